package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
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

    private final MonitorSums sums;

    private MonitorUse(MonitorSums sums) {
        this.sums = sums;
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
        Attributes.given(until, "until of monitor use");
        Attributes.given(options, "options of monitor use");
        Attributes.given(catalogue, "catalogue of monitor use");
        return new Builder(new MonitorSums(until, options, catalogue));
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
        return ImmutableSortedSet.copyOfSorted(sums.municipalities.navigableKeySet());
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

    /**
     * Looks up what a municipality used of a product in the year until the date.
     *
     * @param municipality whose use
     * @param product the product
     * @return the cost, zero without use; empty if the catalogue has no such product
     * @since 0.2.0
     */
    public Optional<MonetaryAmount> findUsed(MunicipalityCode municipality, ProductCode product) {
        return sums.catalogue.find(product).map(known -> used(municipality, known.code()));
    }

    /** Returns what a municipality used of a product, by the ordinal of the product. */
    long productCents(MunicipalityCode municipality, int product) {
        MunicipalUse use = sums.municipalities.get(municipality);
        return use == null ? 0 : use.product(product);
    }

    /** Returns what the region used of a product, by the ordinal of the product. */
    long regionCents(int product) {
        return Cents.sum(
                "use of the region",
                sums.municipalities.values().stream()
                        .map(use -> use.product(product))
                        .toList());
    }

    /**
     * Returns what was known at the end of one month about the care of another, both counted from 0; of a segment, or of
     * all together.
     */
    long knownCents(MunicipalityCode municipality, Optional<Segment> segment, int careMonth, int atMonth) {
        return sums.knownCents(municipality, segment, careMonth, atMonth);
    }

    /** Returns whether a municipality used a segment at all, or without one anything. */
    boolean isUsed(MunicipalityCode municipality, Optional<Segment> segment) {
        return sums.isUsed(municipality, segment);
    }

    /** Returns the region's care of the 36 months up to a month of the year, from 0, as known at its end by delay. */
    ImmutableList<long[]> ladderRows(Optional<Segment> segment, int atMonth) {
        return sums.ladderRows(segment, atMonth);
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

    /**
     * Takes lines one at a time.
     *
     * <p>Not for use by several threads; builders that each hold a part of the lines can be {@linkplain #merge merged}.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final MonitorSums sums;

        private Builder(MonitorSums sums) {
            this.sums = sums;
        }

        /**
         * Adds a line that does not say when it became known: it counts from its date.
         *
         * @param line the line, priced by the tariff of its day where it has a quantity
         * @return this builder
         * @throws RefusalException if the product is unknown, or has no tariff on that day
         */
        public Builder add(UsageLine line) {
            return addCents(line.municipality(), sums.catalogue.ordinal(line.product()), line.date(), cents(line));
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
            return addCents(
                    line.municipality(), sums.catalogue.ordinal(line.product()), line.date(), known, cents(line));
        }

        private long cents(UsageLine line) {
            return line.amount()
                    .map(amount -> Euro.cents(amount, "usage"))
                    .orElseGet(() -> Euro.timesCents(
                            line.quantity().orElse(BigDecimal.ZERO),
                            sums.catalogue.priceOn(line.product(), line.date())));
        }

        /**
         * Adds a line that does not say when it became known, by the ordinal of its product.
         *
         * @param municipality the municipality that pays
         * @param product the ordinal of the product in the catalogue
         * @param date the day of use
         * @param cents what it cost, negative for a correction
         * @return this builder
         * @throws RefusalException if the catalogue has no such ordinal, or a sum does not fit in a {@code long} of cents
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
         * @throws RefusalException if the catalogue has no such ordinal, or a sum does not fit in a {@code long} of cents
         */
        public Builder addCents(
                MunicipalityCode municipality, int product, LocalDate date, LocalDate known, long cents) {
            boolean isEarly = known.isBefore(date);
            add(municipality, product, date, isEarly ? date : known, cents);
            sums.hasKnownDays = true;
            sums.earlyLines += isEarly ? 1 : 0;
            return this;
        }

        private Builder add(MunicipalityCode municipality, int product, LocalDate date, LocalDate known, long cents) {
            sums.add(municipality, product, date, known, cents);
            return this;
        }

        /**
         * Adds the lines of another builder, which stays as it is.
         *
         * @param other a builder with the same date, options and products
         * @return this builder
         * @throws RefusalException if date, options or products differ, or a sum does not fit in a {@code long} of cents
         */
        public Builder merge(Builder other) {
            sums.merge(other.sums);
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
                    !sums.hasKnownDays || sums.until.getDayOfMonth() == sums.until.lengthOfMonth(),
                    MonitorFault.MONITOR_NO_MONTH_END,
                    sums.until);
            MonitorSums copy = new MonitorSums(sums.until, sums.options, sums.catalogue);
            copy.merge(sums);
            return new MonitorUse(copy);
        }
    }
}
