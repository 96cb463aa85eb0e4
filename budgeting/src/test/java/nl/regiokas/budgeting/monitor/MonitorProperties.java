package nl.regiokas.budgeting.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/** The monitor against its definitions, computed anew from the lines one by one. */
class MonitorProperties {

    private static final int YEAR = 2018;
    private static final ImmutableList<MunicipalityCode> CODES =
            ImmutableList.of(MunicipalityCode.of("0005"), MunicipalityCode.of("0053"), MunicipalityCode.of("1663"));
    private static final ImmutableList<Product> PRODUCTS = ImmutableList.of(
            Product.of("A1", "a", Segment.FLEXIBLE),
            Product.of("A2", "b", Segment.FLEXIBLE),
            Product.of("B1", "c", Segment.INTENSIVE),
            Product.of("C1", "d", Segment.CRISIS));
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(PRODUCTS);
    private static final BudgetPlan PLAN = BudgetPlan.of(ImmutableMap.of(
            new PlanCell(YEAR, CODES.get(0), Segment.FLEXIBLE), Euro.parse("70.01"),
            new PlanCell(YEAR, CODES.get(0), Segment.INTENSIVE), Euro.parse("33.33"),
            new PlanCell(YEAR, CODES.get(1), Segment.INTENSIVE), Euro.parse("12.34")));

    @Property
    void totalsAreTheSumsOfTheCells(@ForAll("cases") Case given) {
        MonitorReport report = given.report();
        for (MonitorState state : Lists.asList(report.now(), report.earlier().toArray(new MonitorState[0]))) {
            for (Function<MonitorCell, MonetaryAmount> column : COLUMNS) {
                long total = cents(column.apply(state.total()));
                assertThat(sum(state.cells(), column)).isEqualTo(total);
                assertThat(sum(state.municipalities(), column)).isEqualTo(total);
                assertThat(sum(state.segments(), column)).isEqualTo(total);
            }
            for (MonitorCell segment : state.segments()) {
                assertThat(sum(
                                state.cells().stream()
                                        .filter(cell -> cell.segment().equals(segment.segment()))
                                        .toList(),
                                MonitorCell::forecast))
                        .isEqualTo(cents(segment.forecast()));
            }
        }
    }

    /** The quarters hold the use of the year, and within a cent each what is expected, undeclared and forecast of it. */
    @Property
    void quartersAreTheYear(@ForAll("cases") Case given) {
        MonitorReport report = given.report();
        for (MonitorCell cell : report.now().segments()) {
            List<MonitorQuarter> quarters = report.quarters().stream()
                    .filter(quarter -> quarter.segment().equals(cell.segment()))
                    .toList();
            long slack = 2L + report.now().municipalities().size();
            assertThat(quarters).hasSize(4);
            assertThat(quarters.stream()
                            .mapToLong(quarter -> cents(quarter.used()))
                            .sum())
                    .isEqualTo(cents(cell.used()));
            assertThat(quarters.stream()
                            .mapToLong(quarter -> cents(quarter.undeclared()))
                            .sum())
                    .isCloseTo(cents(cell.undeclared()), within(slack));
            assertThat(quarters.stream()
                            .mapToLong(quarter -> cents(quarter.expected()))
                            .sum())
                    .isCloseTo(cents(cell.budget()), within(2L));
            assertThat(quarters.stream()
                            .mapToLong(quarter -> cents(quarter.forecast()))
                            .sum())
                    .isCloseTo(cents(cell.forecast()), within(slack));
        }
    }

    private static final ImmutableList<Function<MonitorCell, MonetaryAmount>> COLUMNS = ImmutableList.of(
            MonitorCell::budget,
            MonitorCell::used,
            MonitorCell::undeclared,
            MonitorCell::expected,
            MonitorCell::forecast,
            MonitorCell::difference);

