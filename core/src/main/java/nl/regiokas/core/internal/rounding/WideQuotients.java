package nl.regiokas.core.internal.rounding;

/**
 * Quotients and remainders of total x weight / sum for any positive total and any weights in a {@code long}, in two-long
 * arithmetic.
 *
 * <p>A double estimates the quotient; the exact rest of the estimate, in 128 bits, shows by how many it is off, and a
 * second estimate of that small number leaves at most one to correct. The doubles decide nothing: whatever they say, the
 * rest ends between 0 and the sum. Rests are compared by their upper 62 bits first, and by the remaining ones where those
 * tie.
 */
public final class WideQuotients {

    private static final int KEY_BITS = 62;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final long total;
    private final long[] weights;

    /** The sum of the weights, below 2^94: its upper and lower 64 bits. */
    private final long sumHigh;

    private final long sumLow;

    /** How many bits of a rest do not fit in its key. */
    private final int shift;

    private long restHigh;
    private long restLow;

    private WideQuotients(long total, long[] weights, long sumHigh, long sumLow) {
        this.total = total;
        this.weights = weights;
        this.sumHigh = sumHigh;
        this.sumLow = sumLow;
        int bits = sumHigh == 0
                ? Long.SIZE - Long.numberOfLeadingZeros(sumLow)
                : 2 * Long.SIZE - Long.numberOfLeadingZeros(sumHigh);
        this.shift = Math.max(0, bits - KEY_BITS);
    }

    /** Prepares the splitting of a positive total over weights that are not all zero. */
    public static WideQuotients of(long total, long[] weights) {
        long upper = 0;
        long lower = 0;
        for (long weight : weights) {
            upper += weight >>> 32;
            lower += weight & LOWER_HALF;
        }
        long low = (upper << 32) + lower;
        long carry = Long.compareUnsigned(low, lower) < 0 ? 1 : 0;
        return new WideQuotients(total, weights, (upper >>> 32) + carry, low);
    }

    /** Puts the parts in an array as long as the weights. */
    public void split(long[] parts) {
        long[] keys = new long[weights.length];
        long[] tails = new long[weights.length];
        double inverse = 1 / toDouble(sumHigh, sumLow);
        long spare = total;
        for (int i = 0; i < keys.length; i++) {
            parts[i] = quotient(weights[i], total * inverse, inverse);
            keys[i] = key();
            tails[i] = restLow & ((1L << shift) - 1);
            spare -= parts[i];
        }
        if (spare > 0) {
            raise(keys, tails, (int) spare, parts);
        }
    }

    private void raise(long[] keys, long[] tails, int units, long[] parts) {
        restHigh = sumHigh;
        restLow = sumLow;
        LargestRests rests = LargestRests.of(keys, key() + 1, units);
        if (shift == 0 || rests.isSharp()) {
            rests.raise(parts);
            return;
        }
        int left = rests.raiseAbove(parts);
        for (int i = 0; i < tails.length; i++) {
            tails[i] = keys[i] == rests.cut() ? tails[i] + 1 : 0;
        }
        LargestRests.of(tails, (1L << shift) + 1, left).raise(parts);
    }

    /** Returns the quotient of a weight, from estimates of total / sum and 1 / sum, and leaves its rest. */
    private long quotient(long weight, double ratio, double inverse) {
        restHigh = Math.multiplyHigh(total, weight);
        restLow = total * weight;
        long quotient = (long) (ratio * weight);
        take(quotient);
        long missed = (long) Math.floor(toDouble(restHigh, restLow) * inverse);
        take(missed);
        quotient += missed;
        while (restHigh < 0) {
            take(-1);
            quotient--;
        }
        while (restHigh > sumHigh || (restHigh == sumHigh && Long.compareUnsigned(restLow, sumLow) >= 0)) {
            take(1);
            quotient++;
        }
        return quotient;
    }

    /** Takes the sum so many times from the rest. */
    private void take(long times) {
        long low = times * sumLow;
        long high = Math.multiplyHigh(times, sumLow) + (times & (sumLow >> 63)) + times * sumHigh;
        long borrow = Long.compareUnsigned(restLow, low) < 0 ? 1 : 0;
        restLow -= low;
        restHigh -= high + borrow;
    }

    /** Returns the upper bits of the rest. */
    private long key() {
        return shift == 0 ? restLow : (restHigh << (Long.SIZE - shift)) | (restLow >>> shift);
    }

    private static double toDouble(long high, long low) {
        return high == (low >> 63) ? low : high * 0x1p64 + (low >>> 1) * 2.0;
    }
}
