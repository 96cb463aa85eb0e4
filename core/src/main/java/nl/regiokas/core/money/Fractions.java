package nl.regiokas.core.money;

/** What is left of the cells of a table, row by row, after rounding them down: numerators below one denominator. */
sealed interface Fractions permits SmallFractions, LargeFractions {

    /** Tells whether a cell is whole, so that it may not move. */
    boolean isWhole(int cell);

    /** Sums {@code count} fractions from {@code start}, every {@code step} cells. */
    Sum sum(int start, int step, int count);

    /** Returns what the cells that go up gain and the others lose, added up, in units. */
    Rational deviation(boolean[] ups);

    /** Decides which cells go up, at the least deviation, or how far it got when no table keeps the bounds. */
    Rise decide(Bounds bounds);

    /** A sum of fractions, rounded down and up. */
    record Sum(int floor, int ceiling) {}
}
