package nl.regiokas.core.money;

import nl.regiokas.core.internal.rounding.Rise;
import nl.regiokas.core.internal.rounding.RiseBounds;

/** What is left of the cells of a table, row by row, after rounding them down: numerators below one denominator. */
sealed interface Fractions permits SmallFractions, LargeFractions {

    /** Returns whether a cell is whole, so that it may not move. */
    boolean isWhole(int cell);

    /** Returns the sum of the fractions of each row. */
    Sum[] rowSums();

    /** Returns the sum of the fractions of each column. */
    Sum[] columnSums();

    /** Returns what the cells that go up (1) gain and the others (0) lose, added up, in units. */
    Rational deviation(long[] ups);

    /** Decides which cells go up, at the least deviation, or how far it got when no table keeps the bounds. */
    Rise decide(RiseBounds bounds);

    /** A sum of fractions, rounded down and up. */
    record Sum(int floor, int ceiling) {}
}
