package nl.regiokas.program.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.output.ExactSum;

/**
 * A cell of the monitor in EUR 1,000, with each amount rounded half up on its own. Differences are between rounded
 * amounts, so a row closes as it is shown. The percentage is of the exact amounts.
 * Dutch: stand in duizenden euro's.
 *
 * @param budget the budget
 * @param expected the expected use
 * @param used what is known
 * @param undeclared what is not declared yet
 * @param forecast the forecast
 * @param ofBudget the exact forecast in percent of the exact budget, with one decimal, half up; empty without a budget
 * @param warning how far the exact forecast exceeds the exact budget
 */
public record Thousands(
        long budget,
        long expected,
        long used,
        long undeclared,
        long forecast,
        Optional<BigDecimal> ofBudget,
        Warning warning) {

    private static final BigDecimal CENTS = new BigDecimal("100000");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /**
     * Rounds a cell.
     *
     * @param cell the cell
     * @return the cell in EUR 1,000
     */
    public static Thousands of(MonitorCell cell) {
        return new Thousands(
                of(cell.budget()),
                of(cell.expected()),
                of(cell.used()),
                of(cell.undeclared()),
                of(cell.forecast()),
                ofBudget(cell.budget(), cell.forecast()),
                cell.warning());
    }

    /**
     * Rounds an amount.
     *
     * @param amount the amount
     * @return the amount in EUR 1,000, half up
     */
    public static long of(MonetaryAmount amount) {
        return BigDecimal.valueOf(Euro.cents(amount, "amount"))
                .divide(CENTS, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Adds the rounded amounts of cells.
     *
     * @param cells the cells
     * @param warning the warning of their exact total
     * @return the total, which closes on the page
     */
    public static Thousands sum(List<MonitorCell> cells, Warning warning) {
        return new Thousands(
                sum(cells, MonitorCell::budget),
                sum(cells, MonitorCell::expected),
                sum(cells, MonitorCell::used),
                sum(cells, MonitorCell::undeclared),
                sum(cells, MonitorCell::forecast),
                ofBudget(exact(cells, MonitorCell::budget), exact(cells, MonitorCell::forecast)),
                warning);
    }

    private static long sum(List<MonitorCell> cells, Function<MonitorCell, MonetaryAmount> column) {
        return ExactSum.of(cells, cell -> of(column.apply(cell)));
    }

    private static MonetaryAmount exact(List<MonitorCell> cells, Function<MonitorCell, MonetaryAmount> column) {
        return Euro.sum(cells.stream().map(column).toList(), "amounts");
    }

    private static Optional<BigDecimal> ofBudget(MonetaryAmount budget, MonetaryAmount forecast) {
        return budget.isPositive()
                ? Optional.of(BigDecimal.valueOf(Euro.cents(forecast, "forecast"))
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(Euro.cents(budget, "budget")), 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /**
     * Returns the care that was given.
     *
     * @return used + undeclared
     */
    public long given() {
        return Math.addExact(used, undeclared);
    }

    /**
     * Returns by how much the forecast exceeds the budget.
     *
     * @return forecast - budget
     */
    public long excess() {
        return Math.subtractExact(forecast, budget);
    }
}
