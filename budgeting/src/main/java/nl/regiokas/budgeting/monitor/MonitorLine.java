package nl.regiokas.budgeting.monitor;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Budget and use of a municipality until a date.
 * Dutch: budget versus zorggebruik.
 *
 * @param municipality whose they are
 * @param budget the budget of the year
 * @param use the cost of its care from the first day of the year until the date
 * @param expected the part of the budget that falls in those days
 */
public record MonitorLine(
        MunicipalityCode municipality, MonetaryAmount budget, MonetaryAmount use, MonetaryAmount expected) {

    /**
     * Returns what is left of the year's budget.
     *
     * @return budget - use; negative when it is used up and more
     */
    public MonetaryAmount left() {
        return budget.subtract(use);
    }

    /**
     * Returns how far use runs ahead of the budget.
     *
     * @return use - expected; negative when use stays behind
     */
    public MonetaryAmount ahead() {
        return use.subtract(expected);
    }

    /**
     * Returns the exact part of the year's budget that is used.
     *
     * @return use / budget, 1 when it is used up; 0 for a budget of zero that is not used
     * @throws nl.regiokas.core.fault.RefusalException if there is use and no budget
     */
    public Rational usedShare() {
        Rational used = Rational.of(Euro.cents(use, "use"));
        return used.signum() == 0 ? used : used.dividedBy(Rational.of(Euro.cents(budget, "budget")));
    }
}
