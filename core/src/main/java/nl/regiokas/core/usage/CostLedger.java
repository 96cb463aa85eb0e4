package nl.regiokas.core.usage;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.OptionalInt;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;

/**
 * What every municipality's use of every product cost in every year, in whole cents.
 *
 * <p>Dutch: zorggebruik per gemeente, product en jaar. A ledger is immutable. It does not depend on the order in which
 * its lines came, and ledgers of parts {@linkplain #merge merge} into the ledger of the whole.
 *
 * <p>At EUR 85.20 an hour, two hours and a correction of half an hour cost EUR 170.40 - 42.60 = 127.80:
 *
 * <pre>{@code
 * CostLedger ledger = CostLedger.builder(municipalities, catalogue)
 *         .add(UsageLine.ofQuantity(bedum, help, day, new BigDecimal("2")))
 *         .add(UsageLine.ofQuantity(bedum, help, day, new BigDecimal("-0.5")))
 *         .build();
 * ledger.cost(bedum, help, 2018); // EUR 127.80
 * }</pre>
 *
 * <p>Layout: one {@code long[]} a year, in it one row a municipality, in that one cell a product; 8 bytes a cell.
 * Municipalities and products are known by ordinals, their positions in {@link #municipalities()} and {@link
 * #products()}, which are in the order of the codes.
 */
public final class CostLedger {

    /** The first year that usage can be of. */
    public static final int EARLIEST_YEAR = 1900;

    /** The last year that usage can be of. */
    public static final int LATEST_YEAR = 2200;

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<ProductCode> products;
    private final int firstYear;
    private final long[][] years;

    /** Takes the arrays over: one for each year from the first, of length 0 for a year without a line. */
    CostLedger(
            ImmutableList<MunicipalityCode> municipalities,
            ImmutableList<ProductCode> products,
            int firstYear,
            long[][] years) {
        this.municipalities = municipalities;
        this.products = products;
        this.firstYear = firstYear;
        this.years = years;
    }

    /**
     * The ledger of usage lines that are held already.
     *
     * @param municipalities the municipalities that usage can be of, in any order
     * @param catalogue the products and their tariffs
     * @param lines the lines in any order
     * @return the ledger
     * @throws RefusalException when lines are refused, such as usage on a day without a tariff; all of them at once
     */
    public static CostLedger of(
            Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue, Iterable<UsageLine> lines) {
        Builder ledger = builder(municipalities, catalogue);
        Faults faults = new Faults();
        for (UsageLine line : lines) {
            try {
                ledger.add(line);
            } catch (RefusalException refusal) {
                faults.addAll(refusal);
            }
        }
        faults.throwIfAny();
        return ledger.build();
    }

    /**
     * Starts a ledger for municipalities and the products of a catalogue.
     *
     * @param municipalities the municipalities that usage can be of, in any order
     * @param catalogue the products and their tariffs
     * @return a builder without lines
     */
    public static Builder builder(Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        return new Builder(ImmutableSortedSet.copyOf(municipalities).asList(), catalogue);
    }

