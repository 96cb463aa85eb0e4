package nl.regiokas.settlement.calculation;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Where a municipality stands in a year, over all scopes.
 * Dutch: stand van de gemeente.
 *
 * @param year the year
 * @param municipality the municipality
 * @param costCents its own cost
 * @param chargeCents what it is charged
 * @param advanceCents what it has paid already
 */
public record Position(int year, MunicipalityCode municipality, long costCents, long chargeCents, long advanceCents) {

    /**
     * What is left to settle: charge - advance.
     *
     * @return cents; positive: still to pay to the cashier, negative: gets back
     */
    public long balanceCents() {
        return Math.subtractExact(chargeCents, advanceCents);
    }

    /**
     * What is left to settle: charge - advance.
     *
     * @return euro; positive: still to pay to the cashier, negative: gets back
     */
    public MonetaryAmount balance() {
        return Euro.ofCents(balanceCents());
    }
}
