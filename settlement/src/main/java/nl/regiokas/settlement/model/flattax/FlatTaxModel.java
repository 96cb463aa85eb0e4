package nl.regiokas.settlement.model.flattax;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import java.util.OptionalLong;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.PartialPooling;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Volumes;
import org.immutables.value.Value;

/**
 * A contribution on average past use into a central fund; differences are passed on over the next years.
 * Dutch: vlaktaxmodel.
 *
 * <p>Contributions = expected cost apportioned over each participant's own cost of the {@code window} years before. With
 * cost K of all participants, result = expected cost - K, and
 *
 * <p>gain i = own share x (contribution i - cost i) + (1 - own share) x result x window share i,
 *
 * <p>rounded together so that the gains sum to the result. A gain is apportioned in {@code spread} equal instalments over
 * the next years, the earlier ones with the odd cents: credits for a gain, charges for a loss. With own share 100% a
 * municipality in the end pays its own use, only later; with 0% all fluctuation is shared.
 *
 * <p>Amounts are whole cents. Odd cents go to the largest fractions, among equals to the lower municipality code.
 *
 * <p>Worked example. Expected cost 100.00, own share 60%, spread 2, costs of the window 3,000.00 and 1,000.00:
 *
 * <table>
 * <caption>Cost 110.00, result -10.00</caption>
 * <tr><th>municipality</th><th>contribution</th><th>cost</th><th>gain</th><th>instalments</th></tr>
 * <tr><td>0001</td><td>75.00</td><td>90.00</td><td>60% x -15.00 + 40% x -7.50 = -12.00</td><td>6.00 and 6.00</td></tr>
 * <tr><td>0002</td><td>25.00</td><td>20.00</td><td>60% x 5.00 + 40% x -2.50 = 2.00</td><td>-1.00 and -1.00</td></tr>
 * </table>
 *
 * <p>Refused: a year without expected cost; an expected cost that is negative, no multiple of the unit, or of a year in
 * which nobody takes part or the scope has no product; a window in which the cost of one participant is negative, or in
 * which all cost is zero although there is something to divide: an expected cost other than zero, or a result other than
 * zero where the own share is below 100%.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "2. Model: Vlaktax", lines 743-761. Window, spread and own share are not published:
 * they are parameters.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class FlatTaxModel implements SharingModel {

    /** The name in files. */
    public static final String NAME = "flatTax";

    static final ImmutableList<ChargeKind> KINDS = ImmutableList.of(ChargeKind.CONTRIBUTION, ChargeKind.INSTALMENT);

    private static final String EXPECTED = "expected cost";

    static final String OWN_SHARE = "own share of the flat-tax model";

    FlatTaxModel() {}

    /**
     * Returns the expected cost of all participants together.
     *
     * @return euro by year
     */
    public abstract YearlyAmount expectedCost();

    /**
     * Returns how many years before the year of account are averaged.
     *
     * @return number of years, 1 to 100
     */
    public abstract int window();

    /**
     * Returns over how many following years a gain or loss is spread.
     *
     * @return number of years, 1 to 100
     */
    public abstract int spread();

    /**
     * Returns which part of the difference between contribution and own cost a participant bears itself.
     *
     * @return 0% (all is shared) to 100% (all is own)
     */
    public abstract Percentage ownShare();

    /**
     * Returns the key of the contributions: own cost summed over the window.
     *
     * @return the key {@code history-N} with N the window
     */
    @Value.Lazy
    public AllocationKey key() {
        return AllocationKeys.history(window());
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
        return ImmutableSet.of(key());
    }

    @Override
    public final AllocationKey memberKey() {
        return key();
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
    public final void check(ModelCheck check) {
        OptionalLong expected = check.amountCents(EXPECTED, expectedCost());
        expected.ifPresent(volume -> check.collects(EXPECTED, volume));
        check.divides(key(), "flat-tax contributions", expected.orElse(0) != 0);
    }

    @Override
    public final Sharing share(ScopeYear year) {
        Sharing.Builder sharing = Sharing.of(year);
        long expected = Volumes.cents(EXPECTED, expectedCost(), year.year());
        long[] contributions = sharing.apportion(
                ChargeKind.CONTRIBUTION,
                new Volumes.Expected(expected, year.unitCents(), FlatTaxRule.CONTRIBUTION),
                key());
        passOn(gains(year, expected, contributions), year, sharing);
        return sharing.build();
    }

    private Gains gains(ScopeYear year, long expected, long[] contributions) {
        long result = Math.subtractExact(expected, year.poolCostCents());
        long[] costs = year.costsCents();
        long[] differences = new long[costs.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.subtractExact(contributions[i], costs[i]);
        }
        Weights window = year.weights(key());
        boolean shares = result != 0 && !ownShare().equals(Percentage.HUNDRED);
        Faults.require(!shares || !window.isZero(), ModelFault.WEIGHTS_ZERO, key().name(), "flat-tax result");
        Weights over = window.isZero() ? Weights.equal(costs.length) : window;
        long[] cents = PartialPooling.cents(differences, ownShare(), over);
        return new Gains(year.year(), contributions, costs, result, ownShare(), over, cents);
    }

    private void passOn(Gains gains, ScopeYear year, Sharing.Builder sharing) {
        long[][] parts =
                Sharing.instalmentCents(gains.cents(), spread(), gain -> Apportionment.instalmentCents(gain, spread()));
        for (int j = 0; j < parts.length; j++) {
            sharing.later(
                    ChargeKind.INSTALMENT,
                    Math.addExact(year.year(), 1 + j),
                    parts[j],
                    new Instalments(gains, j + 1, spread(), parts[j]));
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
        return spread();
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        Volumes.requireYears("window of the flat-tax model", window(), 1, faults);
        Volumes.requireYears("spread of the flat-tax model", spread(), 1, faults);
        Volumes.requireShare(OWN_SHARE, ownShare(), faults);
        faults.throwIfAny();
    }

    /**
     * Returns a builder without values; all must be given.
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
     * Builds a {@link FlatTaxModel}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableFlatTaxModel.Builder attributes = new ImmutableFlatTaxModel.Builder();

        Builder() {}

        /**
         * Sets the expected cost of all participants together.
         *
         * @param expectedCost euro by year
         * @return this builder
         */
        public Builder expectedCost(YearlyAmount expectedCost) {
            attributes.expectedCost(Attributes.given(expectedCost, "expected cost of flat tax model"));
            return this;
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
         * Sets how many years before the year of account are averaged.
         *
         * @param window number of years, 1 to 100
         * @return this builder
         */
        public Builder window(int window) {
            attributes.window(window);
            return this;
        }

        /**
         * Sets over how many following years a gain or loss is spread.
         *
         * @param spread number of years, 1 to 100
         * @return this builder
         */
        public Builder spread(int spread) {
            attributes.spread(spread);
            return this;
        }

        /**
         * Sets which part of the difference between contribution and own cost a participant bears itself.
         *
         * @param ownShare 0% (all is shared) to 100% (all is own)
         * @return this builder
         */
        public Builder ownShare(Percentage ownShare) {
            attributes.ownShare(Attributes.given(ownShare, "own share of flat tax model"));
            return this;
        }

        /**
         * Sets the share of a difference that a participant keeps, in percent.
         *
         * @param ownShare percent, such as {@code "40"}
         * @return this builder
         */
        public Builder ownShare(String ownShare) {
            return ownShare(Percentage.of(ownShare));
        }

        private Builder like(FlatTaxModel other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the flat tax model.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public FlatTaxModel build() {
            return Attributes.built("flat tax model", attributes::build);
        }
    }
}
