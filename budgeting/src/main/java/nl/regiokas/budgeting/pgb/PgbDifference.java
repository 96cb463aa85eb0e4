package nl.regiokas.budgeting.pgb;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.core.money.Euro;

/**
 * A published cell in EUR 1,000 that is not its exact value half up.
 * Dutch: verschil met de gepubliceerde tabel.
 *
 * @param cell published against computed, both in EUR 1,000
 * @param exact the value behind the computed cell, such as 2,343,457.00 for a misprinted 2,353,000
 * @param isImplied whether the published cell follows from other published cells, as their difference or sum: those were
 *     rounded before; a cell that does not is in error by itself
 * @since 0.2.0
 */
public record PgbDifference(CellDifference cell, MonetaryAmount exact, boolean isImplied) {

    /**
     * Brings amounts of any implementation into the one form that equal cents share.
     *
     * @param cell published against computed, both in EUR 1,000
     * @param exact the value behind the computed cell, such as 2,343,457.00 for a misprinted 2,353,000
     * @param isImplied whether the published cell follows from other published cells, as their difference or sum: those were
     *     rounded before; a cell that does not is in error by itself
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public PgbDifference {
        exact = Euro.exact(exact, "exact " + cell.column() + " of " + cell.row());
    }
}
