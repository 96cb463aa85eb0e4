package nl.regiokas.budgeting.pgb;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * A published cell in EUR 1,000 that differs from its exact value rounded half up.
 * Dutch: verschil met de gepubliceerde tabel.
 *
 * @param cell published against computed, both in EUR 1,000
 * @param exact the value behind the computed cell, such as 2,343,457.00 for a misprinted 2,353,000
 * @param isImplied whether the published cell is the difference or sum of other published cells, which were rounded
 *     before; otherwise the cell itself is in error
 * @since 0.2.0
 */
public record PgbDifference(CellDifference cell, MonetaryAmount exact, boolean isImplied) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param cell published against computed, both in EUR 1,000
     * @param exact the value behind the computed cell, such as 2,343,457.00 for a misprinted 2,353,000
     * @param isImplied whether the published cell is the difference or sum of other published cells, which were rounded
     *     before; otherwise the cell itself is in error
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public PgbDifference {
        Attributes.given(cell, "cell of difference");
        exact = Euro.exact(exact, "exact " + cell.column() + " of " + cell.row());
    }
}
