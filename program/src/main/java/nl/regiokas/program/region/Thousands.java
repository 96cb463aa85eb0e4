package nl.regiokas.program.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.money.Euro;

/**
 * A cell of the monitor in EUR 1,000, with each amount rounded half up on its own. Differences are between rounded
 * amounts, so a row closes as it is shown.
 * Dutch: stand in duizenden euro's.
 *
 * @param budget the budget
 * @param expected the expected use
 * @param used what is known
 * @param undeclared what is not declared yet
 * @param forecast the forecast
 * @param warning how far the exact forecast exceeds the exact budget
 */
public record Thousands(long budget, long expected, long used, long undeclared, long forecast, Warning warning) {

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
     * Adds rounded cells.
     *
     * @param cells the cells
     * @param warning the warning of their exact total
     * @return the total, which closes on the page
     */
    public static Thousands sum(List<Thousands> cells, Warning warning) {
        return new Thousands(
                sum(cells, Thousands::budget),
                sum(cells, Thousands::expected),
                sum(cells, Thousands::used),
                sum(cells, Thousands::undeclared),
                sum(cells, Thousands::forecast),
                warning);
    }

    private static long sum(List<Thousands> cells, ToLongFunction<Thousands> column) {
        return cells.stream().mapToLong(column).reduce(0, Math::addExact);
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

    /**
     * Returns the forecast in percent of the budget.
     *
     * @return the percentage with one decimal, half up; empty without a budget
     */
    public Optional<BigDecimal> ofBudget() {
        return budget <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(forecast)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(budget), 1, RoundingMode.HALF_UP));
    }
}
