package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * A row of {@code pgb-published.csv}: the result on personal budgets as it was published.
 *
 * <p>Dutch: gepubliceerd PGB-resultaat.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PgbPublishedRow {

    PgbPublishedRow() {}

    /**
     * Municipality or total.
     *
     * @return the municipality or total
     */
    public abstract String municipality();

    /**
     * Budget.
     *
     * @return the budget in cents
     */
    public abstract long budgetCents();

    /**
     * Budget.
     *
     * @return the budget
     */
    public final MonetaryAmount budget() {
        return Euro.ofCents(budgetCents());
    }

    /**
     * Cost.
     *
     * @return the cost in cents
     */
    public abstract long costCents();

    /**
     * Cost.
     *
     * @return the cost
     */
    public final MonetaryAmount cost() {
        return Euro.ofCents(costCents());
    }

    /**
     * Result.
     *
     * @return the result in cents
     */
    public abstract long resultCents();

    /**
     * Result.
     *
     * @return the result
     */
    public final MonetaryAmount result() {
        return Euro.ofCents(resultCents());
    }

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this row.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link PgbPublishedRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePgbPublishedRow.Builder attributes = new ImmutablePgbPublishedRow.Builder();

        Builder() {}

        /**
         * Sets the municipality or total.
         *
         * @param municipality the municipality or total
         * @return this builder
         */
        public Builder municipality(String municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of pgb published row"));
            return this;
        }

        /**
         * Sets the budget in cents.
         *
         * @param budgetCents the budget in cents
         * @return this builder
         */
        public Builder budgetCents(long budgetCents) {
            attributes.budgetCents(budgetCents);
            return this;
        }

        /**
         * Sets the budget.
         *
         * @param budget euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder budget(MonetaryAmount budget) {
            return budgetCents(Euro.cents(budget, "budget of pgb published row"));
        }

        /**
         * Sets the cost in cents.
         *
         * @param costCents the cost in cents
         * @return this builder
         */
        public Builder costCents(long costCents) {
            attributes.costCents(costCents);
            return this;
        }

        /**
         * Sets the cost.
         *
         * @param cost euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder cost(MonetaryAmount cost) {
            return costCents(Euro.cents(cost, "cost of pgb published row"));
        }

        /**
         * Sets the result in cents.
         *
         * @param resultCents the result in cents
         * @return this builder
         */
        public Builder resultCents(long resultCents) {
            attributes.resultCents(resultCents);
            return this;
        }

        /**
         * Sets the result.
         *
         * @param result euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder result(MonetaryAmount result) {
            return resultCents(Euro.cents(result, "result of pgb published row"));
        }

        private Builder like(PgbPublishedRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the pgb published row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PgbPublishedRow build() {
            return Attributes.built("pgb published row", attributes::build);
        }
    }
}
