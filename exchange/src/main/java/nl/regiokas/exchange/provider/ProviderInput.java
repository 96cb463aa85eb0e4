package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.budgeting.provider.BudgetKind;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderAccounts;
import nl.regiokas.budgeting.provider.ProviderBudget;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.ProviderBudgetKind;
import nl.regiokas.exchange.region.ProviderBudgetRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Listing;

/**
 * What a folder says about providers.
 * Dutch: aanbieders en hun budgetten.
 *
 * @param providers the providers in the order of their rows
 * @param budgets their budgets and advances in the order of their rows
 * @param rules the rules of 2015, where there are any
 * @since 0.2.0
 */
public record ProviderInput(
        ImmutableList<Provider> providers, ImmutableList<ProviderBudget> budgets, Optional<ProviderRules> rules) {

    /**
     * Refuses a component that is null.
     *
     * @param providers the providers in the order of their rows
     * @param budgets their budgets and advances in the order of their rows
     * @param rules the rules of 2015, where there are any
     */
    public ProviderInput {
        Attributes.given(providers, "providers of provider input");
        Attributes.given(budgets, "budgets of provider input");
        Attributes.given(rules, "rules of provider input");
    }

    /**
     * Returns whether a folder has budgets of providers, so that claims are decided on.
     *
     * @param files the tables of the folder
     * @return true if it has {@code provider-budgets.csv}
     */
    public static boolean isIn(RegionFiles files) {
        return files.has(RegionTables.PROVIDER_BUDGETS);
    }

    /**
     * Makes providers, budgets and rules; what is refused about a row is reported at its line.
     *
     * @param path the folder
     * @param region the folder, being read
     * @param files its tables
     * @param faults receives what is wrong
     * @return what the folder says in its sound rows
     */
    public static ProviderInput read(Path path, RegionFolder region, RegionFiles files, InputFaults faults) {
        Attributes.given(path, "path of provider input");
        Attributes.given(region, "region of provider input");
        Attributes.given(files, "files of provider input");
        Attributes.given(faults, "faults of provider input");
        region.require(RegionTables.PROVIDERS);
        ImmutableList.Builder<ProviderBudget> budgets = ImmutableList.builder();
        Set<ProviderBudget> seen = new HashSet<>();
        if (files.lines(RegionTables.PROVIDER_BUDGETS).isEmpty() && faults.isEmpty()) {
            faults.notice(RegionTables.PROVIDER_BUDGETS.file(), InputFault.NO_ROWS);
        }
        for (Line<ProviderBudgetRow> line : files.lines(RegionTables.PROVIDER_BUDGETS)) {
            line.make(() -> budget(line.value()), ProviderPlaces::column, faults)
                    .ifPresent(budget -> {
                        if (budget.kind() == BudgetKind.ADVANCE || seen.add(withoutAmount(budget))) {
                            budgets.add(budget);
                        } else {
                            faults.fault(line.file(), line.line(), "", InputFault.PROVIDER_BUDGET_REPEATED);
                        }
                    });
        }
        ProviderInput read = new ProviderInput(
                files.rows(RegionTables.PROVIDERS).stream()
                        .map(row -> new Provider(row.code(), row.name(), row.partner()))
                        .collect(ImmutableList.toImmutableList()),
                budgets.build(),
                region.has(ProviderRulesReader.FILE) ? ProviderRulesReader.read(path, faults) : Optional.empty());
        read.check(files, faults);
        if (RegionFolder.isSound(RegionTables.PROVIDER_BUDGETS, faults)) {
            read.reportUnused(faults);
        }
        return read;
    }

    /** Reports what does not fit together at its rows, but for what only follows from another fault. */
    private void check(RegionFiles files, InputFaults faults) {
        try {
            ProviderAccounts.of(providers, budgets, rules);
        } catch (RefusalException refusal) {
            ImmutableList<Fault> own = new ProviderPlaces(files)
                    .placed(refusal).stream()
                            .filter(fault -> !follows(fault, files, faults))
                            .collect(ImmutableList.toImmutableList());
            if (!own.isEmpty()) {
                faults.add(RegionTables.PROVIDER_BUDGETS.file(), 0, RefusalException.of(own));
            }
        }
    }

    /** A row with a fault is not among the providers, and its fault is known; so are those of the rules. */
    private static boolean follows(Fault fault, RegionFiles files, InputFaults faults) {
        return switch (fault.code()) {
            case "provider-unknown", "provider-twice" -> !faults.isEmpty();
            case "provider-partner-unknown" ->
                files.listed(Listing.PROVIDERS)
                        .map(codes -> codes.contains(text(fault, "partner")))
                        .orElse(true);
            case "provider-rules-absent" -> faults.areIn(ProviderRulesReader.FILE);
            default -> false;
        };
    }

    private static String text(Fault fault, String argument) {
        return Objects.requireNonNull(fault.arguments().get(argument)).text();
    }

    private void reportUnused(InputFaults faults) {
        ImmutableSet<String> used =
                budgets.stream().flatMap(budget -> budget.financier().stream()).collect(ImmutableSet.toImmutableSet());
        rules.ifPresent(known -> known.discounts().keySet().stream()
                .filter(financier -> !used.contains(financier))
                .forEach(financier -> faults.notice(
                        ProviderRulesReader.FILE, ProviderInputFault.PROVIDER_DISCOUNT_UNUSED, financier)));
    }

    /**
     * Reports the fixed budgets that are accepted and the cost of no municipality, row by row.
     *
     * @param files the tables of the folder
     * @param faults receives what is reported
     */
    public static void reportFixed(RegionFiles files, InputFaults faults) {
        for (Line<ProviderBudgetRow> line : files.lines(RegionTables.PROVIDER_BUDGETS)) {
            ProviderBudgetRow row = line.value();
            if (row.kind() == ProviderBudgetKind.FIXED && row.amountCents() != 0) {
                faults.report(Fault.of(
                                ProviderInputFault.PROVIDER_FIXED_UNBORNE,
                                row.provider(),
                                row.segment().map(Enum::name).orElse("all segments"),
                                FaultValue.year(row.year()),
                                FaultValue.cents(row.amountCents()))
                        .in(line.place()));
            }
        }
    }

    private static ProviderBudget withoutAmount(ProviderBudget budget) {
        return budget.toBuilder().amount(Euro.ZERO).build();
    }

    private static ProviderBudget budget(ProviderBudgetRow row) {
        return ProviderBudget.builder()
                .year(row.year())
                .provider(row.provider())
                .segment(row.segment())
                .kind(BudgetKind.valueOf(row.kind().name()))
                .financier(row.financier())
                .amount(row.amount())
                .build();
    }

    /**
     * Returns the years for which there are budgets.
     *
     * @return the years in order; lines of other years are not claims
     */
    public ImmutableSortedSet<Integer> years() {
        return budgets.stream()
                .map(ProviderBudget::year)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo));
    }
}
