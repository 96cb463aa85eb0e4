package nl.regiokas.testkit.scenario;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.List;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;

/**
 * A table of exact values over a common denominator.
 *
 * @param rows the numerators, rows of the same length
 * @param denominator the common denominator, positive
 * @since 0.2.0
 */
public record ExactTable(ImmutableList<ImmutableLongArray> rows, long denominator) {

    /**
     * Refuses a component that is null.
     *
     * @param rows the numerators, rows of the same length
     * @param denominator the common denominator, positive
     */
    public ExactTable {
        Attributes.given(rows, "rows of exact table");
    }

    /**
     * A table whose row totals are whole: the last cell of a row is raised until they are.
     *
     * @param rows how many rows
     * @param columns how many columns
     * @param denominator the common denominator
     * @param numerators at least rows x columns numbers
     * @return the table
     */
    public static ExactTable withWholeRows(int rows, int columns, long denominator, List<Long> numerators) {
        Attributes.given(numerators, "numerators of exact table");
        ImmutableList.Builder<ImmutableLongArray> table = ImmutableList.builder();
        for (int row = 0; row < rows; row++) {
            long[] cells = numerators.subList(row * columns, (row + 1) * columns).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            cells[columns - 1] += Math.floorMod(-Arrays.stream(cells).sum(), denominator);
            table.add(ImmutableLongArray.copyOf(cells));
        }
        return new ExactTable(table.build(), denominator);
    }

    /**
     * The numerators as arrays.
     *
     * @return a new array of rows
     */
    public long[][] numerators() {
        return rows.stream().map(ImmutableLongArray::toArray).toArray(long[][]::new);
    }

    /**
     * The exact values.
     *
     * @return the rows
     */
    public ImmutableList<ImmutableList<Rational>> values() {
        return rows.stream()
                .map(row -> row.stream()
                        .mapToObj(cell -> Rational.of(cell, denominator))
                        .collect(toImmutableList()))
                .collect(toImmutableList());
    }
}
