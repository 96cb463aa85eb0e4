package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;

/**
 * The use that a monitor looks at, summed from lines that are taken one at a time.
 * Dutch: zorggebruik voor de monitor.
 *
 * <p>A line counts from its date, or from the day on which it became known where that is given. Four sums are kept: by
 * municipality and segment, the months of the year by the month in which their lines became known; for the region, the
 * 36 months before each month of the year in the same way, for the ladder; the months of earlier years, for the
 * profile; and use by product. So memory does not depend on the number of lines: it takes about 6 kB for each
 * municipality, and 8 bytes for each of its products.
 *
 * <p>Lines dated or known after the date of the monitor do not count yet; {@link #laterLines} and {@link #later} give
 * their number and their cost. Lines before the months that are looked at do not count and are reported by
 * {@link #earlierLines}. A line known before its date counts on its date ({@link #earlyLines}).
 *
 * @since 0.2.0
 */
public final class MonitorUse {

    private static final ImmutableList<Segment> SEGMENTS = ImmutableList.copyOf(Segment.values());
    private static final int MONTHS = 12;
    private static final int LADDER_MONTHS = 36;

    private final Builder sums;
    private final ImmutableSortedMap<MunicipalityCode, MunicipalUse> municipalities;

    private MonitorUse(Builder sums) {
        this.sums = sums;
        this.municipalities = ImmutableSortedMap.copyOf(sums.municipalities);
    }

    /**
     * Starts the use of a year.
     *
     * @param until the last day that counts; its year is the year of the monitor
     * @param options the wanted delay and profile
     * @param catalogue the products with their segments
     * @return a builder without lines
     */
    public static Builder builder(LocalDate until, MonitorOptions options, ProductCatalogue catalogue) {
        return new Builder(until, options, catalogue);
    }

    /**
     * Returns the last day that counts.
     *
     * @return the day
     */
    public LocalDate until() {
        return sums.until;
    }

    /**
     * Returns how the year is monitored.
     *
     * @return the options
     */
    public MonitorOptions options() {
        return sums.options;
    }

    /**
     * Returns the products.
     *
     * @return the catalogue
     */
    public ProductCatalogue catalogue() {
        return sums.catalogue;
    }

    /**
     * Returns whether any line says when it became known; if none does, nothing counts as undeclared.
     *
     * @return true if at least one does
     */
    public boolean hasKnownDays() {
        return sums.hasKnownDays;
    }

    /**
     * Returns how many lines are dated after the date or became known after it.
     *
     * @return the number
     */
    public long laterLines() {
        return sums.laterLines;
    }

    /**
     * Returns the cost of the lines that are dated after the date or became known after it.
     *
     * @return the sum
     */
    public MonetaryAmount later() {
        return Euro.ofCents(sums.laterCents);
    }

    /**
     * Returns how many lines are before all months that are looked at.
     *
     * @return the number
     */
    public long earlierLines() {
        return sums.earlierLines;
    }

    /**
     * Returns how many lines became known before their date and count on their date.
     *
     * @return the number
     */
    public long earlyLines() {
        return sums.earlyLines;
    }

    /**
     * Returns the municipalities with use in the year.
     *
     * @return their codes in order
     */
    public ImmutableSortedSet<MunicipalityCode> municipalities() {
        return municipalities.keySet();
    }

    /**
     * Returns what a municipality used of a product in the year until the date.
     *
     * @param municipality whose use
     * @param product the product
     * @return the cost; zero without use
     * @throws RefusalException if the catalogue has no such product
     */
    public MonetaryAmount used(MunicipalityCode municipality, ProductCode product) {
        return Euro.ofCents(productCents(municipality, sums.catalogue.ordinal(product)));
    }

    /** Returns what a municipality used of a product, by the ordinal of the product. */
    long productCents(MunicipalityCode municipality, int product) {
        MunicipalUse use = municipalities.get(municipality);
        return use == null ? 0 : use.products[product];
    }

    /** Returns what the region used of a product, by the ordinal of the product. */
    long regionCents(int product) {
        return Cents.sum(
                "use of the region",
                municipalities.values().stream()
                        .map(use -> use.products[product])
                        .toList());
    }

