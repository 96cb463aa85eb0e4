package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/** The quarters of a monitored year over the region, as they stand on its date. */
final class MonitorQuarters {

    private static final int QUARTERS = 4;
    private static final int MONTHS_IN_A_QUARTER = 3;

    private final MonitorUse use;
    private final MonitorBudgets budgets;
    private final MonthProfile profile;
    private final boolean isAsPlanned;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final int lastMonth;

    MonitorQuarters(
            MonitorUse use,
            MonitorBudgets budgets,
            ImmutableList<MunicipalityCode> municipalities,
            boolean isAsPlanned) {
        this.use = use;
        this.budgets = budgets;
        this.profile = use.profile();
        this.isAsPlanned = isAsPlanned;
        this.municipalities = municipalities;
        this.lastMonth = use.until().getMonthValue() - 1;
    }

    /** The quarters of all segments together, and of each where there are several. */
    ImmutableList<MonitorQuarter> of(MonitorState now) {
        ImmutableMap<Optional<Segment>, ImmutableList<QuarterSum>> bySegment = now.ladders().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey,
                        entry -> quarters(entry.getKey(), CareGrowth.of(entry.getValue(), lastMonth))));
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

    private ImmutableList<QuarterSum> quarters(Optional<Segment> segment, CareGrowth growth) {
        long[] known = new long[lastMonth + 1];
        for (MunicipalityCode code : municipalities) {
            Arrays.setAll(
                    known,
                    month -> Cents.plus(
                            "use of a month", known[month], use.knownCents(code, segment, month, lastMonth)));
        }
        CentFraction budget = CentFraction.of(Rational.of(Cents.sum(
                "sum of budgets",
                municipalities.stream()
                        .map(code -> budgets.budget(code, segment).orElse(0L))
                        .toList())));
        Rational elapsed = profile.until(use.until());
        CentFraction given = growth.undeclared(known)
                .plus(Cents.sum("use", Arrays.stream(known).boxed().toList()));
        CentFraction year = isAsPlanned || elapsed.signum() == 0 ? budget : given.dividedBy(elapsed);
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
                    rest.signum() > 0 ? year.times(rest) : CentFraction.of(Rational.ZERO)));
            before = after;
        }
        return quarters.build();
    }

    /**
     * A quarter of a segment before rounding.
     *
     * @param expected the expected use
     * @param used what is known, in cents
     * @param undeclared what is not declared yet
     * @param rest what is still to come in the quarter
     */
    private record QuarterSum(CentFraction expected, long used, CentFraction undeclared, CentFraction rest) {

        private static final QuarterSum NONE = new QuarterSum(
                CentFraction.of(Rational.ZERO), 0, CentFraction.of(Rational.ZERO), CentFraction.of(Rational.ZERO));

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
