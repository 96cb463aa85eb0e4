package nl.regiokas.exchange.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.MonitorUse;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.provider.ClaimClosings;
import nl.regiokas.exchange.provider.ProviderClaims;
import nl.regiokas.exchange.provider.ProviderInput;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.PlanRow;
import nl.regiokas.exchange.region.PlanRows;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.settlement.Tally;
import nl.regiokas.exchange.settlement.UsageControl;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.usage.AmountSums;
import nl.regiokas.exchange.usage.FittingUsage;
import nl.regiokas.exchange.usage.PgbChecks;
import nl.regiokas.exchange.usage.PricedSink;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsageCompanion;
import nl.regiokas.exchange.usage.UsagePass;
import nl.regiokas.exchange.usage.UsedDays;
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
    private final RefusedUse refused;
    private final List<Fault> notices = new ArrayList<>();
    private Tally counted = Tally.NONE;
    private Tally earlier = Tally.NONE;
    private Tally later = Tally.NONE;

    MonitorReader(LocalDate until, MonitorOptions options, InputFaults faults) {
        this.until = until;
        this.options = options;
        this.faults = faults;
        this.refused = new RefusedUse(until);
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
            basis.ifPresentOrElse(
                    known -> readUsage(folder, region, files, known, progress),
                    () -> region.usage(files, progress, line -> {}));
        }
        return faults.isEmpty() ? Optional.of(region(Optional.empty())) : Optional.empty();
    }

    /** Reads usage without a settlement; claims of providers are decided on all the same. */
    private void readUsage(
            Path folder, RegionFolder region, RegionFiles files, RegionBasis basis, ReadingProgress progress) {
        PgbChecks pgb = new PgbChecks(files, basis);
        PricedSink sink = start(files, basis).and(pgb);
        Optional<ProviderClaims> claims = ProviderInput.isIn(files)
                ? ProviderClaims.of(
                        ProviderInput.read(folder, region, files, faults),
                        basis,
                        ClaimClosings.NONE,
                        this::decided,
                        faults)
                : Optional.empty();
        region.usage(
                files,
                progress,
                new UsagePass(basis)
                        .to(claims.map(known -> sink.and(counted(known::take))).orElse(sink)));
        pgb.report(faults);
        claims.ifPresent(known -> known.settle(faults));
    }

    /** Passes on what is known on the day of the monitor: nothing is settled with hindsight. */
    @Override
    public PricedSink counted(PricedSink settled) {
        return (line, municipality, product, cents) -> {
            if (!line.known().isAfter(until) && !line.date().isAfter(until)) {
                settled.add(line, municipality, product, cents);
            }
        };
    }

    @Override
    public void decided(UsedDays days, long claimedCents, long acceptedCents) {
        refused.add(days, claimedCents, acceptedCents);
    }

    @Override
    public PricedSink start(RegionFiles files, RegionBasis basis) {
        PlanRows rows = new PlanRows(files, faults);
        plan = rows.plan().filter(one -> !one.municipalities(until.getYear()).isEmpty());
        budgets = rows.budgets();
        names = basis.names();
        basis.checkExisting(files, RegionTables.PLAN, PlanRow::municipality, PlanRow::year, faults);
        reportLacking(files, basis.existing(until.getYear()));
        MonitorUse.Builder builder = MonitorUse.builder(until, options, basis.catalogue());
        use = Optional.of(builder);
        ImmutableList<MunicipalityCode> codes =
                ImmutableSortedSet.copyOf(basis.codes()).asList();
        return FittingUsage.to((line, municipality, product, cents) -> {
            count(line, new Tally(1, cents));
            MunicipalityCode code = codes.get(municipality);
            if (line.isKnownGiven()) {
                builder.addCents(code, product, line.date(), line.known(), cents);
            } else {
                builder.addCents(code, product, line.date(), cents);
            }
        });
    }

    private void count(UsageView line, Tally one) {
        if (line.known().isAfter(until) || line.date().isAfter(until)) {
            later = later.plus(one);
        } else if (line.date().getYear() < until.getYear()) {
            earlier = earlier.plus(one);
        } else {
            counted = counted.plus(one);
        }
    }

    /** Finds that the year has no budget at all, or no plan, or which municipalities have none. */
    private void reportLacking(RegionFiles files, ImmutableList<MunicipalityCode> municipalities) {
        int year = until.getYear();
        ImmutableSortedSet<MunicipalityCode> budgeted = budgets.stream()
                .filter(budget -> budget.year() == year)
                .map(Budget::municipality)
                .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo));
        if (plan.isEmpty() && budgeted.isEmpty()) {
            notices.add(Fault.of(MonitorInputFault.YEAR_WITHOUT_BUDGET, FaultValue.year(year))
                    .in(file(files.has(RegionTables.PLAN) ? RegionTables.PLAN : RegionTables.BUDGETS)));
            return;
        }
        if (plan.isEmpty() && files.has(RegionTables.PLAN)) {
            notices.add(Fault.of(MonitorInputFault.PLAN_WITHOUT_YEAR, FaultValue.year(year))
                    .in(file(RegionTables.PLAN)));
        }
        plan.ifPresent(known -> {
            known.lacking(year, budgeted)
                    .forEach(code -> notices.add(Fault.of(
                                    MonitorInputFault.PLAN_LACKING,
                                    code,
                                    FaultValue.year(year),
                                    FaultValue.of(budget(code)))
                            .in(file(RegionTables.PLAN))));
            if (!budgeted.isEmpty()) {
                known.municipalities(year).forEach(code -> reportDifferent(code, known.total(year, code)));
            }
        });
        ImmutableSortedSet<MunicipalityCode> planned =
                plan.map(known -> known.municipalities(year)).orElse(ImmutableSortedSet.of());
        municipalities.stream()
                .filter(code -> !budgeted.contains(code) && !planned.contains(code))
                .forEach(code -> notices.add(Fault.of(MonitorInputFault.BUDGET_LACKING, code, FaultValue.year(year))
                        .in(file(plan.isPresent() ? RegionTables.PLAN : RegionTables.BUDGETS))));
    }

    /** The budget of a municipality; one without a row has a budget of zero. */
    private MonetaryAmount budget(MunicipalityCode code) {
        return Euro.sum(
                budgets.stream()
                        .filter(one -> one.year() == until.getYear()
                                && one.municipality().equals(code))
                        .map(Budget::total)
                        .toList(),
                "budgets");
    }

    /** Finds that a plan does not sum to the budget of its municipality. */
    private void reportDifferent(MunicipalityCode code, MonetaryAmount planned) {
        MonetaryAmount budget = budget(code);
        if (!budget.isEqualTo(planned)) {
            notices.add(Fault.of(
                            MonitorInputFault.PLAN_NOT_BUDGET,
                            code,
                            FaultValue.of(planned),
                            FaultValue.year(until.getYear()),
                            FaultValue.of(budget))
                    .in(file(RegionTables.PLAN)));
        }
    }

    private static Place file(Table<?> table) {
        return Place.of(Place.FILE, table.file());
    }

    private MonitorRegion region(Optional<RegionInput> input) {
        refused.notice().ifPresent(notices::add);
        notices.forEach(faults::report);
        MonitorUse known = use.orElseThrow().build();
        MonitorReport report = plan.map(one -> MonitorReport.ofPlan(known, one))
                .orElseGet(() -> MonitorReport.ofBudgets(known, budgets));
        UsageControl control = new UsageControl(
                counted, earlier, later, ImmutableSortedMap.of(until.getYear(), counted), Optional.empty());
        return new MonitorRegion(report, plan.isPresent(), input, names, control, ImmutableList.copyOf(notices));
    }
}