    /**
     * Returns what was known at the end of one month about the care of another, both counted from 0, for the segments
     * together.
     */
    long knownCents(MunicipalityCode municipality, Optional<Segment> segment, int careMonth, int atMonth) {
        MunicipalUse use = municipalities.get(municipality);
        long known = 0;
        for (int delay = 0; use != null && delay <= atMonth - careMonth; delay++) {
            for (int ordinal = 0; ordinal < SEGMENTS.size(); ordinal++) {
                if (isIn(segment, ordinal)) {
                    known = Math.addExact(known, use.months[MunicipalUse.cell(ordinal, careMonth, delay)]);
                }
            }
        }
        return known;
    }

    /** Returns whether a municipality used a segment at all. */
    boolean isUsed(MunicipalityCode municipality, Optional<Segment> segment) {
        MunicipalUse use = municipalities.get(municipality);
        if (use == null) {
            return false;
        }
        for (int ordinal = 0; ordinal < SEGMENTS.size(); ordinal++) {
            if (isIn(segment, ordinal) && use.isUsed[ordinal]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the region's care of the 36 months up to a month of the year, from 0, as known at its end by delay. */
    ImmutableList<long[]> ladderRows(Optional<Segment> segment, int atMonth) {
        ImmutableList.Builder<long[]> rows = ImmutableList.builder();
        for (int age = LADDER_MONTHS - 1; age >= 0; age--) {
            int row = atMonth + LADDER_MONTHS - 1 - age;
            long[] known = new long[Math.min(age, sums.options.delays()) + 1];
            long sum = 0;
            for (int delay = 0; delay < known.length; delay++) {
                for (int ordinal = 0; ordinal < SEGMENTS.size(); ordinal++) {
                    if (isIn(segment, ordinal)) {
                        sum = Math.addExact(sum, sums.region[sums.regionCell(ordinal, row, delay)]);
                    }
                }
                known[delay] = sum;
            }
            rows.add(known);
        }
        return rows.build();
    }

    /** Returns the profile of the year that the options ask for. */
    MonthProfile profile() {
        int year = sums.until.getYear();
        return sums.options.profileYears() == 0
                ? MonthProfile.byDays(year)
                : MonthProfile.byCost(
                        year,
                        Arrays.stream(sums.profile).mapToObj(Euro::ofCents).toList());
    }

    private static boolean isIn(Optional<Segment> segment, int ordinal) {
        return segment.isEmpty() || segment.get() == SEGMENTS.get(ordinal);
    }

    /** The year's use of a municipality. */
    private static final class MunicipalUse {

        /** By segment, month of care and delay: what became known after that many months. */
        private final long[] months = new long[SEGMENTS.size() * MONTHS * MONTHS];

        private final boolean[] isUsed = new boolean[SEGMENTS.size()];
        private final long[] products;

        MunicipalUse(int products) {
            this.products = new long[products];
        }

        static int cell(int segment, int careMonth, int delay) {
            return (segment * MONTHS + careMonth) * MONTHS + delay;
        }

        void add(MunicipalUse other) {
            addAll(months, other.months);
            addAll(products, other.products);
            for (int segment = 0; segment < isUsed.length; segment++) {
                isUsed[segment] |= other.isUsed[segment];
            }
        }
    }

    private static void addAll(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], others[i]);
        }
    }

    /**
     * Takes lines one at a time.
     *
     * <p>Not for use by several threads; builders that each hold a part of the lines can be {@linkplain #merge merged}.
     */
    public static final class Builder {

        private final LocalDate until;
        private final MonitorOptions options;
        private final ProductCatalogue catalogue;
        private final int[] segments;
        private final int firstRow;
        private final long[] region;
        private final long[] profile = new long[MONTHS];
        private final Map<MunicipalityCode, MunicipalUse> municipalities = new HashMap<>();
        private boolean hasKnownDays;
        private long laterLines;
        private long laterCents;
        private long earlierLines;
        private long earlyLines;

