package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;

/** Reports every fault in providers, budgets and claims before anything is settled. */
final class ProviderChecks {

    private final Faults faults = new Faults();
    private final TreeMap<String, Provider> known = new TreeMap<>();

    private ProviderChecks() {}

    static ImmutableSortedMap<String, Provider> check(
            Collection<Provider> providers,
            Collection<ProviderBudget> budgets,
            Optional<ProviderRules> rules,
            Collection<Claim> claims) {
        ProviderChecks checks = new ProviderChecks();
        checks.providers(providers);
        checks.budgets(budgets, rules);
        checks.claims(claims);
        checks.faults.throwIfAny();
        return ImmutableSortedMap.copyOfSorted(checks.known);
    }

    private void providers(Collection<Provider> providers) {
        for (Provider provider : providers) {
            if (known.putIfAbsent(provider.code(), provider) != null) {
                faults.add(ProviderFault.PROVIDER_TWICE, provider.code());
            }
        }
        for (Provider provider : known.values()) {
            Provider partner = known.get(provider.partner());
            if (partner == null) {
                faults.add(ProviderFault.PROVIDER_PARTNER_UNKNOWN, provider.partner(), provider.code());
            } else if (!partner.isContractPartner()) {
                faults.add(
                        ProviderFault.PROVIDER_PARTNER_OF_ANOTHER, partner.code(), partner.partner(), provider.code());
            }
        }
    }

    private void budgets(Collection<ProviderBudget> budgets, Optional<ProviderRules> rules) {
        Set<ProviderBudget> seen = new HashSet<>();
        for (ProviderBudget budget : budgets) {
            FaultValue year = FaultValue.year(budget.year());
            Provider provider = known.get(budget.provider());
            if (provider == null) {
                faults.add(ProviderFault.PROVIDER_UNKNOWN, budget.provider(), budget.kind() + " " + budget.year());
            } else if (budget.kind() == BudgetKind.FIXED && !provider.isContractPartner()) {
                faults.add(ProviderFault.PROVIDER_FIXED_WITHOUT_PARTNER, provider.code(), year);
            }
            if (budget.kind() != BudgetKind.ADVANCE
                    && !seen.add(budget.toBuilder().amount(Euro.ZERO).build())) {
                faults.add(
                        ProviderFault.PROVIDER_BUDGET_TWICE,
                        budget.kind(),
                        budget.provider(),
                        year,
                        budget.segment().map(Enum::name).orElse("all segments"));
            }
            if (budget.kind() == BudgetKind.PRODUCTION) {
                production(budget, rules);
            }
        }
        ImmutableListMultimap<ImmutableList<Object>, ProviderBudget> byYear =
                Multimaps.index(budgets, budget -> ImmutableList.of(budget.year(), budget.provider()));
        byYear.keySet().forEach(key -> year(byYear.get(key)));
    }

    private void production(ProviderBudget budget, Optional<ProviderRules> rules) {
        String financier = budget.financier().orElseThrow();
        if (rules.isEmpty()) {
            faults.add(ProviderFault.PROVIDER_RULES_ABSENT, budget.provider(), FaultValue.year(budget.year()));
        } else if (!rules.get().discounts().containsKey(financier)) {
            faults.add(
                    ProviderFault.PROVIDER_DISCOUNT_ABSENT,
                    financier,
                    budget.provider(),
                    FaultValue.year(budget.year()));
        }
    }

    private void year(ImmutableList<ProviderBudget> budgets) {
        ProviderBudget any = budgets.get(0);
        ImmutableList<ProviderBudget> claimed =
                budgets.stream().filter(ProviderAccounts::isClaimed).collect(ImmutableList.toImmutableList());
        boolean hasProduction = budgets.stream().anyMatch(budget -> budget.kind() == BudgetKind.PRODUCTION);
        boolean hasOther = budgets.stream()
                .anyMatch(budget -> budget.kind() != BudgetKind.PRODUCTION && budget.kind() != BudgetKind.ADVANCE);
        if (hasProduction && hasOther) {
            faults.add(ProviderFault.PROVIDER_RULES_MIXED, any.provider(), FaultValue.year(any.year()));
        }
        if (claimed.stream()
                        .map(budget -> budget.segment().isPresent())
                        .distinct()
                        .count()
                > 1) {
            faults.add(ProviderFault.PROVIDER_SEGMENTS_MIXED, any.provider(), FaultValue.year(any.year()));
        }
    }

    private void claims(Collection<Claim> claims) {
        Set<Long> lines = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (Claim claim : claims) {
            if (!lines.add(claim.line())) {
                faults.add(ProviderFault.PROVIDER_LINE_TWICE, claim.line());
            }
            if (!known.containsKey(claim.provider()) && unknown.add(claim.provider())) {
                faults.add(ProviderFault.PROVIDER_UNKNOWN, claim.provider(), "claim in line " + claim.line());
            }
        }
    }
}
