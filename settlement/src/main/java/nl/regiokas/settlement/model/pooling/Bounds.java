package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Between which whole cents each burden must stay. No burden reaches the numbers that stand for no bound.
 *
 * @param least the bounds below, {@link #NONE_BELOW} where there is none; not to be changed
 * @param most the bounds above, {@link #NONE_ABOVE} where there is none; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Bounds(long[] least, long[] most) {

    static final long NONE_BELOW = Long.MIN_VALUE;

    static final long NONE_ABOVE = Long.MAX_VALUE;

    /** No bounds yet. */
    static Bounds none(int size) {
        long[] least = new long[size];
        long[] most = new long[size];
        Arrays.fill(least, NONE_BELOW);
        Arrays.fill(most, NONE_ABOVE);
        return new Bounds(least, most);
    }

    boolean hasLeast(int row) {
        return least[row] != NONE_BELOW;
    }

    boolean hasMost(int row) {
        return most[row] != NONE_ABOVE;
    }

    /** A bound below as it is kept: one that no burden can reach is none. */
    static long below(BigInteger cents) {
        return cents.signum() < 0 && cents.bitLength() >= Long.SIZE ? NONE_BELOW : cents.longValueExact();
    }

    /** A bound above as it is kept: one that no burden can reach is none. */
    static long above(BigInteger cents) {
        return cents.signum() > 0 && cents.bitLength() >= Long.SIZE ? NONE_ABOVE : cents.longValueExact();
    }

    /** Returns whether an amount, a whole number and perhaps a part, lies below its bound. */
    boolean isBelow(int row, long whole) {
        return whole < least[row];
    }

    /** Returns whether an amount, a whole number and perhaps a part, lies above its bound. */
    boolean isAbove(int row, long whole, long part) {
        return whole > most[row] || (whole == most[row] && part > 0 && hasMost(row));
    }

    /** Returns whether no amount lies beyond its bounds. */
    boolean hold(ExactAmounts amounts) {
        return amounts instanceof MixedAmounts mixed ? hold(mixed) : hold(amounts.large());
    }

    private boolean hold(MixedAmounts mixed) {
        for (int i = 0; i < mixed.size(); i++) {
            if (isBelow(i, mixed.wholes()[i]) || isAbove(i, mixed.wholes()[i], mixed.parts()[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean hold(LargeAmounts large) {
        for (int i = 0; i < large.size(); i++) {
            BigInteger amount = large.numerators()[i];
            if (!clamp(i, amount, large.denominator()).equals(amount)) {
                return false;
            }
        }
        return true;
    }

    /** A burden within its bounds, all over a denominator. */
    BigInteger clamp(int row, BigInteger burden, BigInteger denominator) {
        BigInteger low = hasLeast(row)
                ? BigInteger.valueOf(least[row]).multiply(denominator).max(burden)
                : burden;
        return hasMost(row)
                ? BigInteger.valueOf(most[row]).multiply(denominator).min(low)
                : low;
    }
}
