package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import nl.regiokas.exchange.region.ClosingRow;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * In which year a usage line counts, and from which closing on it is known.
 *
 * <p>A line known on the day of a closing is in that closing. Where late lines go to the current year, a line of a settled
 * year that was closed before the line was known counts in the first year that was not closed then.
 */
final class LateYears {

    private final boolean currentYear;
    private final int firstYear;
    private final LocalDate[] days;
    private final int[] through;

    LateYears(SolidarityScheme scheme, ImmutableList<ClosingRow> closings) {
        this.currentYear = scheme.lateLines() == LateLines.CURRENT_YEAR;
        this.firstYear = scheme.firstYear();
        this.days = closings.stream().map(ClosingRow::closed).toArray(LocalDate[]::new);
        this.through = closings.stream().mapToInt(ClosingRow::through).toArray();
    }

    /** The first closing in which a line is known; the number of closings when it is in none. */
    int closing(LocalDate known) {
        int closing = 0;
        while (closing < days.length && days[closing].isBefore(known)) {
            closing++;
        }
        return closing;
    }

    /** The year in which a line counts. */
    int year(LocalDate date, LocalDate known) {
        int own = date.getYear();
        if (!currentYear || own < firstYear) {
            return own;
        }
        int closed = firstYear - 1;
        for (int i = 0; i < days.length && days[i].isBefore(known); i++) {
            closed = Math.max(closed, through[i]);
        }
        return Math.max(own, closed + 1);
    }
}
