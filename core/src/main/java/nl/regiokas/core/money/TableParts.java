package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;

/** An exact table taken apart: each cell rounded down to whole units, and the fraction that remains of it. */
final class TableParts {

    final int rows;
    final int columns;

    /** The size of a unit in cents. */
    final long unit;

    /** The cells rounded down, in units, row by row. */
    final long[] floors;

    final Fractions fractions;

    private TableParts(int rows, int columns, long unit, long[] floors, Fractions fractions) {
        this.rows = rows;
        this.columns = columns;
        this.unit = unit;
        this.floors = floors;
        this.fractions = fractions;
        requireRoom();
    }

    /** Takes cells over a common denominator apart, in numbers that fit. */
    static TableParts of(int columns, long[] numerators, long denominator, long unit) {
        BigInteger divisor = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(unit));
        if (!SmallFractions.fit(divisor, rows(numerators.length, columns), columns)) {
            return of(columns, Weights.wholes(numerators), divisor, unit);
        }
        return small(columns, numerators, divisor.longValueExact(), unit);
    }

    private static TableParts small(int columns, long[] numerators, long divisor, long unit) {
        long[] floors = new long[numerators.length];
        long[] rest = new long[numerators.length];
        for (int cell = 0; cell < floors.length; cell++) {
            long quotient = numerators[cell] / divisor;
            long remainder = numerators[cell] - quotient * divisor;
            long below = remainder >> 63;
            floors[cell] = quotient + below;
            rest[cell] = remainder + (divisor & below);
        }
        int rows = rows(floors.length, columns);
        return new TableParts(rows, columns, unit, floors, new SmallFractions(rows, columns, rest, divisor));
    }

    /** Takes cells of any size apart. */
    static TableParts of(int columns, List<Rational> cells, long unit) {
        BigInteger denominator = cells.stream()
                .map(Rational::denominator)
                .distinct()
                .reduce(BigInteger.ONE, Rational::leastCommonMultiple);
        BigInteger[] numerators = cells.stream()
                .map(cell -> cell.numerator().multiply(denominator.divide(cell.denominator())))
                .toArray(BigInteger[]::new);
        return of(columns, numerators, denominator.multiply(BigInteger.valueOf(unit)), unit);
    }

    private static TableParts of(int columns, BigInteger[] given, BigInteger givenDivisor, long unit) {
        BigInteger common = Arrays.stream(given).reduce(givenDivisor, BigInteger::gcd);
        BigInteger divisor = givenDivisor.divide(common);
        BigInteger[] numerators =
                Arrays.stream(given).map(cell -> cell.divide(common)).toArray(BigInteger[]::new);
        long[] floors = new long[numerators.length];
        BigInteger[] rest = new BigInteger[numerators.length];
        for (int cell = 0; cell < floors.length; cell++) {
            rest[cell] = numerators[cell].mod(divisor);
            BigInteger floor = numerators[cell].subtract(rest[cell]).divide(divisor);
            if (floor.bitLength() >= Long.SIZE - 1) {
                throw tooLarge(floor, unit);
            }
            floors[cell] = floor.longValue();
        }
        int rows = rows(floors.length, columns);
        return new TableParts(rows, columns, unit, floors, fractions(rows, columns, rest, divisor));
    }

    private static Fractions fractions(int rows, int columns, BigInteger[] rest, BigInteger divisor) {
        if (!SmallFractions.fit(divisor, rows, columns)) {
            return new LargeFractions(rows, columns, rest, divisor);
        }
        long[] small = new long[rest.length];
        for (int cell = 0; cell < small.length; cell++) {
            small[cell] = rest[cell].longValue();
        }
        return new SmallFractions(rows, columns, small, divisor.longValue());
    }

    /** Returns the sum of the cells of a row rounded down, in units. */
    long rowFloor(int row) {
        long sum = 0;
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            sum += floors[cell];
        }
        return sum;
    }

    /** Returns the sum of the cells of a column rounded down, in units. */
    long columnFloor(int column) {
        long sum = 0;
        for (int cell = column; cell < floors.length; cell += columns) {
            sum += floors[cell];
        }
        return sum;
    }

    /** Returns the table in cents once it is decided which cells go up. */
    RoundedTable rounded(long[] ups) {
        long[] cells = new long[floors.length];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = (floors[cell] + ups[cell]) * unit;
        }
        return new RoundedTable(columns, cells, fractions.deviation(ups).times(Rational.of(unit)));
    }

    private static int rows(int cells, int columns) {
        return columns == 0 ? 0 : cells / columns;
    }

    /** Makes sure that no sum of rounded cells can leave a {@code long} of cents. */
    private void requireRoom() {
        long bits = 0;
        for (long floor : floors) {
            bits |= floor ^ (floor >> 63);
        }
        if (bits >= Long.MAX_VALUE / unit / Math.max(1, floors.length) - 1) {
            long largest = Arrays.stream(floors)
                    .map(floor -> floor ^ (floor >> 63))
                    .max()
                    .orElse(0);
            throw tooLarge(BigInteger.valueOf(largest), unit);
        }
    }

    private static RefusalException tooLarge(BigInteger units, long unit) {
        return RefusalException.of(
                MoneyFault.TABLE_TOO_LARGE, FaultValue.cents(units.multiply(BigInteger.valueOf(unit))));
    }
}
