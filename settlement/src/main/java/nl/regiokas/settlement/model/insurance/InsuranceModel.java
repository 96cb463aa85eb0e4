package nl.regiokas.settlement.model.insurance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.FundLimits;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Volumes;
import org.immutables.value.Value;

/**
 * A fixed premium per municipality, whatever it uses; a refund for low use and a corridor for the reserve if agreed.
 * Dutch: verzekeringsmodel.
 *
 * <p>Premium volume of a year = expected cost x (1 + loading), half up to the cent; premiums = volume apportioned over the
 * weights of the key. With cost K of all participants, opening fund, what falls due and exit shares of the year:
 * <ul>
 * <li>No-claim: wanted = rate x max(0, threshold x premium - cost), rounded down. Room = max(0, opening + volume - K + all
 * open items + exit shares). When all want more than the room, the room is apportioned over what they want.
 * <li>Reserve: result = opening + exit shares + items due + volume - K - refunds + items that stay open. Outside its bounds
 * the difference is apportioned over the reserve's key and called (assessment) or paid back (distribution).
 * </ul>
 *
 * <p>Amounts are whole cents. Odd cents go to the largest fractions, among equals to the lower municipality code.
 *
 * <p>Worked example. Expected cost 1,000.00, loading 5%, no opening fund, weights 3,000, 2,000 and 2,000; threshold of the
 * no-claim 80%, rate 50%; the reserve holds at most 100.00:
 *
 * <table>
 * <caption>Volume 1,050.00, cost 700.00, room 350.00; result 350.00 - 170.00 = 180.00, of it 80.00 above the bound</caption>
 * <tr><th>municipality</th><th>cost</th><th>premium</th><th>refund</th><th>distribution</th></tr>
 * <tr><td>0001</td><td>100.00</td><td>450.00</td><td>50% x (360.00 - 100.00) = 130.00</td><td>34.28</td></tr>
 * <tr><td>0002</td><td>160.00</td><td>300.00</td><td>50% x (240.00 - 160.00) = 40.00</td><td>22.86</td></tr>
 * <tr><td>0003</td><td>440.00</td><td>300.00</td><td>none</td><td>22.86</td></tr>
 * </table>
 *
 * <p>Of 8,000 cents the quotas are 3,428.57, 2,285.71 and 2,285.71: two odd cents go to the fractions of .71.
 *
 * <p>Refused: a year without expected cost; a volume that is negative, no multiple of the unit, or of a year in which
 * nobody takes part or the scope has no product; a weight that is absent or negative, or weights that are all zero although
 * there is something to divide; a minimum of the reserve above its maximum; a fund outside its corridor in a year in which
 * nobody takes part.
 *
 * <p>Full solidarity as in 2015-2017 is this model with key {@code budget}, without no-claim and corridor.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "1. Model: Verzekering", lines 725-741. The paper names neither key nor loading nor
 * no-claim terms: they are parameters.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class InsuranceModel implements SharingModel {

    /** The name in files. */
    public static final String NAME = "insurance";

    /** Fixed payment. Dutch: premie. */
    public static final ChargeKind PREMIUM = new ChargeKind("PREMIUM", Cause.VOLUME);

    /** Refund of part of the premium for low use, a credit. Dutch: no-claim. */
    public static final ChargeKind NO_CLAIM_REFUND = new ChargeKind("NO_CLAIM_REFUND", Cause.NO_CLAIM);

    static final ImmutableList<ChargeKind> KINDS =
            ImmutableList.of(PREMIUM, NO_CLAIM_REFUND, ChargeKind.ASSESSMENT, ChargeKind.DISTRIBUTION);

    private static final String EXPECTED = "expected cost";
    private static final String VOLUME = "premium volume";

    InsuranceModel() {}

    /**
     * Returns the key that divides the premium volume.
     *
     * @return the premium key
     */
    public abstract AllocationKey key();

    /**
     * Returns the expected cost of all participants together.
     *
     * @return euro by year
     */
    public abstract YearlyAmount expectedCost();

    /**
     * Returns what the premium volume is above the expected cost, for instance for execution or to build a reserve.
     *
     * @return percent of the expected cost, 0 unless given; below -100 the volume would be negative, which is refused
     */
    @Value.Default
    public Percentage loading() {
        return Percentage.ZERO;
    }

    /**
     * Returns the terms of the refund for low use.
     *
     * @return the terms, empty when nothing is refunded
     */
    public abstract Optional<NoClaim> noClaim();

    /**
     * Returns the bounds between which the fund may end a year.
     *
     * @return the corridor, open on both sides unless given
     */
    @Value.Default
    public Reserve reserve() {
        return Reserve.OPEN;
    }

    @Override
    public final String name() {
        return NAME;
    }

    @Override
    public final ImmutableList<ChargeKind> kinds() {
        return KINDS;
    }

    @Override
    public final ImmutableSet<AllocationKey> keys() {
        return ImmutableSet.of(key(), reserveKey());
    }

    @Override
    public final AllocationKey memberKey() {
        return key();
    }

    private AllocationKey reserveKey() {
        return reserve().key().orElse(key());
    }

    @Override
    public final ImmutableTable<String, Integer, FaultValue> enteredTerms() {
        return expectedCost().enteredTerms("expectedCost");
    }

    @Override
    public final ImmutableSetMultimap<String, Integer> takenTerms(int year) {
        return expectedCost().takenTerms("expectedCost", year);
    }

    @Override
    public final FundLimits fundLimits(int year) {
        OptionalLong expected = expectedCost().cents(year);
        if (expected.isEmpty()) {
            return FundLimits.NONE;
        }
        long volume = PremiumVolume.of(expected.getAsLong(), loading(), 1).cents();
        return new FundLimits(
                reserve().minimumCents(volume).map(Euro::ofCents),
                reserve().maximumCents(volume).map(Euro::ofCents));
    }

    @Override
    public final void check(ModelCheck check) {
        check.amountCents(EXPECTED, expectedCost())
                .ifPresentOrElse(
                        expected ->
                                check(PremiumVolume.of(expected, loading(), 1).cents(), check),
                        () -> check.divides(key(), VOLUME, false));
    }

    private void check(long volume, ModelCheck check) {
        check.collects(VOLUME, volume);
        check.divides(key(), VOLUME, volume != 0);
        long low = reserve().minimumCents(volume).orElse(Long.MIN_VALUE);
        long high = reserve().maximumCents(volume).orElse(Long.MAX_VALUE);
        if (low > high) {
            check.fault(InsuranceFault.RESERVE_BOUNDS, FaultValue.cents(high), FaultValue.cents(low));
        }
    }

    @Override
    public final Sharing share(ScopeYear year) {
        Sharing.Builder sharing = Sharing.of(year);
        long expected = Volumes.cents(EXPECTED, expectedCost(), year.year());
        PremiumVolume whole = PremiumVolume.of(expected, loading(), year.unitCents());
        long volume = whole.cents();
        long[] premiums = sharing.apportion(PREMIUM, whole, key());
        long before = Math.subtractExact(Math.addExact(year.openingFundCents(), volume), year.poolCostCents());
        long refunds = noClaim().isPresent() ? refund(noClaim().get(), year, premiums, before, sharing) : 0;
        keepCorridor(year, volume, refunds, Math.subtractExact(before, refunds), sharing);
        return sharing.build();
    }

    private static long refund(NoClaim terms, ScopeYear year, long[] premiums, long before, Sharing.Builder sharing) {
        long[] costs = year.costsCents();
        long[] wanted = terms.refundCents(premiums, costs);
        long sum = 0;
        for (long one : wanted) {
            sum = Math.addExact(sum, one);
        }
        long room = Math.max(0, withAllOpen(year, before));
        Weights all = Weights.of(wanted);
        long[] granted = sum > room ? Apportionment.cents(room, all) : wanted;
        long[] booked = new long[granted.length];
        for (int i = 0; i < booked.length; i++) {
            booked[i] = -granted[i];
            if (granted[i] > premiums[i]) {
                sharing.notice(Fault.of(
                                InsuranceFault.REFUND_ABOVE_PREMIUM,
                                FaultValue.cents(granted[i]),
                                FaultValue.cents(premiums[i]))
                        .in(Place.of(Place.MUNICIPALITY, year.participants().get(i))));
            }
        }
        sharing.book(NO_CLAIM_REFUND, booked, new Refunds(terms, premiums, costs, wanted, sum, room, booked));
        return Math.min(sum, room);
    }

    private void keepCorridor(ScopeYear year, long volume, long refunds, long before, Sharing.Builder sharing) {
        long correction = reserve().correctionCents(withAllOpen(year, before), volume);
        if (correction != 0) {
            boolean call = correction > 0;
            Correction whole = new Correction(
                    correction,
                    (call ? reserve().minimumCents(volume) : reserve().maximumCents(volume)).orElseThrow(),
                    year.openingFundCents(),
                    volume,
                    year.poolCostCents(),
                    refunds,
                    year.dueCents(),
                    year.openLaterCents(),
                    year.exitSharesCents());
            sharing.apportion(
                    call ? ChargeKind.ASSESSMENT : ChargeKind.DISTRIBUTION,
                    whole,
                    reserveKey(),
                    reserve().lag());
        }
    }

    /** What the fund would be with all that is open. */
    private static long withAllOpen(ScopeYear year, long before) {
        long open = Math.addExact(Math.addExact(year.dueCents(), year.openLaterCents()), year.exitSharesCents());
        return Math.addExact(before, open);
    }

    @Override
    public final void idle(ScopeYear year) {
        long result = withAllOpen(year, year.openingFundCents());
        long correction = reserve().correctionCents(result, 0);
        if (correction != 0) {
            throw RefusalException.of(
                    InsuranceFault.CORRIDOR_NOBODY,
                    FaultValue.cents(result),
                    FaultValue.cents(Math.abs(correction)),
                    FaultValue.cents(Math.addExact(result, correction)));
        }
    }

    @Override
    public final SharingModel continued(int first, int last, int more) {
        return toBuilder()
                .expectedCost(expectedCost().continued(first, last, more))
                .build();
    }

    @Override
    public final int passOnYears() {
        return reserve().lag();
    }

    /**
     * Returns a builder without values; key and expected cost must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this model.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds an {@link InsuranceModel}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableInsuranceModel.Builder attributes = new ImmutableInsuranceModel.Builder();

        Builder() {}

        /**
         * Sets the key that divides the premium volume.
         *
         * @param key the premium key
         * @return this builder
         */
        public Builder key(AllocationKey key) {
            attributes.key(Attributes.given(key, "key of insurance model"));
            return this;
        }

        /**
         * Sets the key that divides the premium volume, by its name.
         *
         * @param key a name as in files, such as {@code youth}, {@code equal} or {@code history-3}
         * @return this builder
         */
        public Builder key(String key) {
            return key(AllocationKeys.named(Attributes.given(key, "key of insurance model")));
        }

        /**
         * Sets the expected cost of all participants together, for exactly the years given.
         *
         * @param expectedCost euro by year, such as {@code "80000.00"}
         * @return this builder
         */
        public Builder expectedCost(Map<Integer, String> expectedCost) {
            return expectedCost(YearlyAmount.parse(expectedCost));
        }

        /**
         * Sets the expected cost of all participants together.
         *
         * @param expectedCost euro by year
         * @return this builder
         */
        public Builder expectedCost(YearlyAmount expectedCost) {
            attributes.expectedCost(Attributes.given(expectedCost, "expected cost of insurance model"));
            return this;
        }

        /**
         * Sets what the premium volume is above the expected cost, for instance for execution or to build a reserve.
         *
         * @param loading percent of the expected cost, 0 unless given; below -100 the volume would be negative, which
         *     is refused
         * @return this builder
         */
        public Builder loading(Percentage loading) {
            attributes.loading(Attributes.given(loading, "loading of insurance model"));
            return this;
        }

        /**
         * Sets the terms of the refund for low use.
         *
         * @param noClaim the terms
         * @return this builder
         */
        public Builder noClaim(NoClaim noClaim) {
            attributes.noClaim(Attributes.given(noClaim, "no claim of insurance model"));
            return this;
        }

        /**
         * Sets the terms of the refund for low use, in percent.
         *
         * @param threshold share of the premium below which own cost earns a refund, such as {@code "80"}
         * @param rate share of the difference that is refunded, such as {@code "50"}
         * @return this builder
         */
        public Builder noClaim(String threshold, String rate) {
            return noClaim(new NoClaim(Percentage.of(threshold), Percentage.of(rate)));
        }

        /**
         * As {@link #noClaim(NoClaim)}; empty leaves it out.
         *
         * @param noClaim the terms, if there is one
         * @return this builder
         */
        public Builder noClaim(Optional<? extends NoClaim> noClaim) {
            attributes.noClaim(Attributes.given(noClaim, "no claim of insurance model"));
            return this;
        }

        /**
         * Sets the bounds between which the fund may end a year.
         *
         * @param reserve the corridor, open on both sides unless given
         * @return this builder
         */
        public Builder reserve(Reserve reserve) {
            attributes.reserve(Attributes.given(reserve, "reserve of insurance model"));
            return this;
        }

        private Builder like(InsuranceModel other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the insurance model.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public InsuranceModel build() {
            return Attributes.built("insurance model", attributes::build);
        }
    }
}
