package nl.regiokas.budgeting.monitor;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.chainladder.ChainLadder;
import nl.regiokas.budgeting.chainladder.RunOffTriangle;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/** The calculation behind {@link MonitorReport}. */
final class Monitoring {

    private final MonitorUse use;
    private final MonitorBudgets budgets;
    private final MonthProfile profile;
    private final boolean isAsPlanned;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<Optional<Segment>> segments;

    private Monitoring(MonitorUse use, MonitorBudgets budgets) {
        this.use = use;
        this.budgets = budgets;
        this.profile = use.profile();
        this.isAsPlanned = use.options().rest() == RestOfYear.AS_PLANNED
                || profile.until(use.until()).signum() == 0;
        this.municipalities = ImmutableSortedSet.<MunicipalityCode>naturalOrder()
                .addAll(budgets.cents().rowKeySet())
                .addAll(use.municipalities())
                .build()
                .asList();
        this.segments = budgets.isBySegment()
                ? Arrays.stream(Segment.values())
                        .map(Optional::of)
                        .filter(segment -> budgets.cents().containsColumn(segment)
                                || municipalities.stream().anyMatch(code -> use.isUsed(code, segment)))
                        .collect(toImmutableList())
                : ImmutableList.of(Optional.empty());
    }

    static MonitorReport report(MonitorUse use, MonitorBudgets budgets) {
        Monitoring monitoring = new Monitoring(use, budgets);
        MonitorState now = monitoring.state(use.until());
        return new ImmutableMonitorReport.Builder()
                .use(use)
                .earlier(IntStream.range(1, use.until().getMonthValue())
                        .mapToObj(month -> monitoring.state(
                                YearMonth.of(use.until().getYear(), month).atEndOfMonth()))
                        .toList())
                .now(now)
                .quarters(new MonitorQuarters(use, budgets, monitoring.municipalities, monitoring.isAsPlanned).of(now))
                .withoutBudget(
                        now.cells().stream().filter(monitoring::lacksBudget).toList())
                .isForecastAsPlanned(monitoring.isAsPlanned)
                .build();
    }

    private boolean lacksBudget(MonitorCell cell) {
        MunicipalityCode municipality = cell.municipality().orElseThrow();
        return budgets.budget(municipality, cell.segment()).isEmpty() && use.isUsed(municipality, cell.segment());
    }

    private MonitorState state(LocalDate until) {
        int month = until.getMonthValue() - 1;
        Rational elapsed = profile.until(until);
        ImmutableMap<Optional<Segment>, ChainLadder> ladders = ladders(month);
        ImmutableMap<Optional<Segment>, CareGrowth> growth = segments.stream()
                .collect(ImmutableMap.toImmutableMap(
                        segment -> segment, segment -> CareGrowth.of(ladder(ladders, segment), month)));
        ImmutableList<MonitorCell> cells = municipalities.stream()
                .flatMap(municipality -> growth.entrySet().stream()
                        .map(entry -> cell(municipality, entry.getKey(), month, elapsed, entry.getValue())))
                .collect(toImmutableList());
        return new ImmutableMonitorState.Builder()
                .until(until)
                .elapsed(elapsed)
                .ladders(ladders)
                .cells(cells)
                .municipalities(totals(
                        municipalities,
                        code -> total(
                                Optional.of(code),
                                Optional.empty(),
                                cells,
                                cell -> cell.municipality().equals(Optional.of(code)))))
                .segments(
                        budgets.isBySegment()
                                ? totals(
                                        segments,
                                        segment -> total(
                                                Optional.empty(),
                                                segment,
                                                cells,
                                                cell -> cell.segment().equals(segment)))
                                : ImmutableList.of())
                .total(total(Optional.empty(), Optional.empty(), cells, cell -> true))
                .build();
    }

    private static <K> List<MonitorCell> totals(ImmutableList<K> keys, Function<K, MonitorCell> total) {
        return keys.stream().map(total).toList();
    }

