package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * A row of {@code published.csv} of a settlement: a charge as it was published.
 *
 * <p>Dutch: gepubliceerde afrekening.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PublishedChargeRow {

    PublishedChargeRow() {}

    /**
     * Year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Name of the scope.
     *
     * @return the name of the scope
     */
    public abstract String scope();

    /**
     * Municipality, outside party or total.
     *
     * @return the municipality, outside party or total
     */
    public abstract String municipality();

    /**
     * Kind of charge.
     *
     * @return the kind of charge
     */
    public abstract String kind();

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
     * Builds a {@link PublishedChargeRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePublishedChargeRow.Builder attributes = new ImmutablePublishedChargeRow.Builder();

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
         * Sets the name of the scope.
         *
         * @param scope the name of the scope
         * @return this builder
         */
        public Builder scope(String scope) {
            attributes.scope(Attributes.given(scope, "scope of published charge row"));
            return this;
        }

        /**
         * Sets the municipality, outside party or total.
         *
         * @param municipality the municipality, outside party or total
         * @return this builder
         */
        public Builder municipality(String municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of published charge row"));
            return this;
        }

        /**
         * Sets the kind of charge.
         *
         * @param kind the kind of charge
         * @return this builder
         */
        public Builder kind(String kind) {
            attributes.kind(Attributes.given(kind, "kind of published charge row"));
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
            return amountCents(Euro.cents(amount, "amount of published charge row"));
        }

        private Builder like(PublishedChargeRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the published charge row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PublishedChargeRow build() {
            return Attributes.built("published charge row", attributes::build);
        }
    }
}
