package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.books.Charge;

/**
 * Published figures compared with the calculated charges; nothing is repaired.
 * Dutch: aansluiting met gepubliceerde bedragen.
 *
 * @since 0.2.0
 */
public final class ChargeReconciliation {

    static final String TOTAL = "total";
    static final String CELLS = "cells";

    private final ImmutableList<Row> rows;
    private final ImmutableList<Unpublished> unpublished;
    private final int cells;
    private final int totals;

    private ChargeReconciliation(
            ImmutableList<Row> rows, ImmutableList<Unpublished> unpublished, int cells, int totals) {
        this.rows = rows;
        this.unpublished = unpublished;
        this.cells = cells;
        this.totals = totals;
    }

    /**
     * Returns the rows of {@code reconciliation.csv}.
     *
     * @return every cell that differs, and two rows for every published total
     */
    public ImmutableList<Row> rows() {
        return rows;
    }

    /**
     * Returns what was calculated and is in no published cell.
     *
     * @return the charges in their order; a published total alone does not name any of them
     */
    public ImmutableList<Unpublished> unpublished() {
        return unpublished;
    }

    /**
     * Returns how many cells were published.
     *
     * @return the rows of {@code published.csv} that are not totals
     */
    public int cells() {
        return cells;
    }

    /**
     * Returns how many totals were published.
     *
     * @return the rows of {@code published.csv} that are totals
     */
    public int totals() {
        return totals;
    }

    /**
     * Returns how many published cells differ from what was calculated.
     *
     * @return a number of at most {@link #cells}
     */
    public int differingCells() {
        return (int) rows.stream().filter(row -> !row.isTotal()).count();
    }

    /**
     * Returns how many published totals differ from the calculated sum or from the sum of the published cells.
     *
     * @return a number of at most {@link #totals}
     */
    public int differingTotals() {
        return (int) rows.stream()
                .filter(row -> row.isTotal() && row.differenceCents() != 0)
                .map(Row::block)
                .distinct()
                .count();
    }

    /**
     * A charge that no published cell names.
     *
     * @param year the year
     * @param scope the scope
     * @param municipality the party
     * @param kind the kind
     * @param calculatedCents what was calculated
     * @since 0.2.0
     */
    public record Unpublished(int year, String scope, String municipality, String kind, long calculatedCents) {

        /**
         * Refuses a component that is null.
         *
         * @param year the year
         * @param scope the scope
         * @param municipality the party
         * @param kind the kind
         * @param calculatedCents what was calculated
         */
        public Unpublished {
            Attributes.given(scope, "scope of unpublished charge");
            Attributes.given(municipality, "municipality of unpublished charge");
            Attributes.given(kind, "kind of unpublished charge");
        }

        /**
         * Returns what was calculated.
         *
         * @return euro
         */
        public MonetaryAmount calculated() {
            return Euro.ofCents(calculatedCents);
        }
    }

    /**
     * A published figure and what it is compared with.
     *
     * @param year the year
     * @param scope the scope
     * @param municipality a party; {@code total} for a comparison with the calculated sum, {@code cells} for one with
     *     the sum of published cells
     * @param kind the kind
     * @param publishedCents what was published
     * @param calculatedCents what it is compared with
     * @since 0.2.0
     */
    public record Row(
            int year, String scope, String municipality, String kind, long publishedCents, long calculatedCents) {

        /**
         * Refuses a component that is null.
         *
         * @param year the year
         * @param scope the scope
         * @param municipality a party; {@code total} for a comparison with the calculated sum, {@code cells} for one with the sum of published cells
         * @param kind the kind
         * @param publishedCents what was published
         * @param calculatedCents what it is compared with
         */
        public Row {
            Attributes.given(scope, "scope of charge reconciliation row");
            Attributes.given(municipality, "municipality of charge reconciliation row");
            Attributes.given(kind, "kind of charge reconciliation row");
        }

        /**
         * Returns the difference.
         *
         * @return published - compared, in cents
         * @throws RefusalException when it does not fit 64 bits of cents
         */
        public long differenceCents() {
            return Fitting.of(() -> Math.subtractExact(publishedCents, calculatedCents), () -> overflow(block()));
        }

        /**
         * Returns whether the row is about a published total.
         *
         * @return true for the rows {@code total} and {@code cells}
         */
        public boolean isTotal() {
            return municipality.equals(TOTAL) || municipality.equals(CELLS);
        }

        private Block block() {
            return new Block(year, scope, kind);
        }

        /**
         * Returns the published amount.
         *
         * @return euro
         */
        public MonetaryAmount published() {
            return Euro.ofCents(publishedCents);
        }

        /**
         * Returns the calculated amount.
         *
         * @return euro
         */
        public MonetaryAmount calculated() {
            return Euro.ofCents(calculatedCents);
        }

        /**
         * Returns published less calculated.
         *
         * @return euro
         * @throws RefusalException when it does not fit 64 bits of cents
         */
        public MonetaryAmount difference() {
            return Euro.ofCents(differenceCents());
        }

        private Row fitting() {
            differenceCents();
            return this;
        }
    }