    private ImmutableMap<Optional<Segment>, ChainLadder> ladders(int month) {
        RunOffTriangle all = RunOffTriangle.of(use.ladderRows(Optional.empty(), month));
        return segments.stream()
                .collect(ImmutableMap.toImmutableMap(
                        segment -> segment,
                        segment -> ChainLadder.of(
                                use.options().delays(), RunOffTriangle.of(use.ladderRows(segment, month)), all)));
    }

    private static ChainLadder ladder(ImmutableMap<Optional<Segment>, ChainLadder> ladders, Optional<Segment> segment) {
        return Optional.ofNullable(ladders.get(segment)).orElseThrow();
    }

    private MonitorCell cell(
            MunicipalityCode municipality, Optional<Segment> segment, int month, Rational elapsed, CareGrowth growth) {
        String whose = " of " + municipality;
        long budget = budgets.budget(municipality, segment).orElse(0L);
        long[] known = new long[month + 1];
        Arrays.setAll(known, careMonth -> use.knownCents(municipality, segment, careMonth, month));
        long used = Cents.sum("use" + whose, Arrays.stream(known).boxed().toList());
        CentFraction undeclared = growth.undeclared(known);
        CentFraction expected = CentFraction.of(elapsed).times(budget);
        CentFraction forecast = forecast(undeclared.plus(used), elapsed, budget);
        long rounded = forecast.halfUp("forecast" + whose);
        ImmutableMonitorCell.Builder cell = new ImmutableMonitorCell.Builder()
                .municipality(municipality)
                .segment(segment)
                .budget(Euro.ofCents(budget))
                .used(Euro.ofCents(used))
                .undeclared(Euro.ofCents(undeclared.halfUp("undeclared care" + whose)))
                .expected(Euro.ofCents(expected.halfUp("expected use" + whose)))
                .forecast(Euro.ofCents(rounded))
                .warning(warning(rounded, budget));
        if (month == use.until().getMonthValue() - 1) {
            cell.exactUndeclaredCents(undeclared.exact())
                    .exactExpectedCents(expected.exact())
                    .exactForecastCents(forecast.exact());
        }
        return cell.build();
    }

    private CentFraction forecast(CentFraction given, Rational elapsed, long budget) {
        return isAsPlanned || elapsed.signum() == 0
                ? given.plus(CentFraction.of(Rational.ONE.minus(elapsed)).times(budget))
                : given.dividedBy(elapsed);
    }

    private MonitorCell total(
            Optional<MunicipalityCode> municipality,
            Optional<Segment> segment,
            ImmutableList<MonitorCell> cells,
            Predicate<MonitorCell> isPart) {
        ImmutableList<MonitorCell> parts = cells.stream().filter(isPart).collect(toImmutableList());
        MonetaryAmount budget = sum("budgets", parts, MonitorCell::budget);
        MonetaryAmount forecast = sum("forecasts", parts, MonitorCell::forecast);
        return new ImmutableMonitorCell.Builder()
                .municipality(municipality)
                .segment(segment)
                .budget(budget)
                .used(sum("use", parts, MonitorCell::used))
                .undeclared(sum("undeclared care", parts, MonitorCell::undeclared))
                .expected(sum("expected use", parts, MonitorCell::expected))
                .forecast(forecast)
                .warning(warning(Euro.cents(forecast, "forecast"), Euro.cents(budget, "budget")))
                .build();
    }

    private static MonetaryAmount sum(
            String role, ImmutableList<MonitorCell> cells, Function<MonitorCell, MonetaryAmount> column) {
        return Cents.sumOf("sum of " + role, cells.stream().map(column).toList());
    }

    private Warning warning(long forecast, long budget) {
        return Stream.of(Warning.OVER, Warning.ATTENTION)
                .filter(warning -> {
                    Percentage share = warning == Warning.OVER
                            ? use.options().over()
                            : use.options().attention();
                    Rational threshold = Percentage.HUNDRED.plus(share).applyTo(budget);
                    return Rational.of(forecast).compareTo(threshold) > 0;
                })
                .findFirst()
                .orElse(Warning.NONE);
    }
}
