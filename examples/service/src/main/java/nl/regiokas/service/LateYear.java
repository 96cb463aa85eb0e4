package nl.regiokas.service;

import java.time.LocalDate;
import java.util.List;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The year in which a line counts: its own, or the first year that was open when it became known, as the scheme says. */
final class LateYear {

    private final SolidarityScheme scheme;
    private final List<Closing> closings;

    LateYear(SolidarityScheme scheme, List<Closing> closings) {
        this.scheme = scheme;
        this.closings = closings;
    }

    int of(LocalDate date, LocalDate known) {
        int own = date.getYear();
        if (scheme.lateLines() != LateLines.CURRENT_YEAR || own < scheme.firstYear()) {
            return own;
        }
        int closed = closings.stream()
                .filter(closing -> closing.day().isBefore(known))
                .mapToInt(Closing::through)
                .max()
                .orElse(scheme.firstYear() - 1);
        return Math.max(own, closed + 1);
    }
}
