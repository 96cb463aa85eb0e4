package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Segment;

/**
 * The accounts of providers, to which claims are added one at a time; no claim is kept.
 * Dutch: rekeningen van aanbieders.
 *
 * <p>An account is for a year and a provider, and for a segment or for all of them, as its budgets are. The rules are those
 * of {@link ProviderSettlement}, and so is the result. Claims on a {@linkplain #isLimited limited} account have to be added
 * in the order of their dates, then of their lines; the order of other claims does not matter.
 *
 * <p>Not for use by several threads.
 *
 * @since 0.2.0
 */
public final class ProviderAccounts {

    private static final Comparator<ProviderBudget> BUDGET_ORDER = Comparator.comparingInt(ProviderBudget::year)
            .thenComparing(ProviderBudget::provider)
            .thenComparing(budget -> ProviderAccount.segmentOrder(budget.segment()))
            .thenComparing(budget -> budget.financier().orElse(""));

    private final ImmutableSortedMap<String, Provider> providers;
    private final Optional<ProviderRules> rules;
    private final List<ProviderAccount> accounts = new ArrayList<>();
    private final Map<ProviderAccount.Key, Integer> places = new HashMap<>();
    private final Map<ProviderAccount.YearKey, Boolean> bySegment = new HashMap<>();
    private final ImmutableList.Builder<GrantPart> grants = ImmutableList.builder();

    /** The accounts of budgets that have been checked. */
    ProviderAccounts(
            ImmutableSortedMap<String, Provider> providers,
            Collection<ProviderBudget> budgets,
            Optional<ProviderRules> rules) {
        this.providers = providers;
        this.rules = rules;
        ImmutableList.sortedCopyOf(BUDGET_ORDER, budgets).forEach(this::add);
        fundProduction();
    }

    /**
     * Opens the accounts of budgets, without claims.
     *
     * @param providers the providers, each once, in any order
     * @param budgets what was granted and paid, in any order
     * @param rules the rules of 2015; needed where there is production
     * @return the accounts
     * @throws RefusalException if something does not fit, with every fault
     */
    public static ProviderAccounts of(
            Collection<Provider> providers, Collection<ProviderBudget> budgets, Optional<ProviderRules> rules) {
        Attributes.given(providers, "providers of provider accounts");
        Attributes.given(budgets, "budgets of provider accounts");
        Attributes.given(rules, "rules of provider accounts");
        return new ProviderAccounts(
                ProviderChecks.check(providers, budgets, rules, ImmutableList.of()), budgets, rules);
    }

    /**
     * Returns these accounts as they were before any claim, for a decision on some of the claims alone.
     *
     * @return other accounts, each at the same place
     */
    public ProviderAccounts unclaimed() {
        ProviderAccounts other = new ProviderAccounts(providers, ImmutableList.of(), rules);
        accounts.forEach(account -> other.accounts.add(account.unclaimed()));
        other.places.putAll(places);
        other.bySegment.putAll(bySegment);
        other.grants.addAll(grants.build());
        return other;
    }

    /** Returns whether claims are made on a budget of this kind. */
    static boolean isClaimed(ProviderBudget budget) {
        return budget.kind() != BudgetKind.FIXED && budget.kind() != BudgetKind.ADVANCE;
    }

    private void add(ProviderBudget budget) {
        ProviderAccount.YearKey year = new ProviderAccount.YearKey(budget.year(), budget.provider());
        ProviderAccount account = accounts.get(place(new ProviderAccount.Key(year, budget.segment())));
        if (isClaimed(budget)) {
            bySegment.put(year, budget.segment().isPresent());
        }
        long cents = budget.cents();
        if (budget.kind() == BudgetKind.PRODUCTION) {
            cents = granted(budget);
            grants.add(new GrantPart(budget, Euro.ofCents(cents)));
        }
        account.add(budget.kind(), cents);
    }

    /** Production less its discount; both sum to the production, and a half cent goes to the grant. */
    private long granted(ProviderBudget budget) {
        Percentage discount = rules.map(ProviderRules::discounts)
                .map(discounts -> discounts.get(budget.financier().orElseThrow()))
                .orElseThrow();
        Weights weights = Weights.ofPercentages(ImmutableList.of(discount.complement(), discount));
        return Apportionment.cents(budget.cents(), weights)[0];
    }

