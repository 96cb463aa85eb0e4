package nl.regiokas.exchange.table;

import java.util.Arrays;
import java.util.Map;
import nl.regiokas.core.internal.Attributes;

/**
 * Looks up the codes of municipalities in the bytes of a line: a code of four digits is a place in a table, and so is
 * one whose leading zeros were lost.
 *
 * <p>Immutable, and may be shared between threads: what it holds in an array never changes.
 *
 * @since 0.2.0
 */
public final class MunicipalityIndex {

    private static final int DIGITS = 4;
    private static final int CODES = 10_000;

    private final short[] ordinals = new short[CODES];

    private MunicipalityIndex() {
        Arrays.fill(ordinals, (short) CodeIndex.UNKNOWN);
    }

    /**
     * Makes an index.
     *
     * @param ordinals number by code of four digits
     * @return the index
     */
    public static MunicipalityIndex of(Map<String, Integer> ordinals) {
        Attributes.given(ordinals, "ordinals of municipality index");
        MunicipalityIndex index = new MunicipalityIndex();
        ordinals.forEach((code, ordinal) -> index.ordinals[Integer.parseInt(code)] = ordinal.shortValue());
        return index;
    }

    /**
     * Finds where a code ends.
     *
     * @param bytes what holds the code, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @return the first place that has no digit
     */
    public static int end(byte[] bytes, int from) {
        return from + PlainBytes.digits(bytes, from);
    }

    /**
     * Looks up a code.
     *
     * @param bytes what holds the code, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @param until where it ends
     * @return the number of the code that the digits spell, or {@link CodeIndex#UNKNOWN}
     */
    public int find(byte[] bytes, int from, int until) {
        int length = until - from;
        return length >= 1 && length <= DIGITS
                ? ordinals[(int) PlainBytes.number(bytes, from, length)]
                : CodeIndex.UNKNOWN;
    }

    /**
     * Returns whether a code lost its leading zeros.
     *
     * @param from where it begins
     * @param until where it ends
     * @return true if it has fewer than four digits
     */
    public static boolean isShort(int from, int until) {
        return until - from < DIGITS;
    }
}
