package nl.regiokas.budgeting.rta;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Euro;

/**
 * A published amount beside what it should be.
 * Dutch: verschil met de gepubliceerde tabel.
 *
 * @param row the row's name, or {@link RtaTable#TOTAL} for the row of totals
 * @param column the column's name
 * @param published the amount as published
 * @param expected the amount computed, or implied by other published cells
 */
public record CellDifference(String row, String column, MonetaryAmount published, MonetaryAmount expected) {

    /**
     * Returns how much more was published than expected.
     *
     * @return published - expected; negative where too little was published
     */
    public MonetaryAmount difference() {
        return Cents.difference(column + " of " + row, published, expected);
    }

    /** Tells whether the two amounts differ. */
    boolean isDifferent() {
        return Euro.cents(published, column + " of " + row) != Euro.cents(expected, column + " of " + row);
    }
}
