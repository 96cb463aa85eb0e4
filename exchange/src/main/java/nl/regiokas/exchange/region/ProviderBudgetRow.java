package nl.regiokas.exchange.region;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * A row of {@code provider-budgets.csv}: an amount of a provider.
 *
 * <p>Dutch: aanbiederbudget.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderBudgetRow {

    ProviderBudgetRow() {}

    /**
     * Year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Provider.
     *
     * @return the provider
     */
    public abstract String provider();

    /**
     * Kind of care.
     *
     * @return the kind of care, if there is one
     */
    public abstract Optional<Segment> segment();

    /**
     * Kind of amount.
     *
     * @return the kind of amount
     */
    public abstract ProviderBudgetKind kind();

    /**
     * Former financier of a production.
     *
     * @return the former financier of a production, if there is one
     */
    public abstract Optional<String> financier();

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
     * Builds a {@link ProviderBudgetRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableProviderBudgetRow.Builder attributes = new ImmutableProviderBudgetRow.Builder();

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
         * Sets the provider.
         *
         * @param provider the provider
         * @return this builder
         */
        public Builder provider(String provider) {
            attributes.provider(Attributes.given(provider, "provider of provider budget row"));
            return this;
        }

        /**
         * Sets the kind of care.
         *
         * @param segment the kind of care
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of provider budget row"));
            return this;
        }

        /**
         * As {@link #segment(Segment)}; empty leaves it out.
         *
         * @param segment the kind of care, if there is one
         * @return this builder
         */
        public Builder segment(Optional<? extends Segment> segment) {
            attributes.segment(Attributes.given(segment, "segment of provider budget row"));
            return this;
        }

        /**
         * Sets the kind of amount.
         *
         * @param kind the kind of amount
         * @return this builder
         */
        public Builder kind(ProviderBudgetKind kind) {
            attributes.kind(Attributes.given(kind, "kind of provider budget row"));
            return this;
        }

        /**
         * Sets the former financier of a production.
         *
         * @param financier the former financier of a production
         * @return this builder
         */
        public Builder financier(String financier) {
            attributes.financier(Attributes.given(financier, "financier of provider budget row"));
            return this;
        }

        /**
         * As {@link #financier(String)}; empty leaves it out.
         *
         * @param financier the former financier of a production, if there is one
         * @return this builder
         */
        public Builder financier(Optional<String> financier) {
            attributes.financier(Attributes.given(financier, "financier of provider budget row"));
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
            return amountCents(Euro.cents(amount, "amount of provider budget row"));
        }

        private Builder like(ProviderBudgetRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the provider budget row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ProviderBudgetRow build() {
            return Attributes.built("provider budget row", attributes::build);
        }
    }
}
