package nl.regiokas.budgeting.provider;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * An amount of a provider for a year: a part of its budget, or a payment to it.
 * Dutch: budget of voorschot van een aanbieder.
 *
 * <p>Refused, all at once: a negative amount, production without its former financier, a former financier for anything
 * else.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderBudget {

    ProviderBudget() {}

    /**
     * Returns the calendar year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Returns the provider.
     *
     * @return its code
     */
    public abstract String provider();

    /**
     * Returns what the amount is for.
     *
     * @return the segment, empty for all together
     */
    public abstract Optional<Segment> segment();

    /**
     * Returns what the amount is.
     *
     * @return the kind
     */
    public abstract BudgetKind kind();

    /**
     * Returns who paid the production.
     * Dutch: vorige financier.
     *
     * @return the former financier, for {@link BudgetKind#PRODUCTION} alone
     */
    public abstract Optional<String> financier();

    /**
     * Returns the amount.
     *
     * @return not negative
     */
    public abstract MonetaryAmount amount();

    final long cents() {
        return Euro.cents(amount(), kind() + " of " + provider());
    }

    /** Refuses an invalid budget; an amount of any implementation becomes the library's own. */
    @Value.Check
    ProviderBudget checked() {
        Faults faults = new Faults();
        if (cents() < 0) {
            faults.add(
                    ProviderFault.PROVIDER_AMOUNT_NEGATIVE,
                    kind(),
                    FaultValue.cents(cents()),
                    provider(),
                    FaultValue.year(year()));
        }
        if (kind() == BudgetKind.PRODUCTION && financier().isEmpty()) {
            faults.add(ProviderFault.PROVIDER_FINANCIER_ABSENT, provider(), FaultValue.year(year()));
        }
        if (kind() != BudgetKind.PRODUCTION) {
            financier()
                    .ifPresent(financier -> faults.add(
                            ProviderFault.PROVIDER_FINANCIER_GIVEN,
                            kind(),
                            financier,
                            provider(),
                            FaultValue.year(year())));
        }
        faults.throwIfAny();
        MonetaryAmount exact = Euro.exact(amount(), kind() + " of " + provider());
        return exact == amount() ? this : toBuilder().amount(exact).build();
    }

    /**
     * Starts a budget.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this budget.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a budget. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableProviderBudget.Builder attributes = new ImmutableProviderBudget.Builder();

        Builder() {}

        /**
         * Sets the calendar year.
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
         * @param provider its code
         * @return this builder
         */
        public Builder provider(String provider) {
            attributes.provider(Attributes.given(provider, "provider of provider budget"));
            return this;
        }

        /**
         * Sets what the amount is for.
         *
         * @param segment the segment, empty for all together
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of provider budget"));
            return this;
        }

        /**
         * As {@link #segment(Segment)}; empty leaves it out.
         *
         * @param segment the segment, empty for all together
         * @return this builder
         */
        public Builder segment(Optional<Segment> segment) {
            attributes.segment(Attributes.given(segment, "segment of provider budget"));
            return this;
        }

        /**
         * Sets what the amount is.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(BudgetKind kind) {
            attributes.kind(Attributes.given(kind, "kind of provider budget"));
            return this;
        }

        /**
         * Sets who paid the production.
         *
         * @param financier the former financier, for {@link BudgetKind#PRODUCTION} alone
         * @return this builder
         */
        public Builder financier(String financier) {
            attributes.financier(Attributes.given(financier, "financier of provider budget"));
            return this;
        }

        /**
         * As {@link #financier(String)}; empty leaves it out.
         *
         * @param financier the former financier, for {@link BudgetKind#PRODUCTION} alone
         * @return this builder
         */
        public Builder financier(Optional<String> financier) {
            attributes.financier(Attributes.given(financier, "financier of provider budget"));
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param amount not negative
         * @return this builder
         */
        public Builder amount(MonetaryAmount amount) {
            attributes.amount(Attributes.given(amount, "amount of provider budget"));
            return this;
        }

        private Builder like(ProviderBudget other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the provider budget.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ProviderBudget build() {
            return Attributes.built("provider budget", attributes::build);
        }
    }
}
