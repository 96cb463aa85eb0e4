package nl.regiokas.risk.result;

import java.math.BigInteger;

/** Exact sums of amounts and their squares, the smallest amount, and the first draw with the largest. */
record Sums(BigInteger sum, BigInteger squares, long least, int largestPosition) {

    static Sums of(long[] cents) {
        WideSum sum = new WideSum();
        WideSum squares = new WideSum();
        long least = cents[0];
        int largest = 0;
        for (int i = 0; i < cents.length; i++) {
            long amount = cents[i];
            sum.add(amount >> (Long.SIZE - 1), amount);
            squares.add(Math.multiplyHigh(amount, amount), amount * amount);
            least = Math.min(least, amount);
            largest = amount > cents[largest] ? i : largest;
        }
        return new Sums(sum.toBigInteger(), squares.toBigInteger(), least, largest);
    }

    /** A sum of numbers of 128 bits, kept in 128 bits and carried over to a whole number of any size before it is full. */
    private static final class WideSum {

        private static final long NEARLY_FULL = 1L << 61;

        private BigInteger carried = BigInteger.ZERO;
        private long high;
        private long low;

        void add(long highPart, long lowPart) {
            if (high >= NEARLY_FULL || high < -NEARLY_FULL) {
                carried = toBigInteger();
                high = 0;
                low = 0;
            }
            low += lowPart;
            high += highPart + (Long.compareUnsigned(low, lowPart) < 0 ? 1 : 0);
        }

        BigInteger toBigInteger() {
            BigInteger lower = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
            return carried.add(BigInteger.valueOf(high).shiftLeft(Long.SIZE)).add(lower);
        }
    }
}
