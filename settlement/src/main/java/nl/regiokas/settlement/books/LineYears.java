package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * In which year a line of usage counts, and from which closing on it is known.
 * Dutch: nagekomen declaraties.
 *
 * <p>A line known on the day of a closing is in that closing. Where late lines go to the current year, a line of a settled
 * year that was closed before the line was known counts in the first year that was not closed then.
 *
 * <p>Who reads usage with something else than {@code exchange} finds here what facts a closing needs: {@link Books#close}
 * wants every line in the year in which it counts.
 *
 * @since 0.2.0
 */
public final class LineYears {

    private final boolean currentYear;
    private final int firstYear;
    private final ImmutableList<Closing> closings;

    private LineYears(LateLines late, int firstYear, List<Closing> closings) {
        this.currentYear = late == LateLines.CURRENT_YEAR;
        this.firstYear = firstYear;
        this.closings = ImmutableList.copyOf(closings);
    }

    /**
     * Returns the years of lines under a scheme.
     *
     * @param scheme says where late lines go, and what its first year is
     * @param closings the closings in the order of their days
     * @return the years
     */
    public static LineYears of(SolidarityScheme scheme, List<Closing> closings) {
        Attributes.given(scheme, "scheme of line years");
        Attributes.given(closings, "closings of line years");
        return of(scheme.lateLines(), scheme.firstYear(), closings);
    }

    /**
     * Returns the years of lines.
     *
     * @param late where late lines go
     * @param firstYear the first settled year
     * @param closings the closings in the order of their days
     * @return the years
     */
    public static LineYears of(LateLines late, int firstYear, List<Closing> closings) {
        Attributes.given(late, "late lines of line years");
        Attributes.given(closings, "closings of line years");
        return new LineYears(late, firstYear, closings);
    }

    /**
     * Returns the first closing in which a line is known.
     *
     * @param known the day from which on the line is known
     * @return the place of the closing; the number of closings when it is in none
     */
    public int closing(LocalDate known) {
        int closing = 0;
        while (closing < closings.size() && isBefore(closing, known)) {
            closing++;
        }
        return closing;
    }

    /**
     * Returns the first closing in which a line is known and its own year is closed.
     *
     * @param used the day of use
     * @param known the day from which on the line is known
     * @return the place of the closing; the number of closings when there is none
     */
    public int closing(LocalDate used, LocalDate known) {
        int closing = closing(known);
        while (closing < closings.size() && closings.get(closing).through() < used.getYear()) {
            closing++;
        }
        return closing;
    }

    /**
     * Returns the year in which a line counts.
     *
     * @param used the day of use
     * @param known the day from which on the line is known
     * @return the year of use, or a later one when it was closed before the line was known
     */
    public int year(LocalDate used, LocalDate known) {
        int own = used.getYear();
        if (!currentYear || own < firstYear) {
            return own;
        }
        int closed = firstYear - 1;
        for (int i = 0; i < closings.size() && isBefore(i, known); i++) {
            closed = Math.max(closed, closings.get(i).through());
        }
        return Math.max(own, closed + 1);
    }

    private boolean isBefore(int closing, LocalDate known) {
        return closings.get(closing).day().isBefore(known);
    }

    /** Equal when where late lines go, the first settled year and the closings are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof LineYears other
                && currentYear == other.currentYear
                && firstYear == other.firstYear
                && closings.equals(other.closings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currentYear, firstYear, closings);
    }

    /** Returns the first settled year and the closings. */
    @Override
    public String toString() {
        return "lines from " + firstYear + " closed by " + closings;
    }
}
