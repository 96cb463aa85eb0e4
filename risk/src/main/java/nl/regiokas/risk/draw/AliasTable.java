package nl.regiokas.risk.draw;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A choice among cells, each with its own probability, in one step from random bits (alias method of Walker and Vose).
 *
 * <p>There are 2^n slots, equally likely, and each belongs to two cells at most: a number of 32 bits below the slot's
 * threshold takes the first, any other number the second. Probabilities are exact to 2^-32 of a slot.
 */
final class AliasTable {

    static final int MOST_CELLS = 1 << 16;

    private static final int CELL_BITS = 16;
    private static final int CELL_MASK = MOST_CELLS - 1;
    private static final double TWO_TO_32 = 0x1p32;

    /** A slot holds the threshold in its upper 32 bits, then the cell below the threshold, then the other cell. */
    private final long[] slots;

    private AliasTable(long[] slots) {
        this.slots = slots;
    }

    /**
     * A table of weights.
     *
     * @param weights at least one, at most {@link #MOST_CELLS}, not negative, not all zero
     */
    static AliasTable of(double[] weights) {
        int size = Integer.highestOneBit(2 * weights.length - 1);
        double sum = 0;
        int heaviest = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        double[] left = new double[size];
        for (int i = 0; i < weights.length; i++) {
            left[i] = weights[i] / sum * size;
        }
        return new AliasTable(slots(left, heaviest));
    }

    /**
     * Fills the slot of each light cell up from a heavy one; rounding may leave over slots that are as good as full.
     */
    private static long[] slots(double[] left, int heaviest) {
        long[] slots = new long[left.length];
        Deque<Integer> light = new ArrayDeque<>();
        Deque<Integer> heavy = new ArrayDeque<>();
        for (int i = 0; i < left.length; i++) {
            (left[i] < 1 ? light : heavy).add(i);
        }
        while (!light.isEmpty() && !heavy.isEmpty()) {
            int filled = light.pop();
            int giver = heavy.pop();
            slots[filled] = slot(left[filled], filled, giver);
            left[giver] -= 1 - left[filled];
            (left[giver] < 1 ? light : heavy).push(giver);
        }
        light.addAll(heavy);
        for (int i : light) {
            int cell = left[i] < 0.5 ? heaviest : i;
            slots[i] = slot(1, cell, cell);
        }
        return slots;
    }

    private static long slot(double part, int below, int otherwise) {
        long threshold = (long) Math.min(TWO_TO_32 - 1, Math.rint(part * TWO_TO_32));
        return threshold << Integer.SIZE | (long) below << CELL_BITS | otherwise;
    }

    /**
     * Chooses a cell.
     *
     * @param slotBits random bits; the lower ones choose the slot
     * @param choice a random number of 32 bits
     */
    int choose(int slotBits, long choice) {
        long slot = slots[slotBits & (slots.length - 1)];
        int below = (int) ((choice - (slot >>> Integer.SIZE)) >> (Long.SIZE - 1)) & CELL_BITS;
        return (int) (slot >>> below) & CELL_MASK;
    }
}