    @Property
    void everyCellFollowsItsDefinition(@ForAll("cases") Case given) {
        MonitorReport report = given.report();
        int months = report.earlier().size();
        for (MonitorState state : months == 0
                ? List.of(report.now())
                : List.of(report.now(), report.earlier().get(months / 2))) {
            YearMonth at = YearMonth.from(state.until());
            Rational elapsed =
                    Rational.of(state.until().getDayOfYear(), state.until().lengthOfYear());
            assertThat(state.elapsed()).isEqualTo(elapsed);
            for (MonitorCell cell : state.cells()) {
                Segment segment = cell.segment().orElseThrow();
                List<Line> own = given.lines(line ->
                        line.municipality().equals(cell.municipality().orElseThrow()) && line.segment() == segment);
                Rational undeclared = given.undeclared(own, line -> line.segment() == segment, at);
                long used = own.stream()
                        .filter(line -> line.date().getYear() == YEAR
                                && !line.date().isAfter(state.until())
                                && !line.known().isAfter(state.until()))
                        .mapToLong(Line::cents)
                        .sum();
                long budget = cents(PLAN.amount(YEAR, cell.municipality().orElseThrow(), segment));
                Rational forecast = Rational.of(used).plus(undeclared).dividedBy(elapsed);

                assertThat(cents(cell.used())).isEqualTo(used);
                assertThat(cell.exactUndeclaredCents())
                        .isEqualTo(state == report.now() ? Optional.of(undeclared) : Optional.empty());
                assertThat(cents(cell.undeclared())).isEqualTo(halfUp(undeclared));
                assertThat(cents(cell.expected()))
                        .isEqualTo(halfUp(Rational.of(budget).times(elapsed)));
                assertThat(cents(cell.forecast())).isEqualTo(halfUp(forecast));
                assertThat(cell.warning() != Warning.NONE).isEqualTo(halfUp(forecast) * 100 > budget * 103);
                assertThat(cell.warning() == Warning.OVER).isEqualTo(halfUp(forecast) * 100 > budget * 110);
            }
        }
    }

    /** As planned the rest of the year costs its part of the budget, whatever was used; at its end both ways agree. */
    @Property
    void asPlannedTheRestOfTheBudgetIsAdded(@ForAll("cases") Case given) {
        MonitorReport planned = MonitorReport.ofPlan(given.planned(), PLAN);
        Rational rest = Rational.ONE.minus(
                Rational.of(given.until().getDayOfYear(), given.until().lengthOfYear()));
        Case ended = given.until(LocalDate.of(YEAR, 12, 31));

        assertThat(planned.isForecastAsPlanned()).isTrue();
        for (MonitorCell cell : planned.now().cells()) {
            Rational exact = cell.exactUndeclaredCents()
                    .orElseThrow()
                    .plus(Rational.of(cents(cell.used())))
                    .plus(Rational.of(cents(cell.budget())).times(rest));
            assertThat(cell.exactForecastCents()).contains(exact);
            assertThat(cents(cell.forecast())).isEqualTo(halfUp(exact));
        }
        assertThat(MonitorReport.ofPlan(ended.planned(), PLAN).now())
                .isEqualTo(ended.report().now());
    }

    @Property
    void withoutLateLinesNothingIsUndeclared(@ForAll("cases") Case given) {
        Case punctual = given.with(line -> line.knownOn(line.date()));

        assertThat(punctual.report().now().cells())
                .allSatisfy(cell -> assertThat(cell.exactUndeclaredCents()).contains(Rational.ZERO));
    }

    @Property
    void atTheEndOfTheYearWithoutLateLinesTheForecastIsTheCost(@ForAll("cases") Case given) {
        Case ended = given.with(line -> line.knownOn(line.date())).until(LocalDate.of(YEAR, 12, 31));

        MonitorState now = ended.report().now();

        assertThat(now.cells()).allSatisfy(cell -> assertThat(cell.forecast()).isEqualTo(cell.used()));
        assertThat(cents(now.total().forecast()))
                .isEqualTo(sumCents(ended.lines(line -> line.date().getYear() == YEAR)));
    }

