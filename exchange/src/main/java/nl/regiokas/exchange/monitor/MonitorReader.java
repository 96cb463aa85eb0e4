package nl.regiokas.exchange.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.MonitorUse;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.PlanRow;
import nl.regiokas.exchange.region.PlanRows;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageSink;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.usage.AmountSums;
import nl.regiokas.exchange.usage.FittingUsage;
import nl.regiokas.exchange.usage.PricedSink;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsageCompanion;
import nl.regiokas.exchange.usage.UsagePass;
import nl.regiokas.settlement.model.ModelTypes;

/** Takes usage while it is read, for the monitor alone or together with a settlement. */
final class MonitorReader implements UsageCompanion {

    private final LocalDate until;
    private final MonitorOptions options;
    private final InputFaults faults;
    private Optional<MonitorUse.Builder> use = Optional.empty();
    private Optional<BudgetPlan> plan = Optional.empty();
    private ImmutableList<Budget> budgets = ImmutableList.of();
    private ImmutableMap<MunicipalityCode, String> names = ImmutableMap.of();
    private long lines;

    MonitorReader(LocalDate until, MonitorOptions options, InputFaults faults) {
        this.until = until;
        this.options = options;
        this.faults = faults;
    }

    Optional<MonitorRegion> read(Path folder, ModelTypes types, ReadingProgress progress) {
        if (RegionReader.hasScheme(folder)) {
            return RegionReader.read(folder, types, progress, faults, this).map(input -> region(Optional.of(input)));
        }
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE);
            RegionFiles files = region.read();
            AmountSums.check(files, faults);
            Optional<RegionBasis> basis = RegionBasis.read(files, faults);
            RegionBasis.checkDays(files, faults);
            basis.ifPresent(known ->
                    known.checkExisting(files, RegionTables.BUDGETS, AmountRow::municipality, AmountRow::year, faults));
            region.usage(
                    files,
                    progress,
                    basis.<UsageSink>map(known -> new UsagePass(known).to(start(files, known)))
                            .orElse(line -> {}));
        }
        return faults.isEmpty() ? Optional.of(region(Optional.empty())) : Optional.empty();
    }

    @Override
    public PricedSink start(RegionFiles files, RegionBasis basis) {
        PlanRows rows = new PlanRows(files, faults);
        plan = rows.plan().filter(one -> !one.municipalities(until.getYear()).isEmpty());
        budgets = rows.budgets();
        names = basis.names();
        basis.checkExisting(files, RegionTables.PLAN, PlanRow::municipality, PlanRow::year, faults);
        tellLacking(files);
        MonitorUse.Builder builder = MonitorUse.builder(until, options, basis.catalogue());
        use = Optional.of(builder);
        ImmutableList<MunicipalityCode> codes =
                ImmutableSortedSet.copyOf(basis.codes()).asList();
        return FittingUsage.to((line, municipality, product, cents) -> {
            lines++;
            MunicipalityCode code = codes.get(municipality);
            if (line.isKnownGiven()) {
                builder.addCents(code, product, line.date(), line.known(), cents);
            } else {
                builder.addCents(code, product, line.date(), cents);
            }
        });
    }

    /** Reports that the year has no budget at all, or which municipalities have no plan. */
    private void tellLacking(RegionFiles files) {
        int year = until.getYear();
        ImmutableList<MunicipalityCode> budgeted = budgets.stream()
                .filter(budget -> budget.year() == year)
                .map(Budget::municipality)
                .collect(ImmutableList.toImmutableList());
        if (plan.isEmpty() && budgeted.isEmpty()) {
            faults.notice(
                    files.has(RegionTables.PLAN) ? RegionTables.PLAN.file() : RegionTables.BUDGETS.file(),
                    MonitorInputFault.YEAR_WITHOUT_BUDGET,
                    Integer.toString(year));
        }
        plan.ifPresent(known -> known.lacking(year, budgeted)
                .forEach(code -> faults.notice(
                        RegionTables.PLAN.file(), MonitorInputFault.PLAN_LACKING, code, Integer.toString(year))));
    }

    private MonitorRegion region(Optional<RegionInput> input) {
        MonitorUse known = use.orElseThrow().build();
        MonitorReport report = plan.map(one -> MonitorReport.ofPlan(known, one))
                .orElseGet(() -> MonitorReport.ofBudgets(known, budgets));
        return new MonitorRegion(report, plan.isPresent(), input, names, lines);
    }
}
