package nl.regiokas.exchange.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.DecisionRow;
import nl.regiokas.exchange.region.PlanRow;
import nl.regiokas.exchange.region.PlanRows;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.usage.AmountSums;
import nl.regiokas.exchange.usage.FittingUsage;
import nl.regiokas.exchange.usage.PgbChecks;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsagePass;
import nl.regiokas.settlement.books.Participation;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reads what is planned: {@code plan.csv}, or the usage of earlier years. */
final class PlanReader {

    private final Path folder;
    private final ModelTypes types;
    private final int history;
    private final ImmutableMap<String, ImmutableSet<Segment>> joint;
    private final ReadingProgress progress;
    private final InputFaults faults;
    private final SortedMap<Integer, HistoricPlan> historic = new TreeMap<>();

    PlanReader(
            Path folder,
            ModelTypes types,
            int history,
            ImmutableMap<String, ImmutableSet<Segment>> joint,
            ReadingProgress progress,
            InputFaults faults) {
        this.folder = folder;
        this.types = types;
        this.history = history;
        this.joint = joint;
        this.progress = progress;
        this.faults = faults;
    }

    Optional<PlanRegion> read() {
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES);
            RegionFiles files = region.read();
            AmountSums.check(files, faults);
            Optional<SolidarityScheme> scheme =
                    region.has(RegionReader.SCHEME) ? RegionReader.scheme(folder, types, faults) : Optional.empty();
            PlanRows rows = new PlanRows(files, faults);
            Optional<BudgetPlan> given = rows.plan();
            ImmutableList<Budget> budgets = budgets(files, rows, given);
            Optional<RegionBasis> basis = RegionBasis.read(files, faults);
            RegionBasis.checkDays(files, faults);
            basis.ifPresent(known -> {
                known.checkExisting(files, RegionTables.PLAN, PlanRow::municipality, PlanRow::year, faults);
                known.checkExisting(files, RegionTables.BUDGETS, AmountRow::municipality, AmountRow::year, faults);
                known.checkExisting(
                        files, RegionTables.DECISIONS, DecisionRow::municipality, DecisionRow::year, faults);
            });
            if (given.isEmpty()) {
                region.require(RegionTables.PRODUCTS, RegionTables.USAGE, RegionTables.BUDGETS);
                basis.ifPresent(known -> addHistoric(region, files, known, budgets));
            }
            boolean isReadable = !faults.areInAny(file -> !file.equals(RegionReader.SCHEME));
            return isReadable && basis.isPresent()
                    ? plans(files, scheme, given, budgets, basis.get())
                    : Optional.empty();
        }
    }

    /** The budgets; without any, a plan is its own budget. */
    private ImmutableList<Budget> budgets(RegionFiles files, PlanRows rows, Optional<BudgetPlan> plan) {
        if (files.has(RegionTables.BUDGETS) || plan.isEmpty()) {
            return rows.budgets();
        }
        faults.notice(RegionTables.PLAN.file(), PlanInputFault.PLAN_WITHOUT_BUDGETS, RegionTables.BUDGETS.file());
        ImmutableList.Builder<Budget> budgets = ImmutableList.builder();
        for (int year : years(plan.get())) {
            for (MunicipalityCode municipality : plan.get().municipalities(year)) {
                budgets.add(Budget.of(municipality, year, plan.get().total(year, municipality)));
            }
        }
        return budgets.build();
    }

    private static ImmutableSortedSet<Integer> years(BudgetPlan plan) {
        return plan.amounts().keySet().stream()
                .map(PlanCell::year)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo));
    }

    private void addHistoric(RegionFolder region, RegionFiles files, RegionBasis basis, ImmutableList<Budget> budgets) {
        UsagePass pass = new UsagePass(basis);
        PgbChecks pgb = new PgbChecks(files, basis);
        CostLedgerBuilder ledger = CostLedger.builder(basis.codes(), basis.catalogue());
        region.usage(
                files,
                progress,
                pass.to(pgb.and(FittingUsage.to((line, municipality, product, cents) ->
                        ledger.addCents(municipality, product, line.date().getYear(), cents)))));
        pgb.report(faults);
        if (faults.isEmpty()) {
            CostLedger known = ledger.build();
            budgets.stream()
                    .map(Budget::year)
                    .distinct()
                    .sorted()
                    .forEach(year -> addHistoric(year, known, basis, budgets, new PlanPlaces(files)));
        }
    }

    private void addHistoric(
            int year, CostLedger ledger, RegionBasis basis, ImmutableList<Budget> budgets, PlanPlaces places) {
        if (IntStream.range(year - history, year).noneMatch(ledger::hasLines)) {
            faults.notice(RegionTables.BUDGETS.file(), PlanInputFault.YEAR_WITHOUT_HISTORY, year, history);
            return;
        }
        try {
            HistoricPlan plan = HistoricPlan.of(
                    year,
                    budgets,
                    ledger.between(year - history, year - 1).reorganised(basis.reorganisations(), year),
                    basis.catalogue(),
                    history);
            historic.put(year, plan);
            plan.byRegion()
                    .forEach(municipality -> faults.notice(
                            RegionTables.BUDGETS.file(),
                            PlanInputFault.PLANNED_BY_REGION,
                            municipality,
                            FaultValue.year(year)));
        } catch (RefusalException refusal) {
            faults.add(RegionTables.BUDGETS.file(), 0, places.placed(refusal));
        }
    }

    private Optional<PlanRegion> plans(
            RegionFiles files,
            Optional<SolidarityScheme> scheme,
            Optional<BudgetPlan> given,
            ImmutableList<Budget> budgets,
            RegionBasis basis) {
        BudgetPlan plan = given.orElseGet(this::historicPlan);
        Optional<ScopeSegments> scopes = scheme.map(ScopeSegments::new);
        ImmutableTable<String, Integer, ImmutableSortedSet<MunicipalityCode>> participants = scheme.map(
                        known -> participants(known, files, basis, years(plan)))
                .orElse(ImmutableTable.of());
        reportUnplanned(budgets, plan, given.isPresent());
        ImmutableList.Builder<PurchasePlan> plans = ImmutableList.builder();
        for (int year : years(plan)) {
            try {
                plans.add(plan(year, plan, budgets, scopes, participants));
            } catch (RefusalException refusal) {
                faults.add(
                        given.isPresent() ? RegionTables.PLAN.file() : RegionTables.BUDGETS.file(),
                        0,
                        new PlanPlaces(files).placed(refusal));
            }
        }
        if (years(plan).isEmpty()) {
            faults.fault(RegionTables.PLAN.file(), 0, "", PlanInputFault.NOTHING_TO_PLAN, history);
        }
        return faults.isEmpty()
                ? Optional.of(new PlanRegion(
                        plans.build(),
                        ImmutableSortedMap.copyOf(historic),
                        plan,
                        budgets,
                        basis.names(),
                        scheme,
                        years(plan).stream()
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        Integer::compareTo, year -> year, year -> scopes(year, scopes)))))
                : Optional.empty();
    }

    private BudgetPlan historicPlan() {
        BudgetPlan.Builder all = BudgetPlan.builder();
        historic.values().forEach(one -> all.putAllAmounts(one.plan().amounts()));
        return all.build();
    }

    private ImmutableMap<String, ImmutableSet<Segment>> scopes(int year, Optional<ScopeSegments> scopes) {
        return scopes.map(known -> known.of(year)).orElse(joint);
    }

    private PurchasePlan plan(
            int year,
            BudgetPlan plan,
            ImmutableList<Budget> budgets,
            Optional<ScopeSegments> scopes,
            ImmutableTable<String, Integer, ImmutableSortedSet<MunicipalityCode>> participants) {
        if (scopes.isEmpty()) {
            return PurchasePlan.of(year, plan, budgets, scopes(year, scopes));
        }
        ScopeSegments known = scopes.get();
        known.withProducts(year)
                .forEach(scope -> faults.notice(RegionReader.SCHEME, PlanInputFault.SCOPE_OF_PRODUCTS, scope));
        if (known.of(year).isEmpty()) {
            faults.notice(RegionReader.SCHEME, PlanInputFault.YEAR_WITHOUT_SCOPE, year);
        }
        return PurchasePlan.of(
                year,
                plan,
                budgets,
                known.of(year),
                (scope, municipality) -> Optional.ofNullable(participants.get(scope, year))
                        .filter(all -> all.contains(municipality))
                        .isPresent());
    }

    /** Who takes part by scope and year; what is wrong with that is reported for the scheme. */
    private ImmutableTable<String, Integer, ImmutableSortedSet<MunicipalityCode>> participants(
            SolidarityScheme scheme, RegionFiles files, RegionBasis basis, Set<Integer> years) {
        ImmutableTable.Builder<String, Integer, ImmutableSortedSet<MunicipalityCode>> all = ImmutableTable.builder();
        SettlementFacts.Builder facts = SettlementFacts.builder()
                .region(Region.of(folderName(), basis.municipalities()))
                .reorganisations(basis.reorganisations())
                .catalogue(basis.catalogue());
        files.rows(RegionTables.DECISIONS).forEach(row -> facts.decision(row.year(), row.municipality(), row.stance()));
        try {
            Participation participation = Participation.of(scheme, facts.build());
            for (Scope scope : scheme.scopes()) {
                for (int year : years) {
                    if (scheme.isInForce(scope, year)) {
                        all.put(scope.name(), year, participation.in(scope.name(), year));
                    }
                }
            }
        } catch (RefusalException refusal) {
            faults.add(RegionReader.SCHEME, 0, refusal);
        }
        return all.buildOrThrow();
    }

    private String folderName() {
        return String.valueOf(folder.getFileName());
    }

    /** Reports years with budgets that the given plan leaves out. */
    private void reportUnplanned(ImmutableList<Budget> budgets, BudgetPlan plan, boolean isGiven) {
        SortedMap<Integer, MonetaryAmount> unplanned = new TreeMap<>();
        budgets.stream()
                .filter(budget -> isGiven && !years(plan).contains(budget.year()))
                .forEach(budget -> unplanned.merge(
                        budget.year(), budget.total(), (one, other) -> Euro.sum(List.of(one, other), "budgets")));
        unplanned.forEach((year, amount) -> faults.notice(
                RegionTables.BUDGETS.file(), PlanInputFault.YEAR_WITHOUT_PLAN, year, FaultValue.of(amount)));
    }
}
