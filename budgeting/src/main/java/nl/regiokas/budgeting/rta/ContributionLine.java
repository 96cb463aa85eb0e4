package nl.regiokas.budgeting.rta;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * The contribution of a municipality in a year in both readings.
 * Dutch: RTA-bijdrage in beide lezingen.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ContributionLine {

    ContributionLine() {}

    /**
     * Returns the calendar year.
     *
     * @return a year of the arrangement
     */
    public abstract int year();

    /**
     * Returns the municipality whose contribution it is.
     *
     * @return code or name, or {@link RtaTable#TOTAL}
     */
    public abstract String municipality();

    /**
     * Returns the contribution of {@link ContributionReading#BASE}.
     *
     * @return base - personal budgets - execution - strengthening
     */
    public abstract MonetaryAmount base();

    /**
     * Returns the contribution of {@link ContributionReading#AFTER_CUT}.
     *
     * @return base x (100% - net cut) - personal budgets - execution - strengthening
     */
    public abstract MonetaryAmount afterCut();

    /**
     * Returns how much less the contribution is after the cut, from the exact values.
     *
     * <p>Rounded half up to the unit on its own. The two contributions are each rounded in their own table, so their
     * difference can be up to two units off.
     *
     * @return base x net cut; zero in the year of the base
     */
    public abstract MonetaryAmount effect();
}
