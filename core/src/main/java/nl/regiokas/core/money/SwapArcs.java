package nl.regiokas.core.money;

import java.util.Arrays;

/**
 * The graph of the columns alone: an arc from one column to another is the cheapest row that can swap its risen cell in
 * the first for its fallen cell in the second, ties to the later row, so that earlier rows keep their first choice.
 *
 * <p>A swap costs the fraction given up less the fraction gained. Cells are kept column by column; {@link #NONE} stands in
 * for a cell that cannot take part, so that the search for the cheapest row is a plain loop.
 */
final class SwapArcs {

    /** Beyond any cost, and small enough to be added up eight times. */
    static final long NONE = 1L << 60;

    /** Above any cost, and below any difference with {@link #NONE} in it. */
    private static final long FEASIBLE = NONE / 2;

    private final int rows;
    private final int columns;

    /** The fraction of a risen cell, else {@link #NONE}. */
    private final long[] risen;

    /** The fraction of a fallen cell that may rise, else minus {@link #NONE}. */
    private final long[] fallen;

    private final long[] cost;
    private final int[] cheapest;

    SwapArcs(int rows, int columns, long[] fractions, boolean[] ups) {
        this.rows = rows;
        this.columns = columns;
        this.risen = new long[rows * columns];
        this.fallen = new long[rows * columns];
        this.cost = new long[columns * columns];
        this.cheapest = new int[columns * columns];
        Arrays.fill(cost, NONE);
        Arrays.fill(cheapest, -1);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                place(row, column, fractions[cell], ups[cell]);
            }
            offer(row);
        }
    }

    /** Returns what moving a unit costs, {@link #NONE} or more when no row can. */
    long cost(int from, int to) {
        return cost[from * columns + to];
    }

    /** Returns the cheapest row of an arc that exists. */
    int cheapest(int from, int to) {
        return cheapest[from * columns + to];
    }

    /** Swaps two cells of a row: the risen one falls, the fallen one rises. */
    void swap(int row, int from, int to) {
        long fromFraction = risen[from * rows + row];
        long toFraction = fallen[to * rows + row];
        place(row, from, fromFraction, false);
        place(row, to, toFraction, true);
        for (int column = 0; column < columns; column++) {
            rescan(row, from, column);
            rescan(row, column, to);
        }
        offer(row);
    }

    private void place(int row, int column, long fraction, boolean up) {
        risen[column * rows + row] = up ? fraction : NONE;
        fallen[column * rows + row] = up || fraction == 0 ? -NONE : fraction;
    }

    /** Offers every swap of a row to the arcs. */
    private void offer(int row) {
        for (int from = 0; from < columns; from++) {
            long loss = risen[from * rows + row];
            for (int to = 0; loss < NONE && to < columns; to++) {
                long price = loss - fallen[to * rows + row];
                int arc = from * columns + to;
                if (price < FEASIBLE && (price < cost[arc] || (price == cost[arc] && row > cheapest[arc]))) {
                    cost[arc] = price;
                    cheapest[arc] = row;
                }
            }
        }
    }

    /** Searches an arc anew if it leaned on a row that can no longer swap. */
    private void rescan(int row, int from, int to) {
        int arc = from * columns + to;
        if (cheapest[arc] != row) {
            return;
        }
        long best = FEASIBLE;
        int bestRow = -1;
        for (int other = 0; other < rows; other++) {
            long price = risen[from * rows + other] - fallen[to * rows + other];
            if (price <= best) {
                best = price;
                bestRow = other;
            }
        }
        cost[arc] = bestRow < 0 ? NONE : best;
        cheapest[arc] = bestRow;
    }
}
