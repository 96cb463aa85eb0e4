package nl.regiokas.core.internal.rounding;

import com.google.common.primitives.Longs;
import java.util.Arrays;

/**
 * For each row the fractions near its own cut, the only ones that a cheap chain of swaps can touch.
 *
 * <p>A window reaches from the smallest risen fraction of the row so many below and above. Looking at these cells alone
 * saves most of the work; {@link #prove} then shows, by the prices of the columns, that no cell outside could have done
 * better, or else the windows have to be widened.
 */
public final class RowWindows {

    private final int columns;
    private final long[] fractions;
    private final long width;
    private final boolean holdAll;
    private final long[] lowest;
    private final long[] highest;

    /** Makes windows around the smallest risen fraction of each row, which may be taken to hold all fractions. */
    public RowWindows(int columns, long[] fractions, long[] smallest, long width, boolean holdAll) {
        this.columns = columns;
        this.fractions = fractions;
        this.width = width;
        this.holdAll = holdAll;
        this.lowest = new long[smallest.length];
        this.highest = new long[smallest.length];
        for (int row = 0; row < smallest.length; row++) {
            lowest[row] = Math.max(1, smallest[row] - width);
            highest[row] = smallest[row] + width;
        }
    }

    /** Returns whether every fraction lies in the window of its row, so that nothing is left to prove. */
    public boolean holdAll() {
        return holdAll;
    }

    /** Returns 1 if a fraction of a row is outside its window, else 0. */
    public long excludes(int row, long fraction) {
        return ((fraction - lowest[row]) | (highest[row] - fraction)) >>> 63;
    }

    /** Puts the columns in which a row takes part in an array and returns how many there are. */
    public int columns(int row, int[] into) {
        int count = 0;
        for (int column = 0; column < columns; column++) {
            long fraction = fractions[row * columns + column];
            into[count] = column;
            count += 1 - (int) excludes(row, fraction);
        }
        return count;
    }

    /**
     * Proves that no swap of any row, inside its window or not, is worth its while at the prices of the columns.
     *
     * <p>In a row that is as it was, a swap with a cell outside the window costs more than the width; so when prices differ
     * no more than that, only the other rows have to be looked at.
     */
    public boolean prove(long[] original, long[] ups, long[] prices) {
        boolean near = Longs.max(prices) - Longs.min(prices) <= width;
        boolean holds = true;
        for (int row = 0; !holdAll && holds && row < lowest.length; row++) {
            int start = row * columns;
            int end = start + columns;
            holds = (near && Arrays.equals(original, start, end, ups, start, end)) || isStable(start, ups, prices);
        }
        return holds;
    }

    private boolean isStable(int start, long[] ups, long[] prices) {
        long risen = Long.MAX_VALUE;
        long fallen = Long.MIN_VALUE;
        for (int column = 0; column < columns; column++) {
            long fraction = fractions[start + column];
            if (ups[start + column] == 1) {
                risen = Math.min(risen, fraction + prices[column]);
            } else if (fraction > 0) {
                fallen = Math.max(fallen, fraction + prices[column]);
            }
        }
        return risen >= fallen;
    }
}
