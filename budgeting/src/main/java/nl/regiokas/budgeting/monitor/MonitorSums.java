package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/** The sums behind {@link MonitorUse}, in cents; a sum that does not fit is refused with whose it is. */
final class MonitorSums {

    static final ImmutableList<Segment> SEGMENTS = ImmutableList.copyOf(Segment.values());
    private static final int MONTHS = 12;
    private static final int LADDER_MONTHS = 36;

    final LocalDate until;
    final MonitorOptions options;
    final ProductCatalogue catalogue;
    final TreeMap<MunicipalityCode, MunicipalUse> municipalities = new TreeMap<>();
    final long[] profile = new long[MONTHS];
    private final Map<MunicipalityCode, MunicipalUse> byCode = new HashMap<>();
    private final int[] segments;
    private final int firstRow;
    private final long[] region;
    boolean hasKnownDays;
    long laterLines;
    long laterCents;
    long earlierLines;
    long earlyLines;

    MonitorSums(LocalDate until, MonitorOptions options, ProductCatalogue catalogue) {
        this.until = until;
        this.options = options;
        this.catalogue = catalogue;
        this.segments = catalogue.products().stream()
                .mapToInt(product -> SEGMENTS.indexOf(product.segment()))
                .toArray();
        this.firstRow = until.getYear() * MONTHS - (LADDER_MONTHS - 1);
        this.region = new long[SEGMENTS.size() * (LADDER_MONTHS - 1 + MONTHS) * (options.delays() + 1)];
    }

    private int regionCell(int segment, int row, int delay) {
        return (segment * (LADDER_MONTHS - 1 + MONTHS) + row) * (options.delays() + 1) + delay;
    }

    void add(MunicipalityCode municipality, int product, LocalDate date, LocalDate known, long cents) {
        if (product < 0 || product >= segments.length) {
            throw RefusalException.of(MonitorFault.MONITOR_ORDINAL, segments.length, product);
        }
        try {
            if (date.isAfter(until) || known.isAfter(until)) {
                laterLines++;
                laterCents = Math.addExact(laterCents, cents);
            } else {
                addUse(municipality, product, date, months(known) - months(date), cents);
            }
        } catch (ArithmeticException overflow) {
            throw tooLarge(Optional.of(municipality), date.toString().substring(0, 7));
        }
    }

    private void addUse(MunicipalityCode municipality, int product, LocalDate date, int delay, long cents) {
        int segment = segments[product];
        int row = months(date) - firstRow;
        int yearsBefore = until.getYear() - date.getYear();
        boolean isOfProfile = yearsBefore >= 1 && yearsBefore <= options.profileYears();
        if (row < 0 && !isOfProfile) {
            earlierLines++;
        }
        if (isOfProfile) {
            int month = date.getMonthValue() - 1;
            profile[month] = Math.addExact(profile[month], cents);
        }
        if (row >= 0 && delay <= options.delays()) {
            int cell = regionCell(segment, row, delay);
            region[cell] = Math.addExact(region[cell], cents);
        }
        if (yearsBefore == 0) {
            use(municipality).add(segment, product, date.getMonthValue() - 1, delay, cents);
        }
    }

    private MunicipalUse use(MunicipalityCode municipality) {
        return byCode.computeIfAbsent(municipality, code -> {
            MunicipalUse fresh = new MunicipalUse(SEGMENTS.size(), segments.length);
            municipalities.put(code, fresh);
            return fresh;
        });
    }

    private static int months(LocalDate date) {
        return date.getYear() * MONTHS + date.getMonthValue() - 1;
    }

    /** Adds other sums, which stay as they are; adds nothing when one of them does not fit. */
    void merge(MonitorSums other) {
        Faults.require(
                until.equals(other.until)
                        && options.equals(other.options)
                        && catalogue.products().equals(other.catalogue.products()),
                MonitorFault.MONITOR_SETTINGS_DIFFER);
        requireAdds(other);
        MunicipalUse.addAll(region, other.region);
        MunicipalUse.addAll(profile, other.profile);
        other.municipalities.forEach((code, use) -> use(code).add(use));
        laterCents += other.laterCents;
        hasKnownDays |= other.hasKnownDays;
        laterLines += other.laterLines;
        earlierLines += other.earlierLines;
        earlyLines += other.earlyLines;
    }

