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
    /** Added to a byte, this sets its highest bit if the byte is ten or more, and not if it is smaller. */
    private static final long BEYOND_NINE = ONES * (0x80 - 10);

    private PlainBytes() {}

    /** Packs at most eight bytes, the last one lowest. */
    static long pack(byte[] bytes, int from, int until) {
        return from == until ? 0 : (long) BIG.get(bytes, from) >>> (Long.SIZE - Byte.SIZE * (until - from));
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
