package nl.regiokas.exchange.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Looks up codes in the bytes of a line without making texts of them.
 *
 * <p>A table with open addressing, at most a quarter full. A code of up to 16 ASCII characters is packed into two
 * numbers that identify it uniquely; a longer code, or one with other characters, is not in the index.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class CodeIndex {

    /** Stands for a code that is not in the index. */
    public static final int UNKNOWN = -1;

    private static final int HALF = 8;
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private final long[] heads;
    private final long[] tails;
    private final int[] ordinals;
    private final int shift;

    private CodeIndex(int bits) {
        this.heads = new long[1 << bits];
        this.tails = new long[1 << bits];
        this.ordinals = new int[1 << bits];
        this.shift = Long.SIZE - bits;
    }

    /**
     * Makes an index.
     *
     * @param ordinals number by code; a blank code is never found
     * @return the index
     */
    public static CodeIndex of(Map<String, Integer> ordinals) {
        CodeIndex index = new CodeIndex(Integer.SIZE - Integer.numberOfLeadingZeros(4 * ordinals.size() + 1));
        ordinals.forEach((code, ordinal) -> index.put(code.getBytes(StandardCharsets.UTF_8), ordinal));
        return index;
    }

    private void put(byte[] code, int ordinal) {
        if (code.length == 0 || code.length > 2 * HALF || !isPlain(code)) {
            return;
        }
        byte[] padded = Arrays.copyOf(code, code.length + PlainLines.SLACK);
        int middle = Math.min(HALF, code.length);
        long head = PlainBytes.pack(padded, 0, middle);
        long tail = PlainBytes.pack(padded, middle, code.length);
        int slot = slot(head, tail);
        heads[slot] = head;
        tails[slot] = tail;
        ordinals[slot] = ordinal;
    }

    /** Whether no byte can be misread: none is zero or beyond ASCII, and none needs quotes around it. */
    private static boolean isPlain(byte[] code) {
        for (byte one : code) {
            if (one <= 0 || "\",;\r\n".indexOf(one) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Looks up a code.
     *
     * @param bytes what holds the code, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @param until where it ends
     * @return the number of the code that the bytes spell, or {@link #UNKNOWN}
     */
    public int find(byte[] bytes, int from, int until) {
        int length = until - from;
        if (length == 0 || length > 2 * HALF || bytes[from] == 0) {
            return UNKNOWN;
        }
        long head = PlainBytes.pack(bytes, from, Math.min(from + HALF, until));
        long tail = 0;
        if (length > HALF) {
            if (bytes[from + HALF] == 0) {
                return UNKNOWN;
            }
            tail = PlainBytes.pack(bytes, from + HALF, until);
        }
        int slot = slot(head, tail);
        return heads[slot] == head ? ordinals[slot] : UNKNOWN;
    }

    /** Returns the slot of a code, or the free slot where it would be. */
    private int slot(long head, long tail) {
        int slot = (int) (((head ^ (Long.rotateLeft(tail, Integer.SIZE) * MIXER)) * MIXER) >>> shift);
        while (heads[slot] != 0 && (heads[slot] != head || tails[slot] != tail)) {
            slot = (slot + 1) & (heads.length - 1);
        }
        return slot;
    }
}