    /** What cells of one total have in common. */
    private record Block(int year, String scope, String kind) {}

    /** What identifies a cell. */
    private record Cell(Block block, String party) {}

    /**
     * Compares published figures with charges.
     *
     * @param published the published cells and totals
     * @param charges the calculated charges
     * @return what differs, and what is not published
     * @throws RefusalException when a sum or a difference does not fit 64 bits of cents
     */
    public static ChargeReconciliation of(ImmutableList<PublishedChargeRow> published, ImmutableList<Charge> charges) {
        Attributes.given(published, "published of charge reconciliation");
        Attributes.given(charges, "charges of charge reconciliation");
        Map<Cell, Long> calculated = new LinkedHashMap<>();
        Map<Block, Long> sums = new HashMap<>();
        for (Charge charge : charges) {
            Block block = new Block(charge.year(), charge.scope(), charge.kind().code());
            add(block, new Cell(block, charge.party().code()), charge.amountCents(), calculated);
            add(block, block, charge.amountCents(), sums);
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        Map<Block, Long> cells = new HashMap<>();
        Set<Cell> named = new HashSet<>();
        for (PublishedChargeRow row : published) {
            Cell cell = new Cell(block(row), row.municipality());
            if (!row.municipality().equals(TOTAL)) {
                named.add(cell);
                add(cell.block(), cell.block(), row.amountCents(), cells);
                long known = calculated.getOrDefault(cell, 0L);
                if (known != row.amountCents()) {
                    rows.add(row(cell.block(), row.municipality(), row.amountCents(), known));
                }
            }
        }
        for (PublishedChargeRow row : published) {
            if (row.municipality().equals(TOTAL)) {
                rows.add(row(block(row), TOTAL, row.amountCents(), sums.getOrDefault(block(row), 0L)));
                rows.add(row(block(row), CELLS, row.amountCents(), cells.getOrDefault(block(row), 0L)));
            }
        }
        return new ChargeReconciliation(
                ImmutableList.sortedCopyOf(
                        Comparator.comparingInt(Row::year)
                                .thenComparing(Row::scope)
                                .thenComparing(Row::kind),
                        rows.build()),
                unpublished(calculated, named),
                named.size(),
                published.size() - named.size());
    }

    private static Block block(PublishedChargeRow row) {
        return new Block(row.year(), row.scope(), row.kind());
    }

    private static ImmutableList<Unpublished> unpublished(Map<Cell, Long> calculated, Set<Cell> named) {
        return calculated.entrySet().stream()
                .filter(one -> !named.contains(one.getKey()) && one.getValue() != 0)
                .map(one -> unpublished(one.getKey(), one.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Unpublished unpublished(Cell cell, long cents) {
        Block block = cell.block();
        return new Unpublished(block.year(), block.scope(), cell.party(), block.kind(), cents);
    }

    private static <K> void add(Block block, K key, long cents, Map<K, Long> sums) {
        long before = sums.getOrDefault(key, 0L);
        sums.put(key, Fitting.of(() -> Math.addExact(before, cents), () -> overflow(block)));
    }

    private static Fault overflow(Block block) {
        Place place = Place.of(Place.FILE, RegionTables.PUBLISHED_CHARGES.file())
                .at(Place.YEAR, block.year())
                .at(Place.SCOPE, block.scope());
        return Fault.of(SettlementInputFault.PUBLISHED_OVERFLOW, block.kind()).in(place);
    }

    private static Row row(Block block, String party, long published, long compared) {
        return new Row(block.year(), block.scope(), party, block.kind(), published, compared).fitting();
    }

    /** Equal when the rows, what is not published, and the numbers of cells and totals are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof ChargeReconciliation other
                && rows.equals(other.rows)
                && unpublished.equals(other.unpublished)
                && cells == other.cells
                && totals == other.totals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, unpublished, cells, totals);
    }

    /** Returns the rows that differ and what is not published. */
    @Override
    public String toString() {
        return rows + " " + unpublished;
    }
}