    private void requireAdds(MonitorSums other) {
        try {
            MunicipalUse.requireAddsAll(region, other.region);
            MunicipalUse.requireAddsAll(profile, other.profile);
            other.municipalities.forEach((code, use) -> {
                MunicipalUse own = municipalities.get(code);
                if (own != null) {
                    own.requireAdds(use);
                }
            });
            Math.addExact(laterCents, other.laterCents);
        } catch (ArithmeticException overflow) {
            throw tooLarge(Optional.empty(), Integer.toString(until.getYear()));
        }
    }

    /**
     * Returns what was known at the end of one month about the care of another, both counted from 0; of a segment, or of
     * all together.
     */
    long knownCents(MunicipalityCode municipality, Optional<Segment> segment, int careMonth, int atMonth) {
        MunicipalUse use = municipalities.get(municipality);
        long known = 0;
        try {
            for (int delay = 0; use != null && delay <= atMonth - careMonth; delay++) {
                for (int ordinal = 0; ordinal < SEGMENTS.size(); ordinal++) {
                    if (isIn(segment, ordinal)) {
                        known = Math.addExact(known, use.month(ordinal, careMonth, delay));
                    }
                }
            }
        } catch (ArithmeticException overflow) {
            throw tooLarge(Optional.of(municipality), month(until.getYear() * MONTHS + careMonth));
        }
        return known;
    }

    /** Returns the region's care of the 36 months up to a month of the year, from 0, as known at its end by delay. */
    ImmutableList<long[]> ladderRows(Optional<Segment> segment, int atMonth) {
        ImmutableList.Builder<long[]> rows = ImmutableList.builder();
        for (int age = LADDER_MONTHS - 1; age >= 0; age--) {
            rows.add(ladderRow(segment, atMonth + LADDER_MONTHS - 1 - age, Math.min(age, options.delays())));
        }
        return rows.build();
    }

    private long[] ladderRow(Optional<Segment> segment, int row, int lastDelay) {
        long[] known = new long[lastDelay + 1];
        long sum = 0;
        try {
            for (int delay = 0; delay < known.length; delay++) {
                for (int ordinal = 0; ordinal < SEGMENTS.size(); ordinal++) {
                    if (isIn(segment, ordinal)) {
                        sum = Math.addExact(sum, region[regionCell(ordinal, row, delay)]);
                    }
                }
                known[delay] = sum;
            }
        } catch (ArithmeticException overflow) {
            throw tooLarge(Optional.empty(), month(firstRow + row));
        }
        return known;
    }

    /** The name of a month that is counted from the year 0. */
    private static String month(int months) {
        return YearMonth.of(months / MONTHS, months % MONTHS + 1).toString();
    }

    private static RefusalException tooLarge(Optional<MunicipalityCode> municipality, String month) {
        Faults faults = new Faults();
        municipality
                .map(code -> faults.at(Place.MUNICIPALITY, code))
                .orElse(faults)
                .add(MonitorFault.MONITOR_SUM_TOO_LARGE, month);
        return RefusalException.of(faults.list());
    }

    /** Returns whether a municipality used a segment at all, or without one anything. */
    boolean isUsed(MunicipalityCode municipality, Optional<Segment> segment) {
        MunicipalUse use = municipalities.get(municipality);
        for (int ordinal = 0; use != null && ordinal < SEGMENTS.size(); ordinal++) {
            if (isIn(segment, ordinal) && use.isUsed(ordinal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Optional<Segment> segment, int ordinal) {
        return segment.isEmpty() || segment.get() == SEGMENTS.get(ordinal);
    }
}
