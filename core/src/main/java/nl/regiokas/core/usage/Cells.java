package nl.regiokas.core.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The running sums behind a ledger: a {@code long[]} a year, made when its first line comes.
 *
 * <p>A sum that leaves the range of a {@code long} on the way wraps around and is noted, so that it may come back: only
 * what is out of range in the end is refused, whatever the order of the lines.
 */
final class Cells {

    /** Stands for a year without a line. */
    static final long[] NO_LINES = {};

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<ProductCode> products;
    private final int width;
    private final int size;
    private final long[][] years = new long[CostLedger.LATEST_YEAR - CostLedger.EARLIEST_YEAR + 1][];
    private final SortedMap<Long, Long> wraps = new TreeMap<>();

    /** Takes codes in order without duplicates. */
    Cells(ImmutableList<MunicipalityCode> municipalities, ImmutableList<ProductCode> products) {
        this.municipalities = municipalities;
        this.products = products;
        width = products.size();
        size = Math.multiplyExact(municipalities.size(), width);
        Arrays.fill(years, NO_LINES);
    }

    /** Adds to a cell; ordinals and year must be in range. */
    void add(int municipality, int product, int year, long cents) {
        int index = year - CostLedger.EARLIEST_YEAR;
        long[] cells = years[index];
        if (cells.length == 0) {
            cells = open(index);
        }
        int cell = municipality * width + product;
        long before = cells[cell];
        long after = before + cents;
        cells[cell] = after;
        if (((before ^ after) & (cents ^ after)) < 0) {
            noteWrap(index, cell, before);
        }
    }

    /** Adds to a cell by its codes, refusing what is not among those here. */
    void addChecked(MunicipalityCode municipality, ProductCode product, int year, long cents) {
        Faults faults = new Faults();
        if (ordinal(municipality) < 0) {
            faults.add(UsageFault.MUNICIPALITY_NOT_IN_LEDGER, municipality);
        }
        if (ordinal(product) < 0) {
            faults.add(UsageFault.PRODUCT_NOT_IN_CATALOGUE, product);
        }
        if (year < CostLedger.EARLIEST_YEAR || year > CostLedger.LATEST_YEAR) {
            faults.add(
                    UsageFault.USAGE_YEAR_OUT_OF_RANGE,
                    FaultValue.year(CostLedger.EARLIEST_YEAR),
                    FaultValue.year(CostLedger.LATEST_YEAR),
                    FaultValue.year(year));
        }
        faults.throwIfAny();
        add(ordinal(municipality), ordinal(product), year, cents);
    }

    /** Adds to many cells as {@link #add(int, int, int, long)} does to one, with everything that stays the same at hand. */
    void addAll(int[] municipalities, int[] products, int[] calendarYears, long[] cents, int count) {
        long[][] table = years;
        int rowLength = width;
        for (int i = 0; i < count; i++) {
            int index = calendarYears[i] - CostLedger.EARLIEST_YEAR;
            long[] cells = table[index];
            if (cells.length == 0) {
                cells = open(index);
            }
            int cell = municipalities[i] * rowLength + products[i];
            long before = cells[cell];
            long after = before + cents[i];
            cells[cell] = after;
            if (((before ^ after) & (cents[i] ^ after)) < 0) {
                noteWrap(index, cell, before);
            }
        }
    }

    private void noteWrap(int index, int cell, long before) {
        wraps.merge((long) index * size + cell, before < 0 ? -1L : 1L, Long::sum);
    }

    /** Returns the position of a municipality that is there. */
    int ordinal(MunicipalityCode municipality) {
        return Collections.binarySearch(municipalities, municipality);
    }

    /** Returns the position of a product that is there. */
    int ordinal(ProductCode product) {
        return Collections.binarySearch(products, product);
    }

    private long[] open(int index) {
        long[] cells = new long[size];
        years[index] = cells;
        return cells;
    }

    /** Returns empty cells for the codes of several ledgers. */
    static Cells over(Collection<CostLedger> ledgers) {
        return new Cells(
                ledgers.stream()
                        .flatMap(ledger -> ledger.municipalities().stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo))
                        .asList(),
                ledgers.stream()
                        .flatMap(ledger -> ledger.products().stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(ProductCode::compareTo))
                        .asList());
    }

    /** Adds all cells of a ledger whose codes are among those here. */
    void add(CostLedger ledger) {
        ledger.years().forEach(year -> add(ledger, year));
    }

    /** Adds the cells of a year of a ledger whose codes are among those here. */
    void add(CostLedger ledger, int year) {
        int[] rows = ledger.municipalities().stream().mapToInt(this::ordinal).toArray();
        int[] columns = ledger.products().stream().mapToInt(this::ordinal).toArray();
        for (int m = 0; m < rows.length; m++) {
            for (int p = 0; p < columns.length; p++) {
                add(rows[m], columns[p], year, ledger.cents(m, p, year));
            }
        }
    }

    /** Takes off all cells of a ledger whose codes are among those here: -cents is 1 more than what flips its bits. */
    void subtract(CostLedger ledger) {
        int[] rows = ledger.municipalities().stream().mapToInt(this::ordinal).toArray();
        int[] columns = ledger.products().stream().mapToInt(this::ordinal).toArray();
        for (int year : ledger.years()) {
            for (int m = 0; m < rows.length; m++) {
                for (int p = 0; p < columns.length; p++) {
                    subtract(rows[m], columns[p], year, ledger.cents(m, p, year));
                }
            }
        }
    }

    private void subtract(int municipality, int product, int year, long cents) {
        if (cents != 0) {
            add(municipality, product, year, ~cents);
            add(municipality, product, year, 1);
        }
    }

    /** Returns the ledger of all that was added, sharing nothing with these cells. */
    CostLedger toLedger() {
        refuseOverflow();
        int first = 0;
        int until = years.length;
        while (first < until && years[first].length == 0) {
            first++;
        }
        while (until > first && years[until - 1].length == 0) {
            until--;
        }
        long[][] copies = Arrays.stream(years, first, until).map(long[]::clone).toArray(long[][]::new);
        return new CostLedger(municipalities, products, CostLedger.EARLIEST_YEAR + first, copies);
    }

    private void refuseOverflow() {
        Faults faults = new Faults();
        wraps.forEach((key, times) -> {
            if (times != 0) {
                int index = (int) (key / size);
                int cell = (int) (key % size);
                BigInteger cents =
                        BigInteger.valueOf(times).shiftLeft(Long.SIZE).add(BigInteger.valueOf(years[index][cell]));
                faults.at(Place.MUNICIPALITY, municipalities.get(cell / width))
                        .at(Place.PRODUCT, products.get(cell % width))
                        .at(Place.YEAR, CostLedger.EARLIEST_YEAR + index)
                        .add(UsageFault.COST_TOO_LARGE, FaultValue.cents(cents));
            }
        });
        faults.throwIfAny();
    }
}
