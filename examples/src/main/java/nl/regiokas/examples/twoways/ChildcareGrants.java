package nl.regiokas.examples.twoways;

import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;

/**
 * The grants for childcare that a German act divides over the Länder: 55% of the total of a Land in 2013, 45% in 2014, in whole
 * euros, so that the table closes in rows and columns. A scheme apportions each year alone; this rounds the years together.
 *
 * <p>Source: KitaFinHG, section 6(1).
 */
public final class ChildcareGrants {

    private static final long PERCENT_2013 = 55;
    private static final long PERCENT_2014 = 45;
    private static final long HUNDRED = 100;

    private ChildcareGrants() {}

    /**
     * Divides the total of each Land over the two years.
     *
     * @param totals whole euros for each Land, in the order of their codes
     * @return a row for each Land, with a column for 2013 and one for 2014, in cents
     */
    public static RoundedTable of(List<Long> totals) {
        long[][] hundredths = totals.stream()
                .map(euros -> euros * HUNDRED)
                .map(cents -> new long[] {cents * PERCENT_2013, cents * PERCENT_2014})
                .toArray(long[][]::new);
        return TableRounding.of(hundredths, HUNDRED)
                .inUnitsOf(Euro.parse("1.00"))
                .round();
    }
}