    @Property
    void everyLineIsUsedOrReportedAsLaterOrBefore(@ForAll("cases") Case given) {
        MonitorUse use = given.use();

        long before = sumCents(given.lines(
                line -> line.date().getYear() < YEAR && !line.known().isAfter(given.until())));
        assertThat(cents(given.report().now().total().used()) + cents(use.later()) + before)
                .isEqualTo(sumCents(given.lines(line -> true)));
    }

    @Property
    void orderAndPartsOfTheLinesChangeNothing(@ForAll("cases") Case given, @ForAll Random random) {
        List<Line> shuffled = Lists.newArrayList(given.all());
        Collections.shuffle(shuffled, random);
        int half = shuffled.size() / 2;
        MonitorUse merged = builder(given.until(), shuffled.subList(0, half))
                .merge(builder(given.until(), shuffled.subList(half, shuffled.size())))
                .build();

        assertThat(MonitorReport.ofPlan(merged, PLAN).now())
                .isEqualTo(given.report().now());
    }

    @Property
    void forecastByProductSumsToTheCells(@ForAll("cases") Case given) {
        MonitorReport report = given.report();

        ForecastLedger forecast = ForecastLedger.of(report);

        for (MonitorCell cell : report.now().cells()) {
            assertThat(ofCell(forecast.ledger(), cell)).isEqualTo(cents(cell.forecast()));
            assertThat(ofCell(forecast.given(), cell)).isEqualTo(cents(cell.given()));
            assertThat(ofCell(forecast.rest(), cell))
                    .isEqualTo(Math.subtractExact(cents(cell.forecast()), cents(cell.given())));
        }
    }

    private static long ofCell(CostLedger ledger, MonitorCell cell) {
        return PRODUCTS.stream()
                .filter(product -> cell.segment().equals(Optional.of(product.segment())))
                .mapToLong(product -> cents(ledger.cost(cell.municipality().orElseThrow(), product.code(), YEAR)))
                .sum();
    }

    /** All segments together: the same use, one ladder, one budget. */
    @Property
    void segmentsTogetherUseTheLadderOfAll(@ForAll("cases") Case given) {
        MonitorReport report = MonitorReport.ofBudgets(
                given.use(), ImmutableList.of(Budget.of(CODES.get(0), YEAR, Euro.parse("100"))));
        YearMonth at = YearMonth.from(given.until());

        for (MonitorCell cell : report.now().cells()) {
            assertThat(cell.segment()).isEmpty();
            assertThat(cell.exactUndeclaredCents())
                    .contains(given.undeclared(
                            given.lines(line -> line.municipality()
                                    .equals(cell.municipality().orElseThrow())),
                            line -> true,
                            at));
        }
        assertThat(report.now().total().used())
                .isEqualTo(given.report().now().total().used());
        assertThat(report.now().segments()).isEmpty();
    }

    private static long sum(List<MonitorCell> cells, Function<MonitorCell, MonetaryAmount> column) {
        return cells.stream().mapToLong(cell -> cents(column.apply(cell))).sum();
    }

    private static long sumCents(List<Line> lines) {
        return lines.stream().mapToLong(Line::cents).sum();
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }

    private static long halfUp(Rational value) {
        long doubled = value.abs().times(Rational.of(2)).floor().longValueExact();
        return (doubled + 1) / 2 * value.signum();
    }

    private static MonitorUse.Builder builder(LocalDate until, List<Line> lines) {
        return builder(until, lines, RestOfYear.AS_SO_FAR);
    }

    private static MonitorUse.Builder builder(LocalDate until, List<Line> lines, RestOfYear rest) {
        MonitorUse.Builder use = MonitorUse.builder(
                until, MonitorOptions.builder().delays(Case.DELAYS).rest(rest).build(), CATALOGUE);
        lines.forEach(
                line -> use.addCents(line.municipality(), line.product(), line.date(), line.known(), line.cents()));
        return use;
    }

