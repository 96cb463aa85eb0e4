package nl.regiokas.budgeting.rta;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * A published amount and what it should be.
 * Dutch: verschil met de gepubliceerde tabel.
 *
 * @param row the row's name, or {@link RtaTable#TOTAL} for the row of totals
 * @param column the column's name
 * @param published the amount as published
 * @param expected the amount computed, or implied by other published cells
 * @since 0.2.0
 */
public record CellDifference(String row, String column, MonetaryAmount published, MonetaryAmount expected) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param row the row's name, or {@link RtaTable#TOTAL} for the row of totals
     * @param column the column's name
     * @param published the amount as published
     * @param expected the amount computed, or implied by other published cells
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public CellDifference {
        Attributes.given(row, "row of cell difference");
        Attributes.given(column, "column of cell difference");
        Attributes.given(published, "published of cell difference");
        Attributes.given(expected, "expected of cell difference");
        published = Euro.exact(published, column + " of " + row);
        expected = Euro.exact(expected, column + " of " + row);
    }

    /**
     * Returns by how much the published amount exceeds the expected one.
     *
     * @return published - expected; negative where too little was published
     */
    public MonetaryAmount difference() {
        return Cents.difference(column + " of " + row, published, expected);
    }

    /** Returns whether the two amounts differ. */
    boolean isDifferent() {
        return Euro.cents(published, column + " of " + row) != Euro.cents(expected, column + " of " + row);
    }
}
