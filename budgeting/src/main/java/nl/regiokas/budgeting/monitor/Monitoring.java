package nl.regiokas.budgeting.monitor;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
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

    private static final int QUARTERS = 4;
    private static final int MONTHS_IN_A_QUARTER = 3;

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
                .quarters(monitoring.quarters(now))
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
        ImmutableMap<Optional<Segment>, Growth> growth = segments.stream()
                .collect(ImmutableMap.toImmutableMap(
                        segment -> segment, segment -> Growth.of(ladder(ladders, segment), month)));
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

    /** The quarters of all segments together, and of each where there are several. */
    private ImmutableList<MonitorQuarter> quarters(MonitorState now) {
        ImmutableMap<Optional<Segment>, ImmutableList<QuarterSum>> bySegment = segments.stream()
                .collect(ImmutableMap.toImmutableMap(
                        segment -> segment,
                        segment -> quarters(segment, Growth.of(ladder(now.ladders(), segment), lastMonth()))));
        ImmutableList.Builder<MonitorQuarter> quarters = ImmutableList.builder();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int place = quarter;
            quarters.add(bySegment.values().stream()
                    .map(all -> all.get(place))
                    .reduce(QuarterSum.NONE, QuarterSum::plus)
                    .rounded(quarter + 1, Optional.empty()));
        }
        if (budgets.isBySegment()) {
            bySegment.forEach((segment, all) -> {
                for (int quarter = 0; quarter < QUARTERS; quarter++) {
                    quarters.add(all.get(quarter).rounded(quarter + 1, segment));
                }
            });
        }
        return quarters.build();
    }

    private ImmutableList<QuarterSum> quarters(Optional<Segment> segment, Growth growth) {
        long[] known = new long[lastMonth() + 1];
        for (MunicipalityCode code : municipalities) {
            Arrays.setAll(
                    known,
                    month -> Cents.plus(
                            "use of a month", known[month], use.knownCents(code, segment, month, lastMonth())));
        }
        Fraction budget = Fraction.of(Rational.of(Cents.sum(
                "sum of budgets",
                municipalities.stream()
                        .map(code -> budgets.budget(code, segment).orElse(0L))
                        .toList())));
        Rational elapsed = profile.until(use.until());
        Fraction given = growth.undeclared(known)
                .plus(Cents.sum("use", Arrays.stream(known).boxed().toList()));
        Fraction year = isAsPlanned || elapsed.signum() == 0 ? budget : given.dividedBy(elapsed);
        ImmutableList.Builder<QuarterSum> quarters = ImmutableList.builder();
        Rational before = Rational.ZERO;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int first = quarter * MONTHS_IN_A_QUARTER;
            LocalDate end = YearMonth.of(use.until().getYear(), first + MONTHS_IN_A_QUARTER)
                    .atEndOfMonth();
            Rational after = profile.until(end);
            long[] own = new long[known.length];
            Arrays.setAll(own, month -> month >= first && month < first + MONTHS_IN_A_QUARTER ? known[month] : 0);
            Rational rest = after.minus(before.compareTo(elapsed) < 0 ? elapsed : before);
            quarters.add(new QuarterSum(
                    budget.times(after.minus(before)),
                    Cents.sum("use of a quarter", Arrays.stream(own).boxed().toList()),
                    growth.undeclared(own),
                    rest.signum() > 0 ? year.times(rest) : Fraction.of(Rational.ZERO)));
            before = after;
        }
        return quarters.build();
    }

    private int lastMonth() {
        return use.until().getMonthValue() - 1;
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
            MunicipalityCode municipality, Optional<Segment> segment, int month, Rational elapsed, Growth growth) {
        String whose = " of " + municipality;
        long budget = budgets.budget(municipality, segment).orElse(0L);
        long[] known = new long[month + 1];
        Arrays.setAll(known, careMonth -> use.knownCents(municipality, segment, careMonth, month));
        long used = Cents.sum("use" + whose, Arrays.stream(known).boxed().toList());
        Fraction undeclared = growth.undeclared(known);
        Fraction expected = Fraction.of(elapsed).times(budget);
        Fraction forecast = forecast(undeclared.plus(used), elapsed, budget);
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

    private Fraction forecast(Fraction given, Rational elapsed, long budget) {
        return isAsPlanned || elapsed.signum() == 0
                ? given.plus(Fraction.of(Rational.ONE.minus(elapsed)).times(budget))
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

    /**
     * How much each month of care still grows, over a common denominator so that a cell is a single fraction.
     *
     * @param numerators for each month of care, ultimate - known for one cent that is known, x denominator
     * @param denominator common to all months, positive
     */
    private record Growth(ImmutableList<BigInteger> numerators, BigInteger denominator) {

        static Growth of(ChainLadder ladder, int month) {
            ImmutableList<Rational> growth = IntStream.rangeClosed(0, month)
                    .mapToObj(careMonth -> ladder.toUltimate(month - careMonth).minus(Rational.ONE))
                    .collect(toImmutableList());
            BigInteger denominator = growth.stream()
                    .map(Rational::denominator)
                    .reduce(
                            BigInteger.ONE,
                            (one, other) -> one.divide(one.gcd(other)).multiply(other));
            return new Growth(
                    growth.stream()
                            .map(value -> value.numerator().multiply(denominator.divide(value.denominator())))
                            .collect(toImmutableList()),
                    denominator);
        }

        Fraction undeclared(long[] known) {
            BigInteger sum = BigInteger.ZERO;
            for (int careMonth = 0; careMonth < known.length; careMonth++) {
                sum = sum.add(numerators.get(careMonth).multiply(BigInteger.valueOf(known[careMonth])));
            }
            return new Fraction(sum, denominator);
        }
    }

    /**
     * An exact fraction of cents, not reduced to lowest terms, because reducing would take most of the time of a
     * report.
     *
     * @param numerator any sign
     * @param denominator positive
     */
    private record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(Rational value) {
            return new Fraction(value.numerator(), value.denominator());
        }

        Fraction plus(long cents) {
            return new Fraction(numerator.add(denominator.multiply(BigInteger.valueOf(cents))), denominator);
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction times(Rational factor) {
            return new Fraction(numerator.multiply(factor.numerator()), denominator.multiply(factor.denominator()));
        }

        Fraction times(long factor) {
            return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
        }

        Fraction dividedBy(Rational positive) {
            return new Fraction(numerator.multiply(positive.denominator()), denominator.multiply(positive.numerator()));
        }

        long halfUp(String role) {
            return Cents.halfUp(role, numerator, denominator);
        }

        Rational exact() {
            return Rational.of(numerator, denominator);
        }
    }

    /**
     * A quarter of a segment before rounding.
     *
     * @param expected the expected use
     * @param used what is known, in cents
     * @param undeclared what is not declared yet
     * @param rest what is still to come in the quarter
     */
    private record QuarterSum(Fraction expected, long used, Fraction undeclared, Fraction rest) {

        private static final QuarterSum NONE =
                new QuarterSum(Fraction.of(Rational.ZERO), 0, Fraction.of(Rational.ZERO), Fraction.of(Rational.ZERO));

        QuarterSum plus(QuarterSum other) {
            return new QuarterSum(
                    expected.plus(other.expected),
                    Cents.plus("use of a quarter", used, other.used),
                    undeclared.plus(other.undeclared),
                    rest.plus(other.rest));
        }

        MonitorQuarter rounded(int quarter, Optional<Segment> segment) {
            return new MonitorQuarter(
                    quarter,
                    segment,
                    Euro.ofCents(expected.halfUp("expected use of a quarter")),
                    Euro.ofCents(used),
                    Euro.ofCents(undeclared.halfUp("undeclared care of a quarter")),
                    Euro.ofCents(undeclared.plus(used).plus(rest).halfUp("forecast of a quarter")));
        }
    }
}