    record Line(MunicipalityCode municipality, int product, LocalDate date, LocalDate known, long cents) {

        Segment segment() {
            return PRODUCTS.get(product).segment();
        }

        Line knownOn(LocalDate day) {
            return new Line(municipality, product, date, day, cents);
        }

        int delay() {
            return (int) ChronoUnit.MONTHS.between(YearMonth.from(date), YearMonth.from(known));
        }
    }

    record Case(LocalDate until, ImmutableList<Line> all) {

        private static final int DELAYS = 4;
        private static final int MONTHS = 36;

        Case with(Function<Line, Line> change) {
            return new Case(until, all.stream().map(change).collect(ImmutableList.toImmutableList()));
        }

        Case until(LocalDate day) {
            return new Case(day, all);
        }

        List<Line> lines(Predicate<Line> filter) {
            return all.stream().filter(filter).toList();
        }

        MonitorUse use() {
            return builder(until, all).build();
        }

        MonitorUse planned() {
            return builder(until, all, RestOfYear.AS_PLANNED).build();
        }

        MonitorReport report() {
            return MonitorReport.ofPlan(use(), PLAN);
        }

        /** What the care of the year will have grown by after the delay, month by month. */
        Rational undeclared(List<Line> own, Predicate<Line> ofSegment, YearMonth at) {
            Rational undeclared = Rational.ZERO;
            List<Grid> region = List.of(new Grid(lines(ofSegment)), new Grid(all));
            Grid grid = new Grid(own);
            for (YearMonth care = YearMonth.of(YEAR, 1); !care.isAfter(at); care = care.plusMonths(1)) {
                int age = (int) ChronoUnit.MONTHS.between(care, at);
                Rational known = Rational.of(grid.known(care, age));
                Rational ultimate = known;
                for (int delay = age; delay < DELAYS; delay++) {
                    ultimate = ultimate.times(factor(delay, region, at));
                }
                undeclared = undeclared.plus(ultimate.minus(known));
            }
            return undeclared;
        }

        private static Rational factor(int delay, List<Grid> grids, YearMonth at) {
            for (Grid grid : grids) {
                long lower = 0;
                long upper = 0;
                for (int age = delay + 1; age < MONTHS; age++) {
                    lower += grid.known(at.minusMonths(age), delay);
                    upper += grid.known(at.minusMonths(age), delay + 1);
                }
                if (lower > 0) {
                    return Rational.of(upper, lower);
                }
            }
            return Rational.ONE;
        }
    }

    /** Cost by month of care and delay. */
    private static final class Grid {

        private final Map<YearMonth, long[]> months = new HashMap<>();

        Grid(List<Line> lines) {
            lines.forEach(
                    line -> months.computeIfAbsent(YearMonth.from(line.date()), month -> new long[8])[line.delay()] +=
                            line.cents());
        }

        long known(YearMonth care, int delay) {
            return Arrays.stream(months.getOrDefault(care, new long[8]))
                    .limit(delay + 1L)
                    .sum();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.of(CODES),
                        Arbitraries.integers().between(0, PRODUCTS.size() - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(0, 400)),
                                Tuple.of(1, Arbitraries.integers().between(0, 364 + 4 * 365))),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.longs().between(-500, 3_000))
                .as((code, product, daysBefore, late, cents) -> {
                    LocalDate date = LocalDate.of(YEAR, 12, 31).minusDays(daysBefore);
                    return new Line(code, product, date, date.plusDays(late), cents);
                });
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        line.list().ofMinSize(1).ofMaxSize(30))
                .as((month, lines) -> new Case(YearMonth.of(YEAR, month).atEndOfMonth(), ImmutableList.copyOf(lines)));
    }
}
