package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A severity curve of mean one, cut into 4,096 equally likely classes. The amount of a class is its mean, which keeps
 * the mean of the curve. In the class of the dearest clients each amount is drawn from the curve itself, which keeps
 * the tail too.
 *
 * <p>Amounts are counted in units of 2^-18 of the mean: the class means, at most 4,096, then fit an {@code int}, and
 * sums over clients are exact in any order. A class takes 12 random bits, so five clients share one {@code long}.
 */
final class TabulatedCurve implements SeverityTable {

    /** What the mean of the curve is in units. */
    static final int MEAN = 1 << 18;

    static final int CLASSES = 4096;

    static final int BITS = 12;
    private static final int CLIENTS_PER_LONG = 5;
    static final int DEAREST = CLASSES - 1;
    private static final long LARGEST_SUM = 1L << 62;

    private final SeverityCurve curve;
    private final int[] units;

    /**
     * Tabulates a curve.
     *
     * @param curve a curve of mean one
     */
    TabulatedCurve(SeverityCurve curve) {
        this.curve = curve;
        this.units = new int[CLASSES];
        for (int i = 0; i < DEAREST; i++) {
            double dearer = 1 - (double) i / CLASSES;
            double mean = CLASSES * (curve.meanAbove(dearer) - curve.meanAbove(dearer - 1.0 / CLASSES));
            units[i] = Math.toIntExact(Math.round(mean * MEAN));
        }
    }

    @Override
    public long sum(int clients, UniformRandomProvider random) {
        long sum = 0;
        for (int left = clients; left > 0; left -= CLIENTS_PER_LONG) {
            long bits = random.nextLong();
            for (int i = Math.min(left, CLIENTS_PER_LONG); i > 0; i--) {
                int drawn = (int) bits & DEAREST;
                bits >>>= BITS;
                sum += units[drawn];
                if (drawn == DEAREST) {
                    sum = addDearest(sum, random);
                }
            }
        }
        return sum;
    }

    /** The amount of a class in units, 0 for the dearest one. */
    int units(int drawn) {
        return units[drawn];
    }

    /**
     * Adds a client of the dearest class; a share of exactly zero is never drawn.
     *
     * @param sum the sum so far
     * @param random the stream to draw from
     * @return the sum with the client
     * @throws ArithmeticException when it is beyond 2^62; up to there all classes of 2^31 clients fit on top unchecked
     */
    long addDearest(long sum, UniformRandomProvider random) {
        double share = (1 - random.nextDouble()) / CLASSES;
        long with = Math.addExact(sum, Math.round(curve.exceededBy(share) * MEAN));
        if (with > LARGEST_SUM) {
            throw new ArithmeticException("drawn cost beyond 2^62 units");
        }
        return with;
    }
}
