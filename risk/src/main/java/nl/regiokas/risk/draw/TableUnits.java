package nl.regiokas.risk.draw;

/** Converts units of a table to whole cents. */
final class TableUnits {

    private static final double BEYOND_LONG = 0x1p63;

    private TableUnits() {}

    /**
     * Units x cents per unit, half up.
     *
     * @throws ArithmeticException when it does not fit a {@code long}
     */
    static long cents(long units, double centsPerUnit) {
        double cents = units * centsPerUnit;
        if (cents >= BEYOND_LONG) {
            throw new ArithmeticException("drawn cost beyond a long of cents");
        }
        return Math.round(cents);
    }
}
