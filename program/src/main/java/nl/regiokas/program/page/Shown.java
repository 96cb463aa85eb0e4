package nl.regiokas.program.page;

import java.util.OptionalInt;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.settlement.Settlement;

/**
 * Which part of a settlement is printed.
 *
 * @param asked the year; the last one if none is given
 * @param rows which parties have a row of their own
 */
public record Shown(OptionalInt asked, ShownRows rows) {

    /**
     * Refuses a year that is not settled: this is a fault of who asks for it, and of no file.
     *
     * @param settlement what is settled
     */
    public void require(Settlement settlement) {
        asked.ifPresent(settlement::year);
    }

    /** The year that is printed. */
    Settlement.Year year(Settlement settlement) {
        return asked.isPresent()
                ? settlement.year(asked.getAsInt())
                : settlement.years().get(settlement.years().size() - 1);
    }
}
