package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedMap;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.settlement.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A contribution on average past use into a central fund; differences are passed on over the next years.
 * Dutch: vlaktaxmodel.
 *
 * <p>Contributions = expected cost apportioned over each participant's own cost of the {@code window} years before.
 * With own share 100% a municipality in the end pays its own use, only later; with 0% all fluctuation is shared.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "2. Model: Vlaktax", lines 743-761. Window, spread and own share are not published:
 * they are parameters.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class FlatTaxModel implements CostSharingModel {

    FlatTaxModel() {}

    /**
     * Expected cost of all participants together.
     *
     * @return euro by year
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<Integer, MonetaryAmount> expectedCost();

    /**
     * How many years before the year of account are averaged.
     *
     * @return number of years, at least 1
     */
    public abstract int window();

    /**
     * Over how many following years a gain or loss is spread.
     *
     * @return number of years, at least 1
     */
    public abstract int spread();

    /**
     * Which part of the difference between contribution and own cost a participant bears itself.
     *
     * @return 0% (all is shared) to 100% (all is own)
     */
    public abstract Percentage ownShare();

    /**
     * The key of the contributions: own cost summed over the window.
     *
     * @return the key {@code history-N} with N the window
     */
    public AllocationKey key() {
        return AllocationKeys.history(window());
    }

    @Value.Check
    void check() {
        Expectations.requireNotNegative(expectedCost(), "flat-tax model");
        Faults faults = new Faults();
        if (window() < 1) {
            faults.add("window of the flat-tax model must be at least 1 year but was %s", window());
        }
        if (spread() < 1) {
            faults.add("spread of the flat-tax model must be at least 1 year but was %s", spread());
        }
        if (ownShare().isNegative() || ownShare().compareTo(Percentage.HUNDRED) > 0) {
            faults.add("own share of the flat-tax model must be from 0% to 100% but was %s", ownShare());
        }
        faults.throwIfAny();
    }

    /**
     * A builder without values; all must be given.
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
        return flatTax.apply(this);
    }

    /** Collects the values of a {@link FlatTaxModel}. */
    public static final class Builder extends ImmutableFlatTaxModel.Builder {
        Builder() {}
    }
}
