package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * How a year's cost is spread over its months.
 * Dutch: seizoenspatroon.
 *
 * <pre>{@code W = (weights of the months before + weight of the month x days of it that have passed / its days)
 *     / weights of all months}</pre>
 *
 * <p>Exact. Worked example: by days, W of 31 March 2018 is 90/365. Source: our reading; 001_f32ba5cc43f3ec4a, lines 689-693,
 * asks for use next to budget and does not say what is to be expected.
 *
 * @param year the calendar year
 * @param weights the weights of January to December, none negative, not all zero
 * @since 0.2.0
 */
public record MonthProfile(int year, ImmutableList<Rational> weights) {

    private static final int MONTHS = 12;

    /**
     * Checks the weights.
     *
     * @param year the calendar year
     * @param weights the weights of January to December
     * @throws RefusalException if there are not 12, one is negative, or all are zero
     */
    public MonthProfile {
        Attributes.given(weights, "weights of month profile");
        Faults faults = new Faults();
        if (weights.size() != MONTHS) {
            faults.add(MonitorFault.MONITOR_PROFILE_SIZE, weights.size());
        }
        for (int month = 0; month < weights.size(); month++) {
            if (weights.get(month).signum() < 0) {
                faults.add(MonitorFault.MONITOR_PROFILE_NEGATIVE, month + 1, weights.get(month));
            }
        }
        if (faults.isEmpty() && weights.stream().allMatch(weight -> weight.signum() == 0)) {
            faults.add(MonitorFault.MONITOR_PROFILE_EMPTY);
        }
        faults.throwIfAny();
    }

    /**
     * Returns the profile by days.
     *
     * @param year the calendar year
     * @return every month weighs its days
     */
    public static MonthProfile byDays(int year) {
        return new MonthProfile(
                year,
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> Rational.of(YearMonth.of(year, month).lengthOfMonth()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the profile of cost by month.
     *
     * @param year the calendar year
     * @param costs the cost of January to December, over some years together
     * @return every month weighs its cost
     * @throws RefusalException if a cost is negative, or all are zero
     */
    public static MonthProfile byCost(int year, List<? extends MonetaryAmount> costs) {
        Attributes.given(costs, "costs of month profile");
        Faults faults = new Faults();
        ImmutableList.Builder<Rational> weights = ImmutableList.builder();
        for (int month = 0; month < costs.size(); month++) {
            long cents = Euro.cents(costs.get(month), "cost of month " + (month + 1));
            if (cents < 0) {
                faults.add(MonitorFault.MONITOR_PROFILE_NEGATIVE, month + 1, FaultValue.cents(cents));
            }
            weights.add(Rational.of(cents));
        }
        faults.throwIfAny();
        return new MonthProfile(year, weights.build());
    }

    /**
     * Returns the part of the year that has passed.
     *
     * @param date the last day that has passed, in the year of this profile
     * @return W, from 0 to 1
     * @throws RefusalException if the date is in another year
     */
    public Rational until(LocalDate date) {
        Faults.require(date.getYear() == year, MonitorFault.MONITOR_PROFILE_YEAR, FaultValue.year(year), date);
        int month = date.getMonthValue() - 1;
        Rational before = sum(weights.subList(0, month));
        Rational within = weights.get(month).times(Rational.of(date.getDayOfMonth(), date.lengthOfMonth()));
        return before.plus(within).dividedBy(sum(weights));
    }

    private static Rational sum(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus);
    }
}
