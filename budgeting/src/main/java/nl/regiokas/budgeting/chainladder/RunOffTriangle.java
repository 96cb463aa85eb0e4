package nl.regiokas.budgeting.chainladder;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.Collection;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * Cumulative amounts by period and delay, as far as they are known.
 * Dutch: afloopdriehoek, schadedriehoek.
 *
 * <p>The amount of period i and delay j is what was known of the period at the end of period i + j. A row ends with the
 * last delay that has passed; rows need not form a triangle.
 *
 * @param rows the periods in order, each with its amounts from delay 0 on, in cents
 * @since 0.2.0
 */
public record RunOffTriangle(ImmutableList<ImmutableLongArray> rows) {

    /**
     * Checks the rows.
     *
     * @param rows the periods in order, each with its amounts from delay 0 on
     * @throws RefusalException if a row has no amount, with every such row
     */
    public RunOffTriangle {
        Attributes.given(rows, "rows of run off triangle");
        Faults faults = new Faults();
        for (int period = 0; period < rows.size(); period++) {
            if (rows.get(period).isEmpty()) {
                faults.add(ChainLadderFault.TRIANGLE_ROW_EMPTY, period + 1);
            }
        }
        faults.throwIfAny();
    }

    /**
     * Returns the triangle of rows.
     *
     * @param rows the periods in order, each with its amounts from delay 0 on, in cents; copied
     * @return the triangle
     * @throws RefusalException if a row has no amount
     */
    public static RunOffTriangle of(Collection<long[]> rows) {
        Attributes.given(rows, "rows of run off triangle");
        return new RunOffTriangle(
                rows.stream().map(ImmutableLongArray::copyOf).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns how many steps from one delay to the next are known.
     *
     * @return the length of the longest row less one; zero without rows
     */
    public int steps() {
        return rows.stream().mapToInt(ImmutableLongArray::length).max().orElse(1) - 1;
    }

    /** Returns the sum of a delay over the rows that know the next delay too. */
    BigInteger before(int step) {
        return sum(step, step);
    }

    /** Returns the sum of the delay after a step over the rows that know it. */
    BigInteger after(int step) {
        return sum(step, step + 1);
    }

    private BigInteger sum(int step, int delay) {
        return rows.stream()
                .filter(row -> row.length() > step + 1)
                .map(row -> BigInteger.valueOf(row.get(delay)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
