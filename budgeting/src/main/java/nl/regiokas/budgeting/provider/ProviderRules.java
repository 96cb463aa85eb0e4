package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * How budgets were granted for 2015.
 * Dutch: budgetfinanciering van aanbieders in 2015.
 *
 * <p>The papers give the threshold of EUR 100,000 and the 10% for transformation. They do not give the discounts, nor
 * whether a provider with exactly the threshold holds a budget: both must be given. Refused, all at once: percentages
 * outside 0 to 100%, a negative threshold.
 *
 * <p>Source: 001, lines 259-272.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderRules {

    /** Where the rules are found. */
    public static final Source SOURCE = Source.of("001_f32ba5cc43f3ec4a", "Inkoop 2015", "259-272");

    ProviderRules() {}

    /**
     * Returns the grant above which a provider holds a budget.
     * Dutch: grens voor budgethouders.
     *
     * @return the threshold
     */
    public abstract MonetaryAmount threshold();

    /**
     * Returns whether a provider with a grant of exactly the threshold holds a budget. The papers do not say.
     *
     * @return true for a budget holder, false for claims
     */
    public abstract boolean holdsBudgetAtThreshold();

    /**
     * Returns the generic discount on the production that each former financier paid. The papers do not give them.
     * Dutch: generieke korting.
     *
     * @return former financier to discount
     */
    public abstract ImmutableMap<String, Percentage> discounts();

    /**
     * Returns the share of its grant that a budget holder may spend on transformation.
     * Dutch: ruimte voor transformatie.
     *
     * @return the share
     */
    public abstract Percentage transformationShare();

    /**
     * Starts the rules of 2015 with what the papers give; the discounts and the case of exactly the threshold must be
     * given.
     *
     * @return a builder with threshold EUR 100,000 and transformation share 10%
     */
    public static Builder groningen2015() {
        return builder().threshold(Euro.parse("100000")).transformationShare(Percentage.of("10"));
    }

    /** Returns the form of a grant. */
    final FundingForm form(long granted) {
        int side = Long.compare(granted, Euro.cents(threshold(), "threshold"));
        return side > 0 || (side == 0 && holdsBudgetAtThreshold()) ? FundingForm.BUDGET_HOLDER : FundingForm.CLAIMS;
    }

    /** Refuses invalid rules; an amount of any implementation becomes the library's own. */
    @Value.Check
    ProviderRules checked() {
        Faults faults = new Faults();
        long threshold = Euro.cents(threshold(), "threshold");
        if (threshold < 0) {
            faults.add(ProviderFault.PROVIDER_THRESHOLD_NEGATIVE, FaultValue.cents(threshold));
        }
        discounts().forEach((financier, share) -> checkShare("discount of " + financier, share, faults));
        checkShare("transformation share", transformationShare(), faults);
        faults.throwIfAny();
        MonetaryAmount exact = Euro.exact(threshold(), "threshold");
        return exact == threshold() ? this : toBuilder().threshold(exact).build();
    }

    private static void checkShare(String role, Percentage share, Faults faults) {
        if (share.isNegative() || share.compareTo(Percentage.HUNDRED) > 0) {
            faults.add(ProviderFault.PROVIDER_SHARE_OUTSIDE, role, share);
        }
    }

    /**
     * Starts rules of another region or year.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with these rules.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds rules. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableProviderRules.Builder attributes = new ImmutableProviderRules.Builder();

        Builder() {}

        /**
         * Sets the grant above which a provider holds a budget.
         *
         * @param threshold the threshold
         * @return this builder
         */
        public Builder threshold(MonetaryAmount threshold) {
            attributes.threshold(Attributes.given(threshold, "threshold of provider rules"));
            return this;
        }

        /**
         * Sets whether a provider with a grant of exactly the threshold holds a budget.
         *
         * @param holdsBudgetAtThreshold true for a budget holder, false for claims
         * @return this builder
         */
        public Builder holdsBudgetAtThreshold(boolean holdsBudgetAtThreshold) {
            attributes.holdsBudgetAtThreshold(holdsBudgetAtThreshold);
            return this;
        }

        /**
         * Sets the generic discount on the production that each former financier paid; they replace those given before.
         *
         * @param discounts former financier to discount
         * @return this builder
         */
        public Builder discounts(Map<String, Percentage> discounts) {
            attributes.discounts(Attributes.all(discounts, "discounts of provider rules"));
            return this;
        }

        /**
         * Adds to the generic discount on the production that each former financier paid.
         *
         * @param key the key, not given before
         * @param value the value
         * @return this builder
         */
        public Builder putDiscounts(String key, Percentage value) {
            attributes.putDiscounts(
                    Attributes.given(key, "discounts of provider rules"),
                    Attributes.given(value, "discounts of provider rules"));
            return this;
        }

        /**
         * Sets the share of its grant that a budget holder may spend on transformation.
         *
         * @param transformationShare the share
         * @return this builder
         */
        public Builder transformationShare(Percentage transformationShare) {
            attributes.transformationShare(
                    Attributes.given(transformationShare, "transformation share of provider rules"));
            return this;
        }

        private Builder like(ProviderRules other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the provider rules.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ProviderRules build() {
            return Attributes.built("provider rules", attributes::build);
        }
    }
}
