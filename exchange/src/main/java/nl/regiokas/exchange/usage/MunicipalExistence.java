package nl.regiokas.exchange.usage;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;
import nl.regiokas.exchange.region.UsageView;

/** Which municipalities exist on a day, by their own days and their reorganisations. */
final class MunicipalExistence {

    private final ImmutableList<Municipality> rows;
    private final Reorganisations reorganisations;
    private final LocalDate[] from;
    private final LocalDate[] until;
    private final int[] fromYears;
    private final int[] untilYears;

    /** Takes the municipalities in the order of their rows. */
    MunicipalExistence(ImmutableList<Municipality> rows, Reorganisations reorganisations) {
        this.rows = rows;
        this.reorganisations = reorganisations;
        this.from = rows.stream().map(one -> one.from().orElse(LocalDate.MIN)).toArray(LocalDate[]::new);
        this.until = rows.stream().map(this::end).toArray(LocalDate[]::new);
        this.fromYears = Arrays.stream(from).mapToInt(LocalDate::getYear).toArray();
        this.untilYears = Arrays.stream(until).mapToInt(LocalDate::getYear).toArray();
    }

    /** The first day on which a municipality no longer exists. */
    private LocalDate end(Municipality one) {
        LocalDate own = one.until().orElse(LocalDate.MAX);
        return reorganisations.all().stream()
                .filter(all -> all.dissolved().contains(one.code()))
                .map(Reorganisation::date)
                .filter(own::isAfter)
                .findFirst()
                .orElse(own);
    }

    /** Refuses a line whose municipality does not exist on its day; in most years a municipality exists all the year. */
    void require(UsageView line) {
        int row = line.municipality();
        int year = line.year();
        if (year <= fromYears[row] || year >= untilYears[row]) {
            require(row, line.date());
        }
    }

    /** Refuses a day on which the municipality of a row does not exist. */
    void require(int row, LocalDate day) {
        if (day.isBefore(from[row]) || !day.isBefore(until[row])) {
            MunicipalityCode code = rows.get(row).code();
            ImmutableList<MunicipalityCode> successors = successors(code, day);
            throw successors.isEmpty()
                    ? RefusalException.of(UsageInputFault.MUNICIPALITY_NOT_EXISTING, code, day)
                    : RefusalException.of(UsageInputFault.MUNICIPALITY_SUCCEEDED, code, day, successors);
        }
    }

    /** Returns a year, refused when the municipality of a row exists on no day of it. */
    int required(int row, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        require(row, until[row].getYear() > year ? last : LocalDate.of(year, 1, 1));
        return year;
    }

    /** Whether the municipality of a row exists on a day of a year. */
    boolean exists(int row, int year) {
        return !from[row].isAfter(LocalDate.of(year, 12, 31)) && until[row].isAfter(LocalDate.of(year, 1, 1));
    }

    private ImmutableList<MunicipalityCode> successors(MunicipalityCode code, LocalDate day) {
        return reorganisations.all().stream()
                .filter(one -> !one.date().isAfter(day) && one.dissolved().contains(code))
                .limit(1)
                .flatMap(one -> one.successionsOf(code).stream())
                .map(Succession::to)
                .collect(ImmutableList.toImmutableList());
    }
}