        private Builder(LocalDate until, MonitorOptions options, ProductCatalogue catalogue) {
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

        /**
         * Adds a line that does not say when it became known: it counts from its date.
         *
         * @param line the line, priced by the tariff of its day where it has a quantity
         * @return this builder
         * @throws RefusalException if the product is unknown, or has no tariff on that day
         */
        public Builder add(UsageLine line) {
            return addCents(line.municipality(), catalogue.ordinal(line.product()), line.date(), cents(line));
        }

        /**
         * Adds a line that says when it became known.
         *
         * @param line the line, priced by the tariff of its day where it has a quantity
         * @param known the day on which the line became known
         * @return this builder
         * @throws RefusalException if the product is unknown, or has no tariff on that day
         */
        public Builder add(UsageLine line, LocalDate known) {
            return addCents(line.municipality(), catalogue.ordinal(line.product()), line.date(), known, cents(line));
        }

        private long cents(UsageLine line) {
            return line.amount()
                    .map(amount -> Euro.cents(amount, "usage"))
                    .orElseGet(() -> Euro.timesCents(
                            line.quantity().orElse(BigDecimal.ZERO), catalogue.priceOn(line.product(), line.date())));
        }

        /**
         * Adds a line that does not say when it became known, by the ordinal of its product.
         *
         * @param municipality the municipality that pays
         * @param product the ordinal of the product in the catalogue
         * @param date the day of use
         * @param cents what it cost, negative for a correction
         * @return this builder
         * @throws RefusalException if a sum does not fit in a {@code long} of cents
         */
        public Builder addCents(MunicipalityCode municipality, int product, LocalDate date, long cents) {
            return add(municipality, product, date, date, cents);
        }

        /**
         * Adds a line that says when it became known, by the ordinal of its product.
         *
         * @param municipality the municipality that pays
         * @param product the ordinal of the product in the catalogue
         * @param date the day of use
         * @param known the day on which the line became known
         * @param cents what it cost, negative for a correction
         * @return this builder
         * @throws RefusalException if a sum does not fit in a {@code long} of cents
         */
        public Builder addCents(
                MunicipalityCode municipality, int product, LocalDate date, LocalDate known, long cents) {
            hasKnownDays = true;
            if (known.isBefore(date)) {
                earlyLines++;
                return add(municipality, product, date, date, cents);
            }
            return add(municipality, product, date, known, cents);
        }

        private Builder add(MunicipalityCode municipality, int product, LocalDate date, LocalDate known, long cents) {
            try {
                if (date.isAfter(until) || known.isAfter(until)) {
                    laterLines++;
                    laterCents = Math.addExact(laterCents, cents);
                } else {
                    addUse(municipality, product, date, months(known) - months(date), cents);
                }
                return this;
            } catch (ArithmeticException overflow) {
                throw RefusalException.of(
                        MonitorFault.MONITOR_SUM_TOO_LARGE, date.toString().substring(0, 7));
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
                MunicipalUse use =
                        municipalities.computeIfAbsent(municipality, code -> new MunicipalUse(segments.length));
                int cell = MunicipalUse.cell(segment, date.getMonthValue() - 1, delay);
                use.months[cell] = Math.addExact(use.months[cell], cents);
                use.products[product] = Math.addExact(use.products[product], cents);
                use.isUsed[segment] = true;
            }
        }

        private static int months(LocalDate date) {
            return date.getYear() * MONTHS + date.getMonthValue() - 1;
        }

        /**
         * Adds the lines of another builder, which stays as it is.
         *
         * @param other a builder with the same date, options and products
         * @return this builder
         * @throws RefusalException if date, options or products differ, or a sum does not fit in a {@code long} of cents
         */
        public Builder merge(Builder other) {
            Faults.require(
                    until.equals(other.until)
                            && options.equals(other.options)
                            && catalogue.products().equals(other.catalogue.products()),
                    MonitorFault.MONITOR_SETTINGS_DIFFER);
            try {
                addAll(region, other.region);
                addAll(profile, other.profile);
                other.municipalities.forEach((code, use) -> municipalities
                        .computeIfAbsent(code, any -> new MunicipalUse(segments.length))
                        .add(use));
                laterCents = Math.addExact(laterCents, other.laterCents);
            } catch (ArithmeticException overflow) {
                throw RefusalException.of(MonitorFault.MONITOR_SUM_TOO_LARGE, until.getYear());
            }
            hasKnownDays |= other.hasKnownDays;
            laterLines += other.laterLines;
            earlierLines += other.earlierLines;
            earlyLines += other.earlyLines;
            return this;
        }

        /**
         * Returns the use of the lines added so far.
         *
         * @return the use; it does not change when lines are added afterwards
         * @throws RefusalException if a line says when it became known and the date is not the end of a month
         */
        public MonitorUse build() {
            Faults.require(
                    !hasKnownDays || until.getDayOfMonth() == until.lengthOfMonth(),
                    MonitorFault.MONITOR_NO_MONTH_END,
                    until);
            return new MonitorUse(new Builder(until, options, catalogue).merge(this));
        }
    }
}
