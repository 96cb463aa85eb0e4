package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;

/** The balances of one sign that are still to clear: the largest first, among equals by name. */
final class OpenBalances {

    private final ImmutableList<Party> parties;
    private final long[] cents;
    private final int[] order;
    private int next;

    /** Takes the cents of all parties, and the positions of those that count, in the order of their turns. */
    private OpenBalances(ImmutableList<Party> parties, long[] cents, int[] order) {
        this.parties = parties;
        this.cents = cents;
        this.order = order;
    }

    /** The balances with a sign, their cents without it. */
    static OpenBalances of(Balances balances, int sign) {
        ImmutableList<Long> signed = balances.cents().values().asList();
        long[] cents = new long[signed.size()];
        int[] positions = new int[cents.length];
        int size = 0;
        for (int i = 0; i < cents.length; i++) {
            long balance = signed.get(i);
            if (Long.signum(balance) == sign) {
                cents[i] = Math.multiplyExact(sign, balance);
                positions[size++] = i;
            }
        }
        return new OpenBalances(
                balances.cents().keySet().asList(), cents, ordered(cents, Arrays.copyOf(positions, size)));
    }

    /**
     * The positions from the largest amount to the smallest, among equals in order. An amount and its position are sorted
     * as one number where they fit in one: the amount's opposite in the upper bits.
     */
    private static int[] ordered(long[] cents, int[] positions) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(cents.length);
        long union = 0;
        for (long amount : cents) {
            union |= amount;
        }
        return union > Long.MAX_VALUE >> bits
                ? orderedByComparing(cents, positions)
                : orderedAsNumbers(cents, positions, bits);
    }

    private static int[] orderedAsNumbers(long[] cents, int[] positions, int bits) {
        long[] keys = new long[positions.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (-cents[positions[i]] << bits) + positions[i];
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (keys[i] & ((1L << bits) - 1));
        }
        return order;
    }

    private static int[] orderedByComparing(long[] cents, int[] positions) {
        return Arrays.stream(positions)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> cents[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int size() {
        return order.length;
    }

    /** Whether a balance is left. */
    boolean isOpen() {
        return next < order.length;
    }

    /** Whose turn it is. */
    Party party() {
        return parties.get(order[next]);
    }

    /** What is left of the balance whose turn it is. */
    long left() {
        return cents[order[next]];
    }

    /** Takes a transfer off the balance whose turn it is; when nothing is left it is the next one's turn. */
    void clear(long transferred) {
        cents[order[next]] -= transferred;
        next += cents[order[next]] == 0 ? 1 : 0;
    }
}
