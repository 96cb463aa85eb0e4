package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.books.Charge;

/**
 * Published figures beside the calculated charges; nothing is repaired.
 * Dutch: aansluiting met gepubliceerde bedragen.
 *
 * @since 0.2.0
 */
public final class ChargeReconciliation {

    private static final String TOTAL = "total";
    private static final String CELLS = "cells";

    private ChargeReconciliation() {}

    /**
     * A published figure beside what it is compared with.
     *
     * @param year the year
     * @param scope the scope
     * @param municipality a party; {@code total} beside the calculated sum, {@code cells} beside the sum of published cells
     * @param kind the kind
     * @param publishedCents what was published
     * @param calculatedCents what it is compared with
     */
    public record Row(
            int year, String scope, String municipality, String kind, long publishedCents, long calculatedCents) {

        /**
         * Returns the difference.
         *
         * @return published - compared, in cents
         */
        public long differenceCents() {
            return Math.subtractExact(publishedCents, calculatedCents);
        }

        private Row fitting() {
            try {
                differenceCents();
                return this;
            } catch (ArithmeticException overflow) {
                throw overflow(new Block(year, scope, kind));
            }
        }
    }

    /** What cells of one total have in common. */
    private record Block(int year, String scope, String kind) {}

    /** What tells a cell apart. */
    private record Cell(Block block, String party) {}

    /**
     * Compares published figures with charges.
     *
     * @param published the published cells and totals
     * @param charges the calculated charges
     * @return every cell that differs, and two rows for every published total
     * @throws RefusalException when a sum or a difference does not fit 64 bits of cents
     */
    public static ImmutableList<Row> of(ImmutableList<PublishedChargeRow> published, ImmutableList<Charge> charges) {
        Map<Cell, Long> calculated = new HashMap<>();
        Map<Block, Long> sums = new HashMap<>();
        for (Charge charge : charges) {
            Block block = new Block(charge.year(), charge.scope(), charge.kind().code());
            calculated.merge(new Cell(block, charge.party().code()), charge.amountCents(), Math::addExact);
            add(block, charge.amountCents(), sums);
        }
        Map<Block, Long> cells = new HashMap<>();
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (PublishedChargeRow row : published) {
            Block block = new Block(row.year(), row.scope(), row.kind());
            if (!row.municipality().equals(TOTAL)) {
                add(block, row.amountCents(), cells);
                long known = calculated.getOrDefault(new Cell(block, row.municipality()), 0L);
                if (known != row.amountCents()) {
                    rows.add(row(block, row.municipality(), row.amountCents(), known));
                }
            }
        }
        for (PublishedChargeRow row : published) {
            if (row.municipality().equals(TOTAL)) {
                Block block = new Block(row.year(), row.scope(), row.kind());
                rows.add(row(block, TOTAL, row.amountCents(), sums.getOrDefault(block, 0L)));
                rows.add(row(block, CELLS, row.amountCents(), cells.getOrDefault(block, 0L)));
            }
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparingInt(Row::year).thenComparing(Row::scope).thenComparing(Row::kind), rows.build());
    }

    private static void add(Block block, long cents, Map<Block, Long> sums) {
        try {
            sums.merge(block, cents, Math::addExact);
        } catch (ArithmeticException overflow) {
            throw overflow(block);
        }
    }

    private static RefusalException overflow(Block block) {
        Place place = Place.of(Place.FILE, RegionTables.PUBLISHED_CHARGES.file())
                .at(Place.YEAR, block.year())
                .at(Place.SCOPE, block.scope());
        return RefusalException.of(
                Fault.of(SettlementInputFault.PUBLISHED_OVERFLOW, block.kind()).in(place));
    }

    private static Row row(Block block, String party, long published, long compared) {
        return new Row(block.year(), block.scope(), party, block.kind(), published, compared).fitting();
    }
}
