package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;

/** The balances of one sign that are still to clear: the largest first, among equals by name. */
final class OpenBalances {

    private final Party[] parties;
    private final long[] cents;
    private int next;

    private OpenBalances(Party[] parties, long[] cents) {
        this.parties = parties;
        this.cents = cents;
    }

    /** The balances with a sign, their cents without it. */
    static OpenBalances of(Balances balances, int sign) {
        ImmutableList<Party> all = balances.cents().keySet().asList();
        ImmutableList<Long> signed = balances.cents().values().asList();
        Party[] parties = new Party[all.size()];
        long[] cents = new long[parties.length];
        int size = 0;
        for (int i = 0; i < parties.length; i++) {
            if (Long.signum(signed.get(i)) == sign) {
                parties[size] = all.get(i);
                cents[size] = Math.multiplyExact(sign, signed.get(i));
                size++;
            }
        }
        return sorted(Arrays.copyOf(parties, size), Arrays.copyOf(cents, size));
    }

    private static OpenBalances sorted(Party[] parties, long[] cents) {
        int[] order = order(cents);
        Party[] sortedParties = new Party[parties.length];
        long[] sortedCents = new long[cents.length];
        for (int i = 0; i < order.length; i++) {
            sortedParties[i] = parties[order[i]];
            sortedCents[i] = cents[order[i]];
        }
        return new OpenBalances(sortedParties, sortedCents);
    }

    /**
     * The positions from the largest amount to the smallest, among equals in order. An amount and its position are sorted
     * as one number where they fit in one: the amount's opposite in the upper bits.
     */
    private static int[] order(long[] cents) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(cents.length);
        long union = 0;
        for (long amount : cents) {
            union |= amount;
        }
        if (union > Long.MAX_VALUE >> bits) {
            return orderOfLargeAmounts(cents);
        }
        long[] keys = new long[cents.length];
        Arrays.setAll(keys, i -> (-cents[i] << bits) + i);
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> (int) (keys[i] & ((1L << bits) - 1)));
        return order;
    }

    private static int[] orderOfLargeAmounts(long[] cents) {
        Integer[] order = new Integer[cents.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong((Integer i) -> cents[i]).reversed());
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return parties.length;
    }

    /** Whether a balance is left. */
    boolean isOpen() {
        return next < parties.length;
    }

    /** Whose turn it is. */
    Party party() {
        return parties[next];
    }

    /** What is left of the balance whose turn it is. */
    long left() {
        return cents[next];
    }

    /** Takes a transfer off the balance whose turn it is; when nothing is left it is the next one's turn. */
    void clear(long transferred) {
        cents[next] -= transferred;
        next += cents[next] == 0 ? 1 : 0;
    }
}
