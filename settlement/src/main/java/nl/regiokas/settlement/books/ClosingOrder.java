package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * How closings follow each other: on later days, and through years that do not go back.
 *
 * @param scheme whose books are closed
 * @param firstYear the first year that can be closed
 * @param closed the closings so far
 */
record ClosingOrder(SolidarityScheme scheme, int firstYear, ImmutableList<Closing> closed) {

    /** Refuses a closing that does not follow. */
    void requireFollows(Closing next) {
        Faults faults = new Faults();
        check(next, leastYear(), lastDay(), faults);
        faults.throwIfAny();
    }

    /** The faults of closings that are to follow, each looked at by the one before it. */
    ImmutableList<Fault> faults(Iterable<Closing> next) {
        Faults faults = new Faults();
        int least = leastYear();
        Optional<LocalDate> day = lastDay();
        for (Closing one : next) {
            check(one, least, day, faults.at(Place.CLOSING, one.day()));
            least = one.through() > scheme.lastYear() ? least : Math.max(one.through(), firstYear);
            day = Optional.of(one.day());
        }
        return faults.list();
    }

    private Optional<Closing> last() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
    }

    private int leastYear() {
        return last().map(Closing::through).orElse(firstYear);
    }

    private Optional<LocalDate> lastDay() {
        return last().map(Closing::day);
    }

    private void check(Closing closing, int least, Optional<LocalDate> before, Faults faults) {
        if (least > scheme.lastYear()) {
            faults.add(
                    BooksFault.CLOSING_WITHOUT_YEAR,
                    FaultValue.year(least - 1),
                    FaultValue.year(scheme.lastYear()),
                    FaultValue.year(closing.through()));
        } else if (closing.through() < least || closing.through() > scheme.lastYear()) {
            faults.add(
                    BooksFault.CLOSING_YEAR,
                    FaultValue.year(least),
                    FaultValue.year(scheme.lastYear()),
                    FaultValue.year(closing.through()));
        }
        before.filter(day -> !closing.day().isAfter(day))
                .ifPresent(day -> faults.add(BooksFault.CLOSING_DAY, day, closing.day()));
        if (scheme.lateLines() == LateLines.CURRENT_YEAR && closing.day().getYear() <= closing.through()) {
            faults.add(BooksFault.CLOSING_TOO_EARLY, FaultValue.year(closing.through()), closing.day());
        }
    }
}
