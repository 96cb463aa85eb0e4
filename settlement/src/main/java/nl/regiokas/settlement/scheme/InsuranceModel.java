package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.settlement.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A fixed premium per municipality, whatever it uses; a refund for low use and a corridor for the reserve if agreed.
 * Dutch: verzekeringsmodel.
 *
 * <p>Premium volume of a year = expected cost x (1 + loading), half up to the cent, apportioned over the weights of the
 * key. Full solidarity as in 2015-2017 is this model with key {@code budget}, without no-claim and corridor.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "1. Model: Verzekering", lines 725-741. The paper names neither key nor loading nor
 * no-claim terms: they are parameters.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class InsuranceModel implements CostSharingModel {

    InsuranceModel() {}

    /**
     * The key that divides the premium volume and the calls and payments of the corridor.
     *
     * @return the premium key
     */
    public abstract AllocationKey key();

    /**
     * Expected cost of all participants together.
     *
     * @return euro by year
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<Integer, MonetaryAmount> expectedCost();

    /**
     * What the premium volume is above the expected cost, for instance for execution or to build a reserve.
     *
     * @return percent of the expected cost, 0 unless given; may be negative down to -100
     */
    @Value.Default
    public Percentage loading() {
        return Percentage.ZERO;
    }

    /**
     * The premium volume: expected cost x (1 + loading), half up to the cent.
     *
     * @param expectedCents what all participants together are expected to cost, in cents
     * @return cents
     * @throws ArithmeticException when it does not fit a {@code long}
     */
    public long premiumVolumeCents(long expectedCents) {
        return BigDecimal.valueOf(expectedCents)
                .multiply(BigDecimal.ONE.add(loading().fraction()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * The terms of the refund for low use.
     *
     * @return the terms, empty when nothing is refunded
     */
    public abstract Optional<NoClaim> noClaim();

    /**
     * The bounds between which the fund may end a year.
     *
     * @return the corridor, open on both sides unless given
     */
    @Value.Default
    public ReserveCorridor reserve() {
        return ReserveCorridor.OPEN;
    }

    @Value.Check
    void check() {
        Expectations.requireNotNegative(expectedCost(), "insurance model");
        Faults.require(
                loading().compareTo(Percentage.of("-100")) >= 0,
                "loading of the insurance model must be at least -100% but was %s",
                loading());
    }

    /**
     * A builder without values; key and expected cost must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this model.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    @Override
    public <T> T match(
            Function<? super InsuranceModel, ? extends T> insurance,
            Function<? super FlatTaxModel, ? extends T> flatTax,
            Function<? super ActualUseModel, ? extends T> actualUse) {
        return insurance.apply(this);
    }

    /** Collects the values of an {@link InsuranceModel}. */
    public static final class Builder extends ImmutableInsuranceModel.Builder {
        Builder() {}
    }
}
