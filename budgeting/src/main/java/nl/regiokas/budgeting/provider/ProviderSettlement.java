package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * What providers were granted, which part of their claims is accepted, and what is still to be paid.
 * Dutch: afrekening met aanbieders.
 *
 * <pre>{@code budget                   granted                              accepted
 * 2015, production         production x (1 - discount), summed  claims up to what was granted
 * 2016-2017, FIXED         the amount                           the amount
 * 2016-2017, GUARANTEED    the amount                           all claims
 * 2016-2017, VARIABLE      the amount                           all claims
 * none                     nothing                              nothing
 *
 * settle          = accepted - advances
 * transformation  = share x granted of the year, for a budget holder of 2015}</pre>
 *
 * <p>The kinds in a year decide its rules: production follows the rules of 2015, the other kinds those of 2016-2017. A
 * grant of 2015 above the threshold is a budget; one below it is claimed. The threshold is compared with the grant of
 * the year, that is, after the discount and over all segments. Claims are taken in the order of their dates, then of
 * their lines: after each claim accepted = the smaller of granted and claimed so far. So the claim that exceeds the
 * grant is cut, later ones are refused, and a correction first takes back what was refused.
 *
 * <p>Amounts are in whole cents. A half cent between grant and discount goes to the grant. The room for transformation
 * is rounded down over the year and apportioned to the segments by their grants, by largest remainder.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, lines 259-272 and 293-299. Our reading where it is silent: use without a budget is
 * refused in full, and reported; what a budget holder may spend on transformation lies within its grant; a provider that
 * has a guaranteed and a variable budget in one segment fills the {@linkplain Guarantee guarantee} first. Worked
 * example: a provider with a grant of EUR 96,000 claims EUR 60,000, 40,000 and 1,000; accepted are 60,000, 36,000 (cut)
 * and 0. With advances of EUR 90,000 it gets EUR 6,000.
 *
 * <p>Refused, all at once: a provider given twice, or with an unknown partner, or with a partner that has a partner of
 * its own; budgets and claims of unknown providers; a fixed budget of a provider that is not a contract partner; a
 * budget given twice (advances may be); production together with other kinds; budgets with and without a segment;
 * production without rules or without a discount; two claims with one line number.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderSettlement {

    private static final Comparator<Claim> DATE_AND_LINE =
            Comparator.comparing(Claim::date).thenComparing(Claim::line);

    ProviderSettlement() {}

    /**
     * Returns the providers.
     *
     * @return code to provider
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Provider> providers();

    /**
     * Returns the amounts of every provider, year and segment that has any.
     *
     * @return the results in the order of years, providers and segments, those without a segment first
     */
    public abstract ImmutableList<ProviderResult> results();

    /**
     * Returns what was decided on every claim.
     *
     * @return in the order of dates and lines; none where claims were added to {@link ProviderAccounts}
     */
    public abstract ImmutableList<DecidedClaim> claims();

    /**
     * Returns how the grants of 2015 were made.
     *
     * @return one for each former financier's production, in the order of years, providers, segments and financiers
     */
    public abstract ImmutableList<GrantPart> grants();

    /**
     * Returns the results of providers that claimed without a budget; what they claimed is refused.
     *
     * @return the results, in order
     */
    public ImmutableList<ProviderResult> withoutBudget() {
        return results().stream().filter(result -> !result.hasBudget()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the amounts by year and contract partner.
     *
     * @return year and partner's code to the sum of its providers
     */
    public ImmutableTable<Integer, String, ProviderAmounts> partners() {
        return results().stream()
                .collect(ImmutableTable.toImmutableTable(
                        ProviderResult::year,
                        result -> partner(result.provider()),
                        ProviderResult::amounts,
                        ProviderAmounts::plus));
    }

    private String partner(String provider) {
        return Optional.ofNullable(providers().get(provider)).orElseThrow().partner();
    }

    /**
     * Returns the amounts of all providers in all years.
     *
     * @return the sum of the results
     */
    public ProviderAmounts total() {
        return results().stream().map(ProviderResult::amounts).reduce(ProviderAmounts.none(), ProviderAmounts::plus);
    }

    /**
     * Settles budgets and claims.
     *
     * @param providers the providers, each once, in any order
     * @param budgets what was granted and paid, in any order
     * @param rules the rules of 2015; needed where there is production
     * @param claims the claims, in any order
     * @return the settlement
     * @throws RefusalException if something does not fit, with every fault
     */
    public static ProviderSettlement of(
            Collection<Provider> providers,
            Collection<ProviderBudget> budgets,
            Optional<ProviderRules> rules,
            Collection<Claim> claims) {
        Attributes.given(providers, "providers of provider settlement");
        Attributes.given(budgets, "budgets of provider settlement");
        Attributes.given(rules, "rules of provider settlement");
        Attributes.given(claims, "claims of provider settlement");
        ImmutableSortedMap<String, Provider> known = ProviderChecks.check(providers, budgets, rules, claims);
        ProviderAccounts accounts = new ProviderAccounts(known, budgets, rules);
        return accounts.settlement(ImmutableList.sortedCopyOf(DATE_AND_LINE, claims).stream()
                .map(claim -> new DecidedClaim(
                        claim, Euro.ofCents(accounts.claimCents(account(accounts, claim), claim.cents()))))
                .collect(ImmutableList.toImmutableList()));
    }

    private static int account(ProviderAccounts accounts, Claim claim) {
        return accounts.account(claim.date().getYear(), claim.provider(), claim.segment());
    }
}
