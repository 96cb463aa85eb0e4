package nl.regiokas.core.internal.rounding;

/** How many cells go up: exactly so many in each row, and between a low and a high number in each column. */
public final class RiseBounds {

    public final int rows;
    public final int columns;
    public final int[] rowUps;
    public final int[] low;
    public final int[] high;

    public RiseBounds(int[] rowUps, int[] low, int[] high) {
        this.rows = rowUps.length;
        this.columns = low.length;
        this.rowUps = rowUps;
        this.low = low;
        this.high = high;
    }
}
