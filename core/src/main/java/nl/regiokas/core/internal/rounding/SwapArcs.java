package nl.regiokas.core.internal.rounding;

import java.util.Arrays;

/**
 * The graph of the columns alone: an arc from one column to another is the cheapest row that can swap its risen cell in
 * the first for its fallen cell in the second, ties to the later row, so that earlier rows keep their first choice.
 *
 * <p>A swap costs the fraction given up less the fraction gained. Only cells whose fraction lies in the window of their row
 * take part; the others stay as they are.
 */
public final class SwapArcs {

    /** Costs, summed along any path, stay below 2^60. */
    public static final int COST_BITS = 60;

    /** The cost of an arc that does not exist. */
    public static final long NONE = 1L << COST_BITS;

    /** So far beyond all costs that any difference with it is none. */
    private static final long FAR = NONE << 1;

    private final int rows;
    private final int columns;
    private final long[] fractions;

    /** Which cells have risen, row by row: 1 or 0. */
    private final long[] ups;

    private final RowWindows windows;

    /** The rows that take part in each column, ascending. */
    private final int[] takers;

    private final int[] takerCounts;
    private final long[] cost;
    private final int[] cheapest;

    /** The columns in the window of the row at hand. */
    private final int[] inWindow;

    public SwapArcs(int rows, int columns, long[] fractions, long[] ups, RowWindows windows) {
        this.rows = rows;
        this.columns = columns;
        this.fractions = fractions;
        this.ups = ups;
        this.windows = windows;
        this.takers = new int[rows * columns];
        this.takerCounts = new int[columns];
        this.cost = new long[columns * columns];
        this.cheapest = new int[columns * columns];
        this.inWindow = new int[columns];
        Arrays.fill(cost, NONE);
        for (int row = 0; row < rows; row++) {
            int count = windows.columns(row, inWindow);
            for (int i = 0; i < count; i++) {
                int column = inWindow[i];
                takers[column * rows + takerCounts[column]++] = row;
            }
            offer(row, count);
        }
    }

    /** Returns what moving a unit costs, {@link #NONE} when no row can. */
    public long cost(int from, int to) {
        return cost[from * columns + to];
    }

    /** Lets the cheapest row swap: its risen cell in one column falls, its fallen cell in the other rises. */
    public void swap(int from, int to) {
        int row = cheapest[from * columns + to];
        ups[row * columns + from] = 0;
        ups[row * columns + to] = 1;
        for (int column = 0; column < columns; column++) {
            rescan(row, from, column);
            rescan(row, column, to);
        }
        offer(row, windows.columns(row, inWindow));
    }

    /** Offers every swap of a row to the arcs. */
    private void offer(int row, int count) {
        int start = row * columns;
        for (int i = 0; i < count; i++) {
            if (ups[start + inWindow[i]] == 1) {
                offer(row, inWindow[i], count);
            }
        }
    }

    private void offer(int row, int from, int count) {
        int start = row * columns;
        long loss = fractions[start + from];
        for (int i = 0; i < count; i++) {
            int to = inWindow[i];
            int arc = from * columns + to;
            long price = loss - fractions[start + to];
            if (ups[start + to] == 0 && price <= cost[arc] && (price < cost[arc] || row > cheapest[arc])) {
                cost[arc] = price;
                cheapest[arc] = row;
            }
        }
    }

    /** Searches an arc anew if it leaned on a row that can no longer swap. */
    private void rescan(int row, int from, int to) {
        int arc = from * columns + to;
        if (cost[arc] < NONE && cheapest[arc] == row) {
            long best = NONE - 1;
            int bestRow = -1;
            for (int i = from * rows; i < from * rows + takerCounts[from]; i++) {
                int start = takers[i] * columns;
                long gain = fractions[start + to];
                long barred = (1 - ups[start + from]) | ups[start + to] | windows.excludes(takers[i], gain);
                long price = fractions[start + from] - gain + barred * FAR;
                if (price <= best) {
                    best = price;
                    bestRow = takers[i];
                }
            }
            cost[arc] = bestRow < 0 ? NONE : best;
            cheapest[arc] = bestRow;
        }
    }
}
