package nl.regiokas.budgeting.monitor;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * Budget, use and forecast of a municipality and a segment, or a total over either.
 * Dutch: stand per gemeente en segment.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MonitorCell {

    MonitorCell() {}

    /**
     * Returns the municipality of the cell.
     *
     * @return the municipality, empty for all together
     */
    public abstract Optional<MunicipalityCode> municipality();

    /**
     * Returns the segment of the cell.
     *
     * @return the segment, empty for all together
     */
    public abstract Optional<Segment> segment();

    /**
     * Returns the budget of the year.
     *
     * @return the amount
     */
    public abstract MonetaryAmount budget();

    /**
     * Returns the use that is known.
     *
     * @return the cost of care in the year up to the date, as far as it was known then
     */
    public abstract MonetaryAmount used();

    /**
     * Returns the care that was given but not declared yet.
     * Dutch: onderhanden werk.
     *
     * @return ultimate - used, half up to the cent; negative where corrections are to come
     */
    public abstract MonetaryAmount undeclared();

    /**
     * Returns the use expected by the date.
     *
     * @return budget x W, half up to the cent
     */
    public abstract MonetaryAmount expected();

    /**
     * Returns what the year is forecast to cost.
     *
     * @return the forecast, half up to the cent from exact values
     */
    public abstract MonetaryAmount forecast();

    /**
     * Returns how far the forecast exceeds the budget.
     *
     * @return the warning
     */
    public abstract Warning warning();

    /**
     * Returns the undeclared care before rounding.
     *
     * @return in cents, for a cell on the date of the monitor; empty for a total and for earlier months
     */
    public abstract Optional<Rational> exactUndeclaredCents();

    /**
     * Returns the expected use before rounding.
     *
     * @return in cents, for a cell on the date of the monitor; empty for a total and for earlier months
     */
    public abstract Optional<Rational> exactExpectedCents();

    /**
     * Returns the forecast before rounding.
     *
     * @return in cents, for a cell on the date of the monitor; empty for a total and for earlier months
     */
    public abstract Optional<Rational> exactForecastCents();

    /**
     * Returns by how much the forecast exceeds the budget.
     *
     * @return forecast - budget; negative where it stays below
     */
    public MonetaryAmount difference() {
        return Cents.difference("difference of forecast and budget", forecast(), budget());
    }

    /**
     * Returns the care that was given, declared or not.
     *
     * @return used + undeclared
     */
    public MonetaryAmount given() {
        return Euro.ofCents(
                Cents.plus("care given", Euro.cents(used(), "used"), Euro.cents(undeclared(), "undeclared")));
    }

    /**
     * Returns what is left of the budget.
     *
     * @return budget - used - undeclared; negative when more than the budget is used
     */
    public MonetaryAmount left() {
        return Cents.difference("what is left of a budget", budget(), given());
    }
}
