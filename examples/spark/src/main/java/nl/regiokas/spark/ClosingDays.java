package nl.regiokas.spark;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.LineYears;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** What a machine must know to find the year and the closing of a line, as plain values that can travel. */
final class ClosingDays implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private record Day(LocalDate day, int through) implements Serializable {}

    private final LateLines late;
    private final int firstYear;
    private final ArrayList<Day> days = new ArrayList<>();

    ClosingDays(SolidarityScheme scheme, List<Closing> closings) {
        late = scheme.lateLines();
        firstYear = scheme.firstYear();
        closings.forEach(closing -> days.add(new Day(closing.day(), closing.through())));
    }

    int size() {
        return days.size();
    }

    /** The library's rule, the same on every machine. */
    LineYears years() {
        return LineYears.of(
                late,
                firstYear,
                days.stream().map(one -> new Closing(one.day(), one.through())).toList());
    }
}
