package nl.regiokas.risk.result;

import java.util.Arrays;

/**
 * The k-th smallest of a number of amounts, by selection: linear in their number on average.
 *
 * <p>Each round splits what is left around the middle one of three; a search that does not narrow down is ended by a
 * sort.
 */
final class OrderStatistics {

    private static final int SMALL = 32;

    private final long[] amounts;
    private int middleFrom;
    private int middleUntil;

    /** Takes over the array. */
    OrderStatistics(long[] amounts) {
        this.amounts = amounts;
    }

    /** The amount at a position, from 0, when all are sorted. Nothing before it is larger then, and nothing after it smaller. */
    long select(int position) {
        return select(0, position, amounts.length - 1);
    }

    /** The amount at a position when the amounts from one place to another are those of these places, in any order. */
    long select(int least, int position, int most) {
        int from = least;
        int to = most;
        int roundsLeft = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(most - least + 1));
        while (to - from > SMALL && roundsLeft > 0) {
            split(from, to);
            if (position < middleFrom) {
                to = middleFrom - 1;
            } else if (position >= middleUntil) {
                from = middleUntil;
            } else {
                return amounts[position];
            }
            roundsLeft--;
        }
        Arrays.sort(amounts, from, to + 1);
        return amounts[position];
    }

    /**
     * Moves what is below the pivot to the front and what is above it to the back; between them only the pivot is left.
     */
    private void split(int from, int to) {
        long pivot = middle(amounts[from], amounts[(from + to) >>> 1], amounts[to]);
        int left = from;
        int right = to;
        while (left <= right) {
            while (amounts[left] < pivot) {
                left++;
            }
            while (amounts[right] > pivot) {
                right--;
            }
            if (left <= right) {
                swap(left++, right--);
            }
        }
        middleFrom = right + 1;
        middleUntil = left;
    }

    private void swap(int i, int j) {
        long kept = amounts[i];
        amounts[i] = amounts[j];
        amounts[j] = kept;
    }

    private static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
