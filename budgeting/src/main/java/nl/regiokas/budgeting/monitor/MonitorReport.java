package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Budget compared with use in the course of a year, with a forecast and the first month of every warning.
 * Dutch: monitoring van budget en zorggebruik.
 *
 * <pre>{@code budget      = B, of the plan by segment, or of the year for all segments together
 * used        = U, lines of the year dated until the date, as far as they were known then
 * undeclared  = sum over the months of care of ultimate - known, by the chain ladder of the region
 * expected    = B x W, W the part of the year that has passed by the profile
 * forecast    = (U + undeclared) / W, or U + undeclared + B x (1 - W) as planned
 * difference  = forecast - B
 * warning     = ATTENTION above B x (1 + 3%), OVER above B x (1 + 10%), of the forecast as rounded}</pre>
 *
 * <p>Undeclared, expected and forecast are each rounded half up to the cent on their own, from exact values. Totals are
 * sums of cells, and their warnings follow from those sums. The ladder is that of the segment over the region, from the
 * 36 months of care up to the date; with it, a municipality's month grows from what is known to what it will be after
 * the delay.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, section 4.1 d, lines 689-693 (use is to be reported with the budget regularly). How
 * this is done is our reading. Where no part of the year has passed by the profile (W is zero), the forecast is as
 * planned, and {@link #isForecastAsPlanned} is true. Worked example: a budget of EUR 3,650 in 2018 and use of EUR 1,000
 * until 31 March, 90 of 365 days, with nothing undeclared, gives expected EUR 900.00, forecast EUR 4,055.56 and a
 * warning: OVER.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MonitorReport {

    MonitorReport() {}

    /**
     * Returns the use behind the report, including what has no place in it.
     *
     * @return the use
     */
    @Value.Auxiliary
    public abstract MonitorUse use();

    /**
     * Returns where the year stood at the ends of earlier months.
     *
     * @return the states in order, of January first
     */
    public abstract ImmutableList<MonitorState> earlier();

    /**
     * Returns where the year stands.
     *
     * @return the state on the date of the monitor
     */
    public abstract MonitorState now();

    /**
     * Returns the quarters of the year over the region, as they stand on the date of the monitor.
     *
     * @return four of all segments together, then four of each segment
     */
    public abstract ImmutableList<MonitorQuarter> quarters();

    /**
     * Returns the cells with use but no budget; their budget counts as zero.
     *
     * @return the cells in order
     */
    public abstract ImmutableList<MonitorCell> withoutBudget();

    /**
     * Returns whether the forecast is as planned, because the options ask for it or no part of the year has passed.
     *
     * @return true if it is
     */
    public abstract boolean isForecastAsPlanned();

    /**
     * Returns since when a cell or a total has had its warning.
     *
     * @param cell of {@link #now}
     * @return the first month that ended with a warning at least as severe as now; empty without a warning
     */
    public Optional<YearMonth> since(MonitorCell cell) {
        return cell.warning() == Warning.NONE
                ? Optional.empty()
                : Stream.concat(earlier().stream(), Stream.of(now()))
                        .filter(state -> state.find(cell.municipality(), cell.segment())
                                .filter(then -> then.warning().compareTo(cell.warning()) >= 0)
                                .isPresent())
                        .findFirst()
                        .map(state -> YearMonth.from(state.until()));
    }

    /**
     * Monitors a year by segment.
     *
     * @param use the use until a date
     * @param plan what is planned for each segment
     * @return the report
     * @throws RefusalException if the profile has no use, or an amount does not fit
     */
    public static MonitorReport ofPlan(MonitorUse use, BudgetPlan plan) {
        Attributes.given(use, "use of monitor report");
        Attributes.given(plan, "plan of monitor report");
        return Monitoring.report(use, MonitorBudgets.of(plan, use.until().getYear()));
    }

    /**
     * Monitors a year for all segments together.
     *
     * @param use the use until a date
     * @param budgets the municipalities' budgets; those of other years are left out
     * @return the report
     * @throws RefusalException if a municipality has two budgets, the profile has no use, or an amount does not fit
     */
    public static MonitorReport ofBudgets(MonitorUse use, Collection<Budget> budgets) {
        Attributes.given(use, "use of monitor report");
        Attributes.given(budgets, "budgets of monitor report");
        return Monitoring.report(use, MonitorBudgets.of(budgets, use.until().getYear()));
    }
}
