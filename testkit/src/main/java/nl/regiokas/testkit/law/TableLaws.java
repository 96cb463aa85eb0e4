package nl.regiokas.testkit.law;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.testkit.scenario.ExactTable;

/**
 * Checks a way to round tables two ways against the laws.
 *
 * <p>Laws, for tables whose row totals are whole: every cell is its exact value rounded down or up, and a whole value
 * stays (quota); every row sums to its total (conservation by row); every column sums to its total rounded down or up
 * (conservation by column). Whether the deviation is the smallest possible is not checked here.
 *
 * @since 0.2.0
 */
public final class TableLaws {

    /**
     * Rounds a table of values over a common denominator.
     *
     * @since 0.2.0
     */
    @FunctionalInterface
    public interface Rounder {

        /**
         * Rounds a table.
         *
         * @param numerators the rows
         * @param denominator the common denominator
         * @return whole cells, row by row
         */
        long[][] round(long[][] numerators, long denominator);
    }

    private final Rounder rounder;

    private TableLaws(Rounder rounder) {
        this.rounder = rounder;
    }

    /**
     * The laws for a way to round.
     *
     * @param rounder rounds a table
     * @return the laws, to be checked
     */
    public static TableLaws of(Rounder rounder) {
        Attributes.given(rounder, "rounder of table laws");
        return new TableLaws(rounder);
    }

    /**
     * Checks the laws on a table.
     *
     * @param table exact values whose row totals are whole
     * @throws BrokenLaw with a description of the first law that does not hold
     */
    public void check(ExactTable table) {
        Optional<BrokenLaw> broken = broken(table);
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    /**
     * Checks the laws on tables drawn from the seeds 1 up to a number, from small to large; so the first counterexample
     * is a small one.
     *
     * @param count how many tables
     * @throws BrokenLaw with a description of the first law that does not hold
     */
    public void checkSeeds(int count) {
        for (int seed = 1; seed <= count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + 10 * seed / count;
            int rows = random.nextInt(1, size + 1);
            int columns = random.nextInt(1, size + 1);
            long bound = 10L * size;
            check(ExactTable.withWholeRows(
                    rows,
                    columns,
                    random.nextLong(1, 10),
                    random.longs((long) rows * columns, -bound, bound).boxed().toList()));
        }
    }

    private Optional<BrokenLaw> broken(ExactTable table) {
        long[][] cells = rounder.round(table.numerators(), table.denominator());
        int columns = table.rows().isEmpty() ? 0 : table.rows().get(0).length();
        Stream<Optional<BrokenLaw>> byRow =
                Stream.iterate(0, row -> row + 1).limit(table.rows().size()).map(row -> row(table, row, cells));
        Stream<Optional<BrokenLaw>> byColumn = Stream.iterate(0, column -> column + 1)
                .limit(columns)
                .map(column -> between(
                        "conservation by column",
                        "column " + column,
                        sum(table.rows().stream().map(row -> row.get(column))),
                        Arrays.stream(cells).mapToLong(row -> row[column]).sum(),
                        table,
                        cells));
        return Stream.concat(byRow, byColumn).flatMap(Optional::stream).findFirst();
    }

    private static Optional<BrokenLaw> row(ExactTable table, int row, long[][] cells) {
        ImmutableLongArray exact = table.rows().get(row);
        for (int column = 0; column < exact.length(); column++) {
            Optional<BrokenLaw> broken = between(
                    "quota",
                    "cell " + column + " of row " + row,
                    BigInteger.valueOf(exact.get(column)),
                    cells[row][column],
                    table,
                    cells);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return between(
                "conservation by row",
                "row " + row,
                sum(exact.stream().boxed()),
                Arrays.stream(cells[row]).sum(),
                table,
                cells);
    }

    private static BigInteger sum(Stream<Long> numerators) {
        return numerators.map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Optional<BrokenLaw> between(
            String law, String where, BigInteger numerator, long found, ExactTable table, long[][] cells) {
        BigInteger distance = BigInteger.valueOf(found)
                .multiply(BigInteger.valueOf(table.denominator()))
                .subtract(numerator);
        return distance.abs().compareTo(BigInteger.valueOf(table.denominator())) < 0
                ? Optional.empty()
                : Optional.of(new BrokenLaw(
                        law,
                        where + " must be " + numerator + "/" + table.denominator()
                                + " rounded down or up but was " + found + "\ntable " + table.rows() + " / "
                                + table.denominator() + " gave " + Arrays.deepToString(cells)));
    }
}
