package nl.regiokas.risk.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.Notice;
import org.immutables.value.Value;

/**
 * What a simulation found.
 * Dutch: uitkomst van de risicoberekening.
 *
 * <p>Rows are ordered by scheme as in the study, then by municipality or scope, then by year.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class RiskResult {

    RiskResult() {}

    /**
     * Returns how many draws were made.
     *
     * @return a number of draws
     */
    public abstract int draws();

    /**
     * Returns the seed that decides the draws.
     *
     * @return any number
     */
    public abstract long seed();

    /**
     * Returns the share of the budget that {@link ChargeRisk#excessProbability} is about.
     *
     * @return a percentage
     */
    public abstract Percentage excess();

    /**
     * Returns the own costs.
     *
     * @return one row per municipality and year
     */
    public abstract ImmutableList<CostRisk> costs();

    /**
     * Returns the charges.
     *
     * @return one row per scheme, municipality and year
     */
    public abstract ImmutableList<ChargeRisk> charges();

    /**
     * Returns the charges over all years.
     *
     * @return one row per scheme and municipality
     */
    public abstract ImmutableList<HorizonRisk> horizons();

    /**
     * Returns the charges of outside parties.
     *
     * @return one row per scheme, outside party and year
     */
    public abstract ImmutableList<OutsideRisk> outside();

    /**
     * Returns the funds.
     *
     * @return one row per scheme, scope and year in which the scope is in force or runs off
     */
    public abstract ImmutableList<FundRisk> funds();

    /**
     * Returns what is odd about the study but not refused: costs of the history that are not drawn.
     *
     * @return the notices, none unless given
     */
    public abstract ImmutableList<Notice> notices();

    /**
     * The own cost of a municipality in a year.
     *
     * @param municipality the municipality
     * @param year the year
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public CostRisk cost(MunicipalityCode municipality, int year) {
        return findCost(municipality, year)
                .orElseThrow(
                        () -> RefusalException.of(ResultFault.COST_ROW_UNKNOWN, municipality, FaultValue.year(year)));
    }

    /**
     * The own cost of a municipality in a year, if there is one.
     *
     * @param municipality the municipality
     * @param year the year
     * @return its row, empty when there is none
     */
    public Optional<CostRisk> findCost(MunicipalityCode municipality, int year) {
        return costs().stream()
                .filter(row -> row.municipality().equals(municipality) && row.year() == year)
                .findFirst();
    }

    /**
     * The charges of a municipality in a year under a scheme.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @param year the year
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public ChargeRisk charge(String scheme, MunicipalityCode municipality, int year) {
        return findCharge(scheme, municipality, year)
                .orElseThrow(() -> RefusalException.of(
                        ResultFault.CHARGE_ROW_UNKNOWN, scheme, municipality, FaultValue.year(year)));
    }

    /**
     * The charges of a municipality in a year under a scheme, if there are any.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @param year the year
     * @return its row, empty when there is none
     */
    public Optional<ChargeRisk> findCharge(String scheme, MunicipalityCode municipality, int year) {
        return charges().stream()
                .filter(row ->
                        row.scheme().equals(scheme) && row.municipality().equals(municipality) && row.year() == year)
                .findFirst();
    }

    /**
     * The charges of a municipality over all years of a scheme.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public HorizonRisk horizon(String scheme, MunicipalityCode municipality) {
        return findHorizon(scheme, municipality)
                .orElseThrow(() -> RefusalException.of(ResultFault.HORIZON_ROW_UNKNOWN, scheme, municipality));
    }

    /**
     * The charges of a municipality over all years of a scheme, if there are any.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @return its row, empty when there is none
     */
    public Optional<HorizonRisk> findHorizon(String scheme, MunicipalityCode municipality) {
        return horizons().stream()
                .filter(row -> row.scheme().equals(scheme) && row.municipality().equals(municipality))
                .findFirst();
    }

    /**
     * The fund of a scope in a year under a scheme.
     *
     * @param scheme the name of the scheme
     * @param scope the name of the scope
     * @param year the year
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public FundRisk fund(String scheme, String scope, int year) {
        return findFund(scheme, scope, year)
                .orElseThrow(
                        () -> RefusalException.of(ResultFault.FUND_ROW_UNKNOWN, scheme, scope, FaultValue.year(year)));
    }

    /**
     * The fund of a scope in a year under a scheme, if there are any.
     *
     * @param scheme the name of the scheme
     * @param scope the name of the scope
     * @param year the year
     * @return its row, empty when there is none
     */
    public Optional<FundRisk> findFund(String scheme, String scope, int year) {
        return funds().stream()
                .filter(row -> row.scheme().equals(scheme) && row.scope().equals(scope) && row.year() == year)
                .findFirst();
    }

    /**
     * Returns a builder without values; draws, seed and excess must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this result.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link RiskResult}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableRiskResult.Builder attributes = new ImmutableRiskResult.Builder();

        Builder() {}

        /**
         * Sets how many draws were made.
         *
         * @param draws how many draws
         * @return this builder
         */
        public Builder draws(int draws) {
            attributes.draws(draws);
            return this;
        }

        /**
         * Sets the seed that decides the draws.
         *
         * @param seed the seed
         * @return this builder
         */
        public Builder seed(long seed) {
            attributes.seed(seed);
            return this;
        }

        /**
         * Sets the share of the budget that {@link ChargeRisk#excessProbability} is about.
         *
         * @param excess the share
         * @return this builder
         */
        public Builder excess(Percentage excess) {
            attributes.excess(Attributes.given(excess, "excess of risk result"));
            return this;
        }

        /**
         * Sets the own costs.
         *
         * @param costs one row per municipality and year
         * @return this builder
         */
        public Builder costs(Iterable<CostRisk> costs) {
            attributes.costs(Attributes.all(costs, "costs of risk result"));
            return this;
        }

        /**
         * Sets the charges.
         *
         * @param charges one row per scheme, municipality and year
         * @return this builder
         */
        public Builder charges(Iterable<ChargeRisk> charges) {
            attributes.charges(Attributes.all(charges, "charges of risk result"));
            return this;
        }

        /**
         * Sets the charges over all years.
         *
         * @param horizons one row per scheme and municipality
         * @return this builder
         */
        public Builder horizons(Iterable<HorizonRisk> horizons) {
            attributes.horizons(Attributes.all(horizons, "horizons of risk result"));
            return this;
        }

        /**
         * Sets the charges of outside parties.
         *
         * @param outside one row per scheme, outside party and year
         * @return this builder
         */
        public Builder outside(Iterable<OutsideRisk> outside) {
            attributes.outside(Attributes.all(outside, "outside of risk result"));
            return this;
        }

        /**
         * Sets the funds.
         *
         * @param funds one row per scheme, scope and year in which the scope is in force or runs off
         * @return this builder
         */
        public Builder funds(Iterable<FundRisk> funds) {
            attributes.funds(Attributes.all(funds, "funds of risk result"));
            return this;
        }

        /**
         * Sets what is odd about the study but not refused: costs of the history that are not drawn.
         *
         * @param notices the notices
         * @return this builder
         */
        public Builder notices(Iterable<Notice> notices) {
            attributes.notices(Attributes.all(notices, "notices of risk result"));
            return this;
        }

        private Builder like(RiskResult other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the result.
         *
         * @return the value
         * @throws RefusalException when an attribute is missing
         */
        public RiskResult build() {
            return Attributes.built("risk result", attributes::build);
        }
    }
}