    /** Decides on the form of the grants of every provider and year with production, and on the room for transformation. */
    private void fundProduction() {
        Map<ProviderAccount.YearKey, List<ProviderAccount>> production = new LinkedHashMap<>();
        accounts.stream()
                .filter(ProviderAccount::isProduction)
                .sorted(Comparator.comparing(ProviderAccount::key))
                .forEach(account -> production
                        .computeIfAbsent(account.key().year(), year -> new ArrayList<>())
                        .add(account));
        production.forEach((year, ofYear) -> fund(year.provider(), ofYear, rules.orElseThrow()));
    }

    private static void fund(String provider, List<ProviderAccount> ofYear, ProviderRules rules) {
        long[] grants = ofYear.stream().mapToLong(ProviderAccount::granted).toArray();
        long granted = Cents.sum(
                "grant of " + provider,
                ofYear.stream().map(ProviderAccount::granted).toList());
        FundingForm form = rules.form(granted);
        long room = form == FundingForm.BUDGET_HOLDER
                ? Cents.down("transformation room", rules.transformationShare().applyTo(granted), 1)
                : 0;
        long[] rooms = Apportionment.cents(room, grants);
        for (int i = 0; i < rooms.length; i++) {
            ofYear.get(i).fund(form, rooms[i]);
        }
    }

    /**
     * Returns the account on which a claim is made; one without a budget is opened where there is none.
     *
     * @param year the year of the claim
     * @param provider who claims
     * @param segment the segment of the product
     * @return the place of the account, which stays the same
     * @throws RefusalException if the provider is unknown
     */
    public int account(int year, String provider, Segment segment) {
        Faults.require(providers.containsKey(provider), ProviderFault.PROVIDER_UNKNOWN, provider, "claims of " + year);
        return place(key(year, provider, segment));
    }

    /**
     * Looks up the account on which a claim would be made, without opening one.
     *
     * @param year the year of the claim
     * @param provider who claims
     * @param segment the segment of the product
     * @return the place of the account; empty if there is none yet, or the provider is unknown
     * @since 0.2.0
     */
    public OptionalInt findAccount(int year, String provider, Segment segment) {
        Integer place = places.get(key(year, provider, segment));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private ProviderAccount.Key key(int year, String provider, Segment segment) {
        ProviderAccount.YearKey ofYear = new ProviderAccount.YearKey(year, provider);
        boolean isBySegment = bySegment.getOrDefault(ofYear, true);
        return new ProviderAccount.Key(ofYear, isBySegment ? Optional.of(segment) : Optional.empty());
    }

    /**
     * Returns whether the accepted part of a claim depends on the claims before it.
     *
     * @param account the place of the account
     * @return true for a grant of 2015, and without a budget; false where all use is paid
     */
    public boolean isLimited(int account) {
        return accounts.get(account).isLimited();
    }

    /**
     * Returns whose account it is.
     *
     * @param account the place of the account
     * @return the code of the provider
     */
    public String provider(int account) {
        return accounts.get(account).key().year().provider();
    }

    /**
     * Adds a claim.
     *
     * @param account the place of the account
     * @param amount what is claimed; negative for a correction
     * @return the part that is accepted; negative where a correction takes back what was accepted before
     * @throws RefusalException if the amount is not in whole cents of a euro, or a sum does not fit
     */
    public MonetaryAmount claim(int account, MonetaryAmount amount) {
        return Euro.ofCents(claimCents(account, Euro.cents(amount, "claim")));
    }

    /**
     * Adds a claim in cents.
     *
     * @param account the place of the account
     * @param cents what is claimed; negative for a correction
     * @return the part that is accepted; negative where a correction takes back what was accepted before
     * @throws RefusalException if a sum does not fit
     */
    public long claimCents(int account, long cents) {
        return accounts.get(account).claim(cents);
    }

    /**
     * Returns the settlement of the claims so far, without the single claims.
     *
     * @return the results of all accounts
     */
    public ProviderSettlement settlement() {
        return settlement(ImmutableList.of());
    }

    ProviderSettlement settlement(ImmutableList<DecidedClaim> decided) {
        return new ImmutableProviderSettlement.Builder()
                .providers(providers)
                .results(accounts.stream()
                        .sorted(Comparator.comparing(ProviderAccount::key))
                        .map(ProviderAccount::result)
                        .toList())
                .claims(decided)
                .grants(grants.build())
                .build();
    }

    private int place(ProviderAccount.Key key) {
        return places.computeIfAbsent(key, fresh -> {
            accounts.add(new ProviderAccount(fresh));
            return accounts.size() - 1;
        });
    }
}
