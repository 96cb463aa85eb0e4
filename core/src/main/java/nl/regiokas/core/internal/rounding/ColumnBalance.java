package nl.regiokas.core.internal.rounding;

/**
 * The surplus of each column while cells are swapped, and of one node more, the slack.
 *
 * <p>Each column aims at a target between its low and its high bound. Raising a target hands a unit to the slack, lowering
 * it takes one from there; so all surpluses together are always zero, and a table keeps the bounds when each is zero.
 */
public final class ColumnBalance {

    private final RiseBounds bounds;
    private final int[] target;
    private final int[] surplus;

    public ColumnBalance(RiseBounds bounds, long[] ups) {
        this.bounds = bounds;
        this.target = new int[bounds.columns];
        this.surplus = new int[bounds.columns + 1];
        long[] counts = new long[bounds.columns];
        for (int start = 0; start < ups.length; start += bounds.columns) {
            for (int column = 0; column < counts.length; column++) {
                counts[column] += ups[start + column];
            }
        }
        for (int column = 0; column < bounds.columns; column++) {
            int count = (int) counts[column];
            target[column] = Math.max(bounds.low[column], Math.min(bounds.high[column], count));
            surplus[column] = count - target[column];
            surplus[bounds.columns] -= surplus[column];
        }
    }

    /** Returns the node beyond the columns. */
    public int slack() {
        return bounds.columns;
    }

    /** Returns how many units too many (positive) or too few a node has. */
    public int surplus(int node) {
        return surplus[node];
    }

    public boolean isBalanced() {
        for (int units : surplus) {
            if (units != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a column may keep one unit more. */
    public boolean canRaise(int column) {
        return target[column] < bounds.high[column];
    }

    /** Returns whether a column may give up one unit that it aimed at. */
    public boolean canLower(int column) {
        return target[column] > bounds.low[column];
    }

    /** Moves one unit along a path, given by the node before each node, with a swap for each step between columns. */
    public void shift(int[] previous, int end, Swap swap) {
        int node = end;
        for (int from = previous[node]; from >= 0; from = previous[node]) {
            if (node == slack()) {
                target[from]++;
            } else if (from == slack()) {
                target[node]--;
            } else {
                swap.apply(from, node);
            }
            node = from;
        }
        surplus[node]--;
        surplus[end]++;
    }

    /** Lets some row's cell fall in one column and rise in another. */
    @FunctionalInterface
    public interface Swap {
        void apply(int from, int to);
    }
}