    /**
     * The ledger of all lines of several ledgers, whose municipalities, products and years may differ.
     *
     * @param ledgers the ledgers, in any order
     * @return the sum
     * @throws RefusalException when a cost does not fit in a {@code long} of cents; every such cell is named
     */
    public static CostLedger sumOf(Collection<CostLedger> ledgers) {
        Cells cells = new Cells(
                ledgers.stream()
                        .flatMap(ledger -> ledger.municipalities.stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo))
                        .asList(),
                ledgers.stream()
                        .flatMap(ledger -> ledger.products.stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(ProductCode::compareTo))
                        .asList());
        ledgers.forEach(cells::add);
        return cells.toLedger();
    }

    /**
     * The ledger of the lines of both.
     *
     * @param other another ledger, of any municipalities, products and years
     * @return the sum
     * @throws RefusalException when a cost does not fit in a {@code long} of cents; every such cell is named
     */
    public CostLedger merge(CostLedger other) {
        return sumOf(ImmutableList.of(this, other));
    }

    /**
     * This ledger restated for the municipalities of a year: the costs of every earlier year go to those that exist in
     * that year, later years stay as they are.
     *
     * <p>Each product and year is restated apart, by {@link Reorganisations#cents}, so its total stays the same to the
     * cent. A municipality that was split costs its successors, over n products and years, within n cents of what its
     * total apportioned at once would.
     *
     * @param reorganisations the reorganisations between the years
     * @param toYear the year whose municipalities are reached
     * @return the restated ledger
     * @throws RefusalException when a municipality has cost in a year in which it does not exist; every such is named
     *     with its successors
     */
    public CostLedger reorganised(Reorganisations reorganisations, int toYear) {
        return new LedgerReorganisation(this, reorganisations, toYear).result();
    }

    /**
     * The municipalities.
     *
     * @return their codes in order
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /**
     * The products.
     *
     * @return their codes in order
     */
    public ImmutableList<ProductCode> products() {
        return products;
    }

    /**
     * The first year with a line.
     *
     * @return the year; later than {@link #lastYear()} when there are no lines
     */
    public int firstYear() {
        return firstYear;
    }

    /**
     * The last year with a line.
     *
     * @return the year; earlier than {@link #firstYear()} when there are no lines
     */
    public int lastYear() {
        return firstYear + years.length - 1;
    }

    /**
     * Whether a year has any line.
     *
     * @param year the year
     * @return whether it has, even if the lines cancel out
     */
    public boolean hasLines(int year) {
        return year >= firstYear && year <= lastYear() && years[year - firstYear].length > 0;
    }

    /**
     * The position of a municipality.
     *
     * @param municipality its code
     * @return its ordinal; empty when the ledger does not know it
     */
    public OptionalInt ordinal(MunicipalityCode municipality) {
        int found = Collections.binarySearch(municipalities, municipality);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /**
     * The position of a product.
     *
     * @param product its code
     * @return its ordinal; empty when the ledger does not know it
     */
    public OptionalInt ordinal(ProductCode product) {
        int found = Collections.binarySearch(products, product);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /**
     * The cost in a cell.
     *
     * @param municipality the ordinal of the municipality
     * @param product the ordinal of the product
     * @param year the year
     * @return the cost in cents, zero in a year without lines
     */
    public long cents(int municipality, int product, int year) {
        Objects.checkIndex(municipality, municipalities.size());
        Objects.checkIndex(product, products.size());
        return hasLines(year) ? years[year - firstYear][municipality * products.size() + product] : 0;
    }

    /**
     * The costs of one municipality's use of some products.
     *
     * @param municipality the ordinal of the municipality
     * @param year the year
     * @param selection the ordinals of the products
     * @return the costs in cents in the order of the selection, zero in a year without lines
     */
    public long[] costs(int municipality, int year, int[] selection) {
        Objects.checkIndex(municipality, municipalities.size());
        long[] costs = new long[selection.length];
        if (hasLines(year)) {
            long[] cells = years[year - firstYear];
            int row = municipality * products.size();
            for (int i = 0; i < costs.length; i++) {
                costs[i] = cells[row + Objects.checkIndex(selection[i], products.size())];
            }
        }
        return costs;
    }

    /**
     * What each municipality's use of some products costs together.
     *
     * @param year the year
     * @param selection the ordinals of the products
     * @return the sum of each municipality in cents, in their order; zero in a year without lines
     * @throws ArithmeticException when a sum does not fit in a {@code long}
     */
    public long[] totals(int year, int[] selection) {
        long[] totals = new long[municipalities.size()];
        if (hasLines(year)) {
            long[] cells = years[year - firstYear];
            int width = products.size();
            for (int product : selection) {
                Objects.checkIndex(product, width);
            }
            for (int m = 0, row = 0; m < totals.length; m++, row += width) {
                long sum = 0;
                for (int product : selection) {
                    sum = Math.addExact(sum, cells[row + product]);
                }
                totals[m] = sum;
            }
        }
        return totals;
    }

    /**
     * The cost of a municipality's use of a product in a year.
     *
     * @param municipality the municipality
     * @param product the product
     * @param year the year
     * @return the cost, zero when the ledger has no such line
     */
    public MonetaryAmount cost(MunicipalityCode municipality, ProductCode product, int year) {
        OptionalInt m = ordinal(municipality);
        OptionalInt p = ordinal(product);
        return m.isPresent() && p.isPresent() ? Euro.ofCents(cents(m.getAsInt(), p.getAsInt(), year)) : Euro.ZERO;
    }

    /** Equal when the codes, the years with lines and all costs are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof CostLedger other
                && firstYear == other.firstYear
                && municipalities.equals(other.municipalities)
                && products.equals(other.products)
                && Arrays.deepEquals(years, other.years);
    }

    @Override
    public int hashCode() {
        return Objects.hash(municipalities, products, firstYear, Arrays.deepHashCode(years));
    }

    /** The extent, such as {@code costs of 23 municipalities x 80 products, 2015-2017}. */
    @Override
    public String toString() {
        String extent = "costs of " + municipalities.size() + " municipalities x " + products.size() + " products";
        return years.length == 0 ? extent + ", no lines" : extent + ", " + firstYear + "-" + lastYear();
    }

    /**
     * Adds up usage lines, in any order. Not safe for use by several threads: build parts apart and merge them.
     *
     * <p>The ways in, from handy to fast: {@link #add(UsageLine)}; quantities and amounts with ordinals, which {@link
     * #ordinal(MunicipalityCode)} looks up once. A line that is refused leaves the ledger as it was.
     */
    public static final class Builder {

        private final ImmutableList<MunicipalityCode> municipalities;
        private final ProductCatalogue catalogue;
        private final int municipalityCount;
        private final int productCount;
        private final Cells cells;
        private final LinePricing pricing;

        private Builder(ImmutableList<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
            this.municipalities = municipalities;
            this.catalogue = catalogue;
            this.municipalityCount = municipalities.size();
            this.productCount = catalogue.products().size();
            this.cells = new Cells(
                    municipalities,
                    catalogue.products().stream().map(Product::code).collect(toImmutableList()));
            this.pricing = new LinePricing(municipalities, catalogue);
        }

        /**
         * The ordinal of a municipality.
         *
         * @param municipality its code
         * @return its position among the municipalities in the order of their codes
         * @throws RefusalException when the ledger does not have it
         */
        public int ordinal(MunicipalityCode municipality) {
            int found = Collections.binarySearch(municipalities, municipality);
            Faults.require(found >= 0, "municipality %s is not in the ledger", municipality);
            return found;
        }

        /**
         * The ordinal of a product.
         *
         * @param product its code
         * @return its position in the catalogue
         * @throws RefusalException when the catalogue does not have it
         */
        public int ordinal(ProductCode product) {
            return catalogue.ordinal(product);
        }

        /**
         * Adds a line.
         *
         * @param line a quantity, priced by the tariff of its day, or an amount
         * @return this builder
         * @throws RefusalException when municipality or product is not known, the day has no tariff, the year is out of
         *     range, or the cost does not fit in a {@code long} of cents
         */
        public Builder add(UsageLine line) {
            refuseUnknown(line);
            int municipality = ordinal(line.municipality());
            int product = ordinal(line.product());
            return line.quantity()
                    .map(quantity -> addQuantity(municipality, product, line.date(), quantity))
                    .orElseGet(() -> addCents(
                            municipality,
                            product,
                            line.date().getYear(),
                            Euro.cents(line.amount().orElseThrow(), "usage amount")));
        }

        /**
         * Adds an amount.
         *
         * @param municipality the ordinal of the municipality
         * @param product the ordinal of the product
         * @param year the year it counts in
         * @param cents the amount in cents, negative for a correction
         * @return this builder
         * @throws RefusalException when the year is out of range
         */
        public Builder addCents(int municipality, int product, int year, long cents) {
            checkLine(municipality, product, year);
            cells.add(municipality, product, year, cents);
            return this;
        }

        /**
         * Adds many amounts, the quickest way in: line i is made of the i-th element of each array.
         *
         * @param municipalities the ordinals of the municipalities
         * @param products the ordinals of the products
         * @param years the years the amounts count in
         * @param cents the amounts in cents, negative for corrections
         * @return this builder
         * @throws RefusalException when a year is out of range; no line is added then
         * @throws IndexOutOfBoundsException when an ordinal is out of range; no line is added then
         */
        public Builder addCents(int[] municipalities, int[] products, int[] years, long[] cents) {
            Faults.require(
                    municipalities.length == cents.length
                            && products.length == cents.length
                            && years.length == cents.length,
                    "lines must have as many municipalities, products and years as amounts but had %s, %s, %s and %s",
                    municipalities.length,
                    products.length,
                    years.length,
                    cents.length);
            checkLines(municipalities, products, years);
            cells.addAll(municipalities, products, years, cents);
            return this;
        }

        private void checkLines(int[] municipalities, int[] products, int[] years) {
            for (int i = 0; i < years.length; i++) {
                checkLine(municipalities[i], products[i], years[i]);
            }
        }

        private void checkLine(int municipality, int product, int year) {
            Objects.checkIndex(municipality, municipalityCount);
            Objects.checkIndex(product, productCount);
            if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
                throw outOfRange(municipality, product, year);
            }
        }

        /**
         * Adds a quantity, priced by the tariff of its day: quantity x price, rounded half up to the cent.
         *
         * @param municipality the ordinal of the municipality
         * @param product the ordinal of the product
         * @param date the day of use
         * @param quantity the number of units, negative for a correction
         * @return this builder
         * @throws RefusalException when the day has no tariff, the year is out of range, or the cost does not fit in a
         *     {@code long} of cents
         */
        public Builder addQuantity(int municipality, int product, LocalDate date, BigDecimal quantity) {
            return addCents(
                    municipality, product, date.getYear(), pricing.cents(municipality, product, date, quantity));
        }

        /**
         * Adds a quantity given as a whole number and a number of decimals: 1250 with 2 decimals is 12.50.
         *
         * @param municipality the ordinal of the municipality
         * @param product the ordinal of the product
         * @param date the day of use
         * @param digits the number of units without its decimal point, negative for a correction
         * @param decimals how many of the digits are decimals, not negative
         * @return this builder
         * @throws RefusalException when the day has no tariff, the year is out of range, or the cost does not fit in a
         *     {@code long} of cents
         */
        public Builder addQuantity(int municipality, int product, LocalDate date, long digits, int decimals) {
            return addCents(
                    municipality,
                    product,
                    date.getYear(),
                    pricing.cents(municipality, product, date, digits, decimals));
        }

        private void refuseUnknown(UsageLine line) {
            Faults faults = new Faults();
            if (Collections.binarySearch(municipalities, line.municipality()) < 0) {
                faults.add("municipality %s is not in the ledger (%s)", line.municipality(), line.whose());
            }
            if (catalogue.find(line.product()).isEmpty()) {
                faults.add("product %s is not in the catalogue (%s)", line.product(), line.whose());
            }
            faults.throwIfAny();
        }

        private RefusalException outOfRange(int municipality, int product, int year) {
            return RefusalException.of(String.format(
                    "usage must be of a year from %d to %d but was of %d (municipality %s, product %s)",
                    EARLIEST_YEAR,
                    LATEST_YEAR,
                    year,
                    municipalities.get(municipality),
                    catalogue.products().get(product).code()));
        }

        /**
         * The ledger of the lines so far. The builder can go on.
         *
         * @return the ledger
         * @throws RefusalException when a cost does not fit in a {@code long} of cents; every such cell is named
         */
        public CostLedger build() {
            return cells.toLedger();
        }
    }
}
