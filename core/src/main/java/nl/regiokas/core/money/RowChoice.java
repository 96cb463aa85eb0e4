package nl.regiokas.core.money;

import java.util.Arrays;

/** Lets each row take its largest fractions, ties to the earlier column: the best table when columns are left alone. */
final class RowChoice {

    private final int columns;
    private final long[] keys;

    RowChoice(int columns) {
        this.columns = columns;
        this.keys = new long[columns];
    }

    /** Marks the cells that go up. Fractions must stay below 2^62 / columns. */
    void choose(long[] fractions, int[] rowUps, boolean[] ups) {
        for (int row = 0; row < rowUps.length; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                keys[column] = fractions[start + column] * columns + (columns - 1 - column);
            }
            Arrays.sort(keys);
            for (int rank = columns - rowUps[row]; rank < columns; rank++) {
                ups[start + columns - 1 - (int) (keys[rank] % columns)] = true;
            }
        }
    }
}
