package nl.regiokas.exchange.table;

import java.util.Map;

/**
 * Looks up codes in the characters of a row without making a text of them.
 *
 * <p>A table with open addressing, at most a quarter full. A code of up to 16 characters of Latin-1 is packed into two
 * numbers that stand for it and no other code; longer or stranger ones are not in the index.
 */
public final class CodeIndex {

    /** Stands for a code that is not in the index. */
    public static final int UNKNOWN = -1;

    private static final int HALF = 8;
    private static final int LARGEST = 0xFE;
    private static final long UNPACKABLE = -1;
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
        ordinals.forEach((code, ordinal) -> index.put(code.toCharArray(), ordinal));
        return index;
    }

    private void put(char[] code, int ordinal) {
        long head = pack(code, 0, Math.min(HALF, code.length));
        long tail = pack(code, Math.min(HALF, code.length), code.length);
        if (head != UNPACKABLE && tail != UNPACKABLE) {
            int slot = slot(head, tail);
            heads[slot] = head;
            tails[slot] = tail;
            ordinals[slot] = ordinal;
        }
    }

    /** Returns the number of the code that the characters spell, or {@link #UNKNOWN}. */
    int find(char[] text, int from, int until) {
        int middle = Math.min(from + HALF, until);
        long head = pack(text, from, middle);
        long tail = pack(text, middle, until);
        if (head == UNPACKABLE || tail == UNPACKABLE || head == 0) {
            return UNKNOWN;
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

    private static long pack(char[] text, int from, int until) {
        if (until - from > HALF) {
            return UNPACKABLE;
        }
        long packed = 0;
        for (int i = from; i < until; i++) {
            int character = text[i];
            if (character == 0 || character > LARGEST) {
                return UNPACKABLE;
            }
            packed = (packed << Byte.SIZE) | character;
        }
        return packed;
    }
}
