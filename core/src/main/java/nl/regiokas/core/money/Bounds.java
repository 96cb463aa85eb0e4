package nl.regiokas.core.money;

/** How many cells go up: exactly so many in each row, and between a low and a high number in each column. */
final class Bounds {

    final int rows;
    final int columns;
    final int[] rowUps;
    final int[] low;
    final int[] high;

    Bounds(int[] rowUps, int[] low, int[] high) {
        this.rows = rowUps.length;
        this.columns = low.length;
        this.rowUps = rowUps;
        this.low = low;
        this.high = high;
    }
}
