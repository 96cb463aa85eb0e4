package nl.regiokas.core.usage;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
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
 * <p>Layout: one {@code long[]} a year, with a row for each municipality and a cell in it for each product; 8 bytes a cell.
 * Municipalities and products are known by ordinals, their positions in {@link #municipalities()} and {@link
 * #products()}, which are in the order of the codes.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class CostLedger {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    /** The first year that usage can be of. */
    public static final int EARLIEST_YEAR = 1900;

    /** The last year that usage can be of. */
    public static final int LATEST_YEAR = 2200;

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<ProductCode> products;
    private final int firstYear;
    private final long[][] years;

    /** How many binary digits the largest cost of each year has, whatever its sign. */
    private final int[] digits;

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
        this.digits = Arrays.stream(years).mapToInt(CostLedger::digits).toArray();
    }

    private static int digits(long[] cells) {
        long bits = 0;
        for (long cents : cells) {
            bits |= cents ^ (cents >> (Long.SIZE - 1));
        }
        return Long.SIZE - Long.numberOfLeadingZeros(bits);
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
        Attributes.given(lines, "usage lines");
        CostLedgerBuilder ledger = builder(municipalities, catalogue);
        Faults faults = new Faults();
        for (UsageLine line : lines) {
            faults.collect(() -> ledger.add(Attributes.given(line, "usage line")));
        }
        faults.throwIfAny();
        return ledger.build();
    }

    /**
     * The ledger of costs that are added up already, such as those of a ledger that was written down.
     *
     * @param municipalities the municipalities, in any order
     * @param products the products, in any order
     * @param cells hands each cost to the visitor; several of one cell add up, and one of zero makes its year one with lines
     * @return the ledger
     * @throws RefusalException when a municipality or product is none of these, a year is out of range, or a cost does not
     *     fit in a {@code long} of cents
     */
    public static CostLedger ofCells(
            Collection<MunicipalityCode> municipalities,
            Collection<ProductCode> products,
            Consumer<CellVisitor> cells) {
        Cells sums =
                new Cells(sorted(municipalities, "municipalities of ledger"), sorted(products, "products of ledger"));
        Attributes.given(cells, "cells of ledger").accept(sums::addChecked);
        return sums.toLedger();
    }

    /**
     * Starts a ledger for municipalities and the products of a catalogue.
     *
     * @param municipalities the municipalities that usage can be of, in any order
     * @param catalogue the products and their tariffs
     * @return a builder without lines
     */
    public static CostLedgerBuilder builder(Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        return new CostLedgerBuilder(
                sorted(municipalities, "municipalities of ledger"), Attributes.given(catalogue, "catalogue of ledger"));
    }

    private static <C extends Comparable<? super C>> ImmutableList<C> sorted(Collection<C> codes, String role) {
        return ImmutableSortedSet.copyOf(Attributes.<C>all(codes, role)).asList();
    }

    /**
     * The ledger of all lines of several ledgers, whose municipalities, products and years may differ.
     *
     * @param ledgers the ledgers, in any order
     * @return the sum
     * @throws RefusalException when a cost does not fit in a {@code long} of cents; every such cell is named
     */
    public static CostLedger sumOf(Collection<CostLedger> ledgers) {
        Cells cells = Cells.over(Attributes.all(ledgers, "ledgers"));
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
     * What this ledger costs more than another one, cell by cell: the corrections that lead from the other one to this.
     *
     * @param other another ledger, of any municipalities, products and years
     * @return this - other, negative where the other one costs more; merged with the other one it costs what this does
     * @throws RefusalException when a difference does not fit in a {@code long} of cents; every such cell is named
     */
    public CostLedger minus(CostLedger other) {
        Cells cells = Cells.over(ImmutableList.of(this, other));
        cells.add(this);
        cells.subtract(other);
        return cells.toLedger();
    }

    /**
     * The years in which this ledger and another one do not cost the same, cell by cell, or one has lines and the other not.
     *
     * @param other another ledger, of any municipalities, products and years
     * @return the years in order
     */
    public ImmutableSortedSet<Integer> yearsUnlike(CostLedger other) {
        if (!municipalities.equals(other.municipalities) || !products.equals(other.products)) {
            ImmutableList<CostLedger> both = ImmutableList.of(this, other);
            return over(both, this).yearsUnlike(over(both, other));
        }
        return IntStream.rangeClosed(Math.min(firstYear, other.firstYear), Math.max(lastYear(), other.lastYear()))
                .filter(year -> !hasSameCosts(other, year))
                .boxed()
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    }

    private static CostLedger over(ImmutableList<CostLedger> both, CostLedger one) {
        Cells cells = Cells.over(both);
        cells.add(one);
        return cells.toLedger();
    }

    private boolean hasSameCosts(CostLedger other, int year) {
        return hasLines(year)
                ? other.hasLines(year) && Arrays.equals(years[year - firstYear], other.years[year - other.firstYear])
                : !other.hasLines(year);
    }

    /**
     * The costs of a run of years alone.
     *
     * @param first the first year
     * @param last the last year
     * @return a ledger of the same municipalities and products; without lines when the first year is after the last
     */
    public CostLedger between(int first, int last) {
        Cells cells = new Cells(municipalities, products);
        years().stream().filter(year -> year >= first && year <= last).forEach(year -> cells.add(this, year));
        return cells.toLedger();
    }

    /**
     * The same costs with products taken together, or given other codes.
     *
     * @param group the code under which a product counts
     * @return a ledger of the same municipalities, with the codes that are the group of a product
     * @throws RefusalException when a cost does not fit in a {@code long} of cents; every such cell is named
     */
    public CostLedger regrouped(Function<? super ProductCode, ProductCode> group) {
        ImmutableList<ProductCode> groups =
                products.stream().<ProductCode>map(group).collect(toImmutableList());
        Cells cells =
                new Cells(municipalities, ImmutableSortedSet.copyOf(groups).asList());
        int[] columns = groups.stream().mapToInt(cells::ordinal).toArray();
        years().forEach(year -> {
            for (int m = 0; m < municipalities.size(); m++) {
                for (int p = 0; p < columns.length; p++) {
                    cells.add(m, columns[p], year, cents(m, p, year));
                }
            }
        });
        return cells.toLedger();
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
     * The years with a line.
     *
     * @return the years in order; a year whose lines cancel out is among them
     */
    public ImmutableSortedSet<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear())
                .filter(this::hasLines)
                .boxed()
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    }

    /**
     * Visits every cell with a cost other than zero, by year, then by municipality, then by product.
     *
     * @param visitor receives each cell
     */
    public void forEachCell(CellVisitor visitor) {
        for (int year : years()) {
            long[] cells = years[year - firstYear];
            for (int cell = 0; cell < cells.length; cell++) {
                if (cells[cell] != 0) {
                    visitor.visit(
                            municipalities.get(cell / products.size()),
                            products.get(cell % products.size()),
                            year,
                            cells[cell]);
                }
            }
        }
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
    public long[] costsCents(int municipality, int year, int[] selection) {
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
     * @throws RefusalException when a sum does not fit in a {@code long} of cents
     */
    public long[] totalsCents(int year, int[] selection) {
        long[] totals = new long[municipalities.size()];
        if (hasLines(year)) {
            long[] cells = years[year - firstYear];
            int width = products.size();
            for (int product : selection) {
                Objects.checkIndex(product, width);
            }
            boolean fits = fits(year, selection.length);
            boolean all = isAll(selection);
            for (int m = 0, row = 0; m < totals.length; m++, row += width) {
                totals[m] = !fits
                        ? exactSum(cells, row, selection, m, year)
                        : all ? sum(cells, row, row + width) : sum(cells, row, selection);
            }
        }
        return totals;
    }

    /** Whether no sum of so many cells of a year can leave a {@code long}. */
    private boolean fits(int year, int cells) {
        return digits[year - firstYear] + digits(cells) < Long.SIZE;
    }

    private static int digits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    private boolean isAll(int[] selection) {
        boolean all = selection.length == products.size();
        for (int p = 0; all && p < selection.length; p++) {
            all = selection[p] == p;
        }
        return all;
    }

    private static long sum(long[] cells, int from, int until) {
        long sum = 0;
        for (int cell = from; cell < until; cell++) {
            sum += cells[cell];
        }
        return sum;
    }

    private static long sum(long[] cells, int row, int[] selection) {
        long sum = 0;
        for (int product : selection) {
            sum += cells[row + product];
        }
        return sum;
    }

    private long exactSum(long[] cells, int row, int[] selection, int municipality, int year) {
        BigInteger exact = Arrays.stream(selection)
                .mapToObj(product -> BigInteger.valueOf(cells[row + product]))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return fitting(
                exact,
                () -> Place.of(Place.MUNICIPALITY, municipalities.get(municipality))
                        .at(Place.YEAR, year));
    }

    /** Returns an exact sum, refusing one that is too large; the order of its terms decides nothing. */
    private static long fitting(BigInteger exact, Supplier<Place> place) {
        if (exact.bitLength() >= Long.SIZE) {
            throw RefusalException.of(
                    Fault.of(UsageFault.COST_TOO_LARGE, FaultValue.cents(exact)).in(place.get()));
        }
        return exact.longValue();
    }

    /**
     * What a municipality's use of all products in a year costs.
     *
     * @param municipality the municipality
     * @param year the year
     * @return the sum, zero when the ledger has no such line
     * @throws RefusalException when the sum does not fit in a {@code long} of cents
     */
    public MonetaryAmount total(MunicipalityCode municipality, int year) {
        OptionalInt m = ordinal(municipality);
        if (m.isEmpty() || !hasLines(year)) {
            return Euro.ZERO;
        }
        int[] all = IntStream.range(0, products.size()).toArray();
        return Euro.ofCents(exactSum(years[year - firstYear], m.getAsInt() * all.length, all, m.getAsInt(), year));
    }

    /**
     * What a municipality's use of some products in a year costs.
     *
     * @param municipality the municipality
     * @param some the products; those that are not in the ledger cost nothing
     * @param year the year
     * @return the sum, zero when the ledger has no such line
     * @throws RefusalException when the sum does not fit in a {@code long} of cents
     */
    public MonetaryAmount total(MunicipalityCode municipality, Collection<ProductCode> some, int year) {
        return Euro.ofCents(totalCents(municipality, some, year));
    }

    /**
     * As {@link #total(MunicipalityCode, Collection, int)}, in cents.
     *
     * @param municipality the municipality
     * @param some the products; those that are not in the ledger cost nothing
     * @param year the year
     * @return the sum in cents, zero when the ledger has no such line
     * @throws RefusalException when the sum does not fit in a {@code long} of cents
     */
    public long totalCents(MunicipalityCode municipality, Collection<ProductCode> some, int year) {
        OptionalInt m = ordinal(municipality);
        if (m.isEmpty() || !hasLines(year)) {
            return 0;
        }
        int[] selection = some.stream()
                .map(this::ordinal)
                .flatMapToInt(OptionalInt::stream)
                .toArray();
        long[] cells = years[year - firstYear];
        int row = m.getAsInt() * products.size();
        return fits(year, selection.length)
                ? sum(cells, row, selection)
                : exactSum(cells, row, selection, m.getAsInt(), year);
    }

    /**
     * What all use in a year costs.
     *
     * @param year the year
     * @return the sum, zero in a year without lines
     * @throws RefusalException when the sum does not fit in a {@code long} of cents
     */
    public MonetaryAmount total(int year) {
        BigInteger exact = hasLines(year) ? exactSum(years[year - firstYear]) : BigInteger.ZERO;
        return Euro.ofCents(fitting(exact, () -> Place.of(Place.YEAR, year)));
    }

    /** The halves of the cells are summed apart, so that neither sum can leave a {@code long}. */
    private static BigInteger exactSum(long[] cells) {
        long upper = 0;
        long lower = 0;
        for (long cell : cells) {
            upper += cell >> Integer.SIZE;
            lower += cell & LOWER_HALF;
        }
        return BigInteger.valueOf(upper).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(lower));
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
        return Euro.ofCents(costCents(municipality, product, year));
    }

    /**
     * As {@link #cost}, in cents.
     *
     * @param municipality the municipality
     * @param product the product
     * @param year the year
     * @return the cost in cents, zero when the ledger has no such line
     * @since 0.2.0
     */
    public long costCents(MunicipalityCode municipality, ProductCode product, int year) {
        OptionalInt m = ordinal(municipality);
        OptionalInt p = ordinal(product);
        return m.isPresent() && p.isPresent() ? cents(m.getAsInt(), p.getAsInt(), year) : 0;
    }

    /**
     * What every municipality's use of a product in a year costs.
     *
     * @param product the product
     * @param year the year
     * @return the cost in cents of each municipality where it is not zero
     * @since 0.2.0
     */
    public ImmutableSortedMap<MunicipalityCode, Long> costsCents(ProductCode product, int year) {
        ImmutableSortedMap.Builder<MunicipalityCode, Long> costs = ImmutableSortedMap.naturalOrder();
        ordinal(product).ifPresent(p -> {
            for (int m = 0; m < municipalities.size(); m++) {
                long cents = cents(m, p, year);
                if (cents != 0) {
                    costs.put(municipalities.get(m), cents);
                }
            }
        });
        return costs.build();
    }

    /**
     * What every municipality's use of a product in a year costs.
     *
     * @param product the product
     * @param year the year
     * @return the cost of each municipality where it is not zero
     * @since 0.2.0
     */
    public ImmutableSortedMap<MunicipalityCode, MonetaryAmount> costs(ProductCode product, int year) {
        return Euro.ofCents(costsCents(product, year));
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
}
