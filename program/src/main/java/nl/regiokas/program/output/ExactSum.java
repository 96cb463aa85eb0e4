package nl.regiokas.program.output;

import java.util.Collection;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** Exact sums of whole numbers, such as cents: a sum beyond a {@code long} is an {@link ArithmeticException}. */
public final class ExactSum {

    private ExactSum() {}

    /**
     * Returns the sum of numbers.
     *
     * @param numbers the numbers, such as cents
     * @return their sum, 0 when there are none
     * @throws ArithmeticException if it is beyond a {@code long}
     */
    public static long of(LongStream numbers) {
        return numbers.reduce(0, Math::addExact);
    }

    /**
     * Returns the sum of numbers.
     *
     * @param numbers the numbers, such as cents
     * @return their sum, 0 when there are none
     * @throws ArithmeticException if it is beyond a {@code long}
     */
    public static long of(Collection<Long> numbers) {
        return of(numbers, Long::longValue);
    }

    /**
     * Returns the sum of a column.
     *
     * @param rows the rows
     * @param column the number of a row, such as cents
     * @param <T> what a row is
     * @return the sum, 0 when there are no rows
     * @throws ArithmeticException if it is beyond a {@code long}
     */
    public static <T> long of(Collection<T> rows, ToLongFunction<? super T> column) {
        return of(rows.stream().mapToLong(column));
    }
}
