package nl.regiokas.exchange.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nl.regiokas.core.internal.Attributes;

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

    /** Four numbers a slot, side by side in the memory: head, tail, ordinal, nothing. */
    private static final int SLOT = 4;

    private static final int TAIL = 1;
    private static final int ORDINAL = 2;

    private final long[] slots;
    private final int shift;

    private CodeIndex(int bits) {
        this.slots = new long[SLOT << bits];
        this.shift = Long.SIZE - bits;
    }

    /**
     * Makes an index.
     *
     * @param ordinals number by code; a blank code is never found
     * @return the index
     */
    public static CodeIndex of(Map<String, Integer> ordinals) {
        Attributes.given(ordinals, "ordinals of code index");
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
        slots[slot] = head;
        slots[slot + TAIL] = tail;
        slots[slot + ORDINAL] = ordinal;
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
        return slots[slot] == head ? (int) slots[slot + ORDINAL] : UNKNOWN;
    }

    /** Returns the slot of a code, or the free slot where it would be. */
    private int slot(long head, long tail) {
        int slot = SLOT * (int) (((head ^ (Long.rotateLeft(tail, Integer.SIZE) * MIXER)) * MIXER) >>> shift);
        while (slots[slot] != 0 && (slots[slot] != head || slots[slot + TAIL] != tail)) {
            slot = (slot + SLOT) & (slots.length - 1);
        }
        return slot;
    }

    /**
     * Finds where a code ends.
     *
     * @param bytes what holds the code, its line, and {@link PlainLines#SLACK} bytes more
     * @param from where it begins
     * @param delimiter the separator, or the quote that closes the field
     * @return the place of the delimiter, or of a control character before it
     */
    public static int end(byte[] bytes, int from, byte delimiter) {
        return PlainBytes.end(bytes, from, PlainBytes.eight(delimiter));
    }
}
