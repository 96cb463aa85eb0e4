package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of small tables, rich in ties, whole cells, whole columns, zeros, negative cells and thin shapes. */
final class SmallTables {

    private static final List<List<Integer>> SHAPES = List.of(
            List.of(1, 1),
            List.of(1, 5),
            List.of(6, 1),
            List.of(2, 2),
            List.of(2, 3),
            List.of(3, 2),
            List.of(3, 3),
            List.of(4, 2),
            List.of(4, 3),
            List.of(3, 4),
            List.of(2, 5));

    private SmallTables() {}

    /** Tables of any values. */
    static Arbitrary<SmallTable> any() {
        return Arbitraries.of(1, 2, 3, 4, 10, 97)
                .flatMap(denominator -> Arbitraries.of(SHAPES)
                        .flatMap(shape -> cell(denominator)
                                .array(Integer[].class)
                                .ofSize(shape.get(1))
                                .array(Integer[][].class)
                                .ofSize(shape.get(0))
                                .map(cells -> table(cells, denominator))));
    }

    /** Tables whose rows sum to whole numbers. */
    static Arbitrary<SmallTable> closing() {
        return any().map(SmallTables::closed);
    }

    /** Tables whose rows sum to whole numbers and whose fractions are beyond a {@code long}. */
    static Arbitrary<SmallTable> closingWithLargeFractions() {
        Arbitrary<BigInteger> nudge = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(30));
        return Combinators.combine(any(), nudge.list().ofSize(12))
                .as(SmallTables::nudged)
                .map(SmallTables::closed);
    }

    /** Tables whose rows close, too large to try each rounding of: even, skewed by column, or of a few shares. */
    static Arbitrary<SmallTable> large() {
        return Combinators.combine(
                        Arbitraries.integers().between(20, 70),
                        Arbitraries.integers().between(2, 8),
                        Arbitraries.of(10, 1_000, 1_000_003),
                        Arbitraries.of(1, 3, 40),
                        Arbitraries.randomValue(random -> random))
                .as((rows, columns, denominator, skew, random) -> {
                    Integer[][] cells = new Integer[rows][columns];
                    for (Integer[] row : cells) {
                        Arrays.setAll(
                                row,
                                column -> column % 3 == 0
                                        ? random.nextInt(Math.max(1, denominator / skew))
                                        : random.nextInt(denominator));
                    }
                    return closed(table(cells, denominator));
                });
    }

    private static Arbitrary<Integer> cell(int denominator) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(-3 * denominator, 3 * denominator)),
                Tuple.of(1, Arbitraries.integers().between(-2, 2).map(whole -> whole * denominator)),
                Tuple.of(2, Arbitraries.of(0, denominator / 2, -(denominator / 2), 1)));
    }

    private static SmallTable table(Integer[][] cells, int denominator) {
        BigInteger[][] numerators = Arrays.stream(cells)
                .map(row -> Arrays.stream(row).map(BigInteger::valueOf).toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        return new SmallTable(numerators, BigInteger.valueOf(denominator));
    }

    private static SmallTable closed(SmallTable table) {
        BigInteger[][] cells = new BigInteger[table.rows][];
        for (int row = 0; row < table.rows; row++) {
            cells[row] = table.numerators[row].clone();
            BigInteger sum = Arrays.stream(cells[row]).reduce(BigInteger.ZERO, BigInteger::add);
            cells[row][row % table.columns] = cells[row][row % table.columns].subtract(sum.mod(table.denominator));
        }
        return new SmallTable(cells, table.denominator);
    }

    private static SmallTable nudged(SmallTable table, List<BigInteger> nudges) {
        BigInteger scale = BigInteger.TEN.pow(30).add(BigInteger.ONE);
        BigInteger[][] cells = new BigInteger[table.rows][table.columns];
        for (int row = 0; row < table.rows; row++) {
            for (int column = 0; column < table.columns; column++) {
                BigInteger nudge = nudges.get(row * table.columns + column);
                cells[row][column] =
                        table.numerators[row][column].multiply(scale).add(nudge);
            }
        }
        return new SmallTable(cells, table.denominator.multiply(scale));
    }
}
