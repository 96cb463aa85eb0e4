package nl.regiokas.budgeting.provider;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * What was granted to a provider or a contract partner, claimed by it and paid to it.
 * Dutch: afrekening met een aanbieder.
 *
 * <p>Law, kept by every instance that the library makes: claimed + fixed = accepted + refused.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderAmounts {

    ProviderAmounts() {}

    /**
     * Returns amounts that are all zero.
     *
     * @return zero in every column
     */
    public static ProviderAmounts none() {
        return new ImmutableProviderAmounts.Builder().build();
    }

    /**
     * Returns the granted budget, fixed parts included.
     *
     * @return the sum of the grants
     */
    @Value.Default
    public MonetaryAmount granted() {
        return Euro.ZERO;
    }

    /**
     * Returns the part that is paid, whatever the use.
     *
     * @return the fixed budgets, for administration
     */
    @Value.Default
    public MonetaryAmount fixed() {
        return Euro.ZERO;
    }

    /**
     * Returns what was claimed by lines.
     *
     * @return the sum of the claims, corrections included
     */
    @Value.Default
    public MonetaryAmount claimed() {
        return Euro.ZERO;
    }

    /**
     * Returns what the provider is entitled to.
     *
     * @return accepted claims and fixed budgets
     */
    @Value.Default
    public MonetaryAmount accepted() {
        return Euro.ZERO;
    }

    /**
     * Returns the part of the claims that is not paid.
     *
     * @return claimed + fixed - accepted
     */
    @Value.Default
    public MonetaryAmount refused() {
        return Euro.ZERO;
    }

    /**
     * Returns what a budget holder may spend on transformation.
     *
     * @return the most it may spend, within its grant
     */
    @Value.Default
    public MonetaryAmount transformation() {
        return Euro.ZERO;
    }

    /**
     * Returns what was paid in the year.
     *
     * @return the sum of the advances
     */
    @Value.Default
    public MonetaryAmount advances() {
        return Euro.ZERO;
    }

    /**
     * Returns what is still to be paid to the provider.
     *
     * @return accepted - advances; negative where the provider pays back
     */
    public MonetaryAmount settle() {
        return Cents.difference("settlement of a provider", accepted(), advances());
    }

    /**
     * Returns by how much use exceeds the grant.
     *
     * @return claimed + fixed - granted; negative where less was used
     */
    public MonetaryAmount overuse() {
        return Cents.difference("overuse of a provider", plus("use", claimed(), fixed()), granted());
    }

    /**
     * Adds the amounts of another.
     *
     * @param other the amounts
     * @return the sums, column by column
     */
    public ProviderAmounts plus(ProviderAmounts other) {
        return new ImmutableProviderAmounts.Builder()
                .granted(plus("granted", granted(), other.granted()))
                .fixed(plus("fixed", fixed(), other.fixed()))
                .claimed(plus("claimed", claimed(), other.claimed()))
                .accepted(plus("accepted", accepted(), other.accepted()))
                .refused(plus("refused", refused(), other.refused()))
                .transformation(plus("transformation", transformation(), other.transformation()))
                .advances(plus("advances", advances(), other.advances()))
                .build();
    }

    private static MonetaryAmount plus(String role, MonetaryAmount one, MonetaryAmount other) {
        return Euro.ofCents(Cents.plus(role + " of providers", Euro.cents(one, role), Euro.cents(other, role)));
    }
}
