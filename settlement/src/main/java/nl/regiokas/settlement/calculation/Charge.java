package nl.regiokas.settlement.calculation;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * One amount that a municipality owes (positive) or gets back (negative), and how it came about.
 * Dutch: boeking.
 *
 * <p>A kind stands at most once per year, scope and municipality; zero amounts are not booked.
 *
 * @param year the year in which it is booked
 * @param scope the name of the scope
 * @param municipality who owes it
 * @param kind why
 * @param cents the amount in cents of a euro
 * @param basis how the amount came about
 */
public record Charge(int year, String scope, MunicipalityCode municipality, ChargeKind kind, long cents, Basis basis) {

    /**
     * The amount in euro.
     *
     * @return positive for a charge, negative for a credit
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(cents);
    }

    /**
     * Whether the amount goes through the fund of the scope.
     *
     * @return false only for the own use of a municipality outside the scope
     */
    public boolean isInFund() {
        return basis.isInFund();
    }
}
