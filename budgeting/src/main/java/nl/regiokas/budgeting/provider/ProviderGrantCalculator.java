package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * The grant of a provider for 2015, from its production of 2012/13.
 * Dutch: toekenning van budget op basis van de productie 2012/13.
 *
 * <pre>{@code part(financier)      = production(financier) - discount(financier) x production(financier)
 * granted              = sum of the parts
 * transformation room  = share x granted, for a budget holder}</pre>
 *
 * <p>Amounts are in euros and cents. Part and discount sum to the production; of a half cent the part takes it. The
 * transformation room is rounded down, so that it is never more than its share.
 *
 * <p>Source: 001, lines 259-272. Our reading where it is silent: the threshold is compared with the grant, so after the
 * discount, and every budget holder is large enough for the transformation room. Worked example: production of EUR
 * 120,000 from one financier at a discount of 15% gives a grant of EUR 102,000, a budget, and a room of EUR 10,200; at
 * 20% it gives EUR 96,000, to be claimed.
 *
 * <p>Refused, all at once: a financier without a discount, negative production, a sum beyond a {@code long} of cents.
 */
public final class ProviderGrantCalculator {

    private ProviderGrantCalculator() {}

    /**
     * Returns the grant of a provider.
     *
     * @param rules threshold, discounts and transformation share
     * @param provider the provider's name
     * @param production former financier to the production of 2012/13 that it paid
     * @return the grant
     * @throws RefusalException if the production does not fit the rules, with every fault
     */
    public static ProviderGrant grant(
            ProviderRules rules, String provider, ImmutableMap<String, MonetaryAmount> production) {
        check(rules, provider, production);
        ImmutableMap<String, MonetaryAmount> parts = mapped(production, rules, 0);
        long granted = Euro.cents(sum(parts), "grant of " + provider);
        FundingForm form = rules.form(granted);
        Rational room = rules.transformationShare().applyTo(form == FundingForm.BUDGET_HOLDER ? granted : 0);
        return new ProviderGrant.Builder()
                .provider(provider)
                .parts(parts)
                .discounts(mapped(production, rules, 1))
                .granted(Euro.ofCents(granted))
                .form(form)
                .transformationRoom(Euro.ofCents(room.floor().longValueExact()))
                .build();
    }

    /** Splits every financier's production in what is left (0) and the discount (1), and returns one of the two. */
    private static ImmutableMap<String, MonetaryAmount> mapped(
            ImmutableMap<String, MonetaryAmount> production, ProviderRules rules, int which) {
        ImmutableMap.Builder<String, MonetaryAmount> mapped = ImmutableMap.builder();
        production.forEach((financier, amount) -> {
            Percentage discount = rules.discounts().getOrDefault(financier, Percentage.ZERO);
            Weights weights = Weights.ofPercentages(ImmutableList.of(discount.complement(), discount));
            mapped.put(financier, Apportionment.of(amount).over(weights).get(which));
        });
        return mapped.buildOrThrow();
    }

    private static MonetaryAmount sum(ImmutableMap<String, MonetaryAmount> amounts) {
        return amounts.values().stream().reduce(Euro.ZERO, MonetaryAmount::add);
    }

    private static void check(ProviderRules rules, String provider, ImmutableMap<String, MonetaryAmount> production) {
        Faults faults = new Faults();
        production.forEach((financier, amount) -> {
            long cents = Euro.cents(amount, "production of " + provider + " for " + financier);
            if (cents < 0) {
                faults.add(
                        "production must not be negative but was %s (%s, %s)",
                        Euro.display(cents), provider, financier);
            }
            if (!rules.discounts().containsKey(financier)) {
                faults.add("former financier %s has no discount (%s)", financier, provider);
            }
        });
        faults.throwIfAny();
    }
}
