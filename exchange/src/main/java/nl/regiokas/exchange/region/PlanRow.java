package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A row of {@code plan.csv}: a municipality's plan for a kind of care.
 *
 * <p>Dutch: inkoopplan.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PlanRow {

    PlanRow() {}

    /**
     * Year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Kind of care.
     *
     * @return the kind of care
     */
    public abstract Segment segment();

    /**
     * Amount.
     *
     * @return the amount in cents
     */
    public abstract long amountCents();

    /**
     * Amount.
     *
     * @return the amount
     */
    public final MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
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
     * Builds a {@link PlanRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePlanRow.Builder attributes = new ImmutablePlanRow.Builder();

        Builder() {}

        /**
         * Sets the year.
         *
         * @param year the year
         * @return this builder
         */
        public Builder year(int year) {
            attributes.year(year);
            return this;
        }

        /**
         * Sets the municipality.
         *
         * @param municipality the municipality
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of plan row"));
            return this;
        }

        /**
         * Sets the kind of care.
         *
         * @param segment the kind of care
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of plan row"));
            return this;
        }

        /**
         * Sets the amount in cents.
         *
         * @param amountCents the amount in cents
         * @return this builder
         */
        public Builder amountCents(long amountCents) {
            attributes.amountCents(amountCents);
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param amount euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder amount(MonetaryAmount amount) {
            return amountCents(Euro.cents(amount, "amount of plan row"));
        }

        private Builder like(PlanRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the plan row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PlanRow build() {
            return Attributes.built("plan row", attributes::build);
        }
    }
}
