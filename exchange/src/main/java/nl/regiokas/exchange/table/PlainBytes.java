package nl.regiokas.exchange.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of a file at a time. */
final class PlainBytes {

    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long ZEROS = ONES * '0';
    private static final long HIGHS = 0x8080808080808080L;
    /** {@code 0000-00-} and {@code 00-00-00}, the first byte lowest. */
    private static final long YEAR_FIRST = 0x2D_30_30_2D_30_30_30_30L;

    private static final long DAY_FIRST = 0x30_30_2D_30_30_2D_30_30L;
    private static final long BLANKS = ONES * ' ';
    /** Added to a byte, this sets its highest bit if the byte is ten or more, and not if it is smaller. */
    private static final long BEYOND_NINE = ONES * (0x80 - 10);

    private PlainBytes() {}

    /** Packs at most eight bytes, the last one lowest. */
    static long pack(byte[] bytes, int from, int until) {
        return from == until ? 0 : (long) BIG.get(bytes, from) >>> (Long.SIZE - Byte.SIZE * (until - from));
    }

    /** Eight times a byte. */
    static long eight(byte one) {
        return ONES * one;
    }

    /** Finds the first delimiter or control character; the end of the line, for one. */
    static int end(byte[] bytes, int from, long delimiters) {
        int at = from;
        while (true) {
            long word = (long) LITTLE.get(bytes, at);
            long others = word ^ delimiters;
            long found = (((others - ONES) & ~others) | ((word - BLANKS) & ~word)) & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    /** The numbers that two digits spell at each place of eight bytes such as {@code 2018-03-}, else negative. */
    static long yearFirst(byte[] bytes, int from) {
        return pairs((long) LITTLE.get(bytes, from) ^ YEAR_FIRST, YEAR_FIRST);
    }

    /** The numbers that two digits spell at each place of eight bytes such as {@code 31-03-20}, else negative. */
    static long dayFirst(byte[] bytes, int from) {
        return pairs((long) LITTLE.get(bytes, from) ^ DAY_FIRST, DAY_FIRST);
    }

    private static long pairs(long values, long form) {
        long beyond = ONES * 0x7F - 9 * ((form >>> 4) & ONES);
        return (((values + beyond) | values) & HIGHS) == 0 ? 10 * values + (values >>> Byte.SIZE) : -1;
    }

    /** The number that two digits spell, negative if they are not digits. */
    static int pair(byte[] bytes, int from) {
        int tens = bytes[from] - '0';
        int ones = bytes[from + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : 10 * tens + ones;
    }

    /** How many of the eight bytes at a place are digits, counted from the first one. */
    static int digits(byte[] bytes, int from) {
        long values = (long) LITTLE.get(bytes, from) ^ ZEROS;
        long others = ((values + BEYOND_NINE) | values) & HIGHS;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** The number that one to eight digits spell. */
    static long number(byte[] bytes, int from, int digits) {
        long values = ((long) LITTLE.get(bytes, from) ^ ZEROS) << (Long.SIZE - Byte.SIZE * digits);
        long pairs = 10 * values + (values >>> Byte.SIZE);
        long mask = 0xFF000000FFL;
        return ((pairs & mask) * (100 + (1_000_000L << Integer.SIZE))
                        + ((pairs >>> Short.SIZE) & mask) * (1 + (10_000L << Integer.SIZE)))
                >>> Integer.SIZE;
    }
}
