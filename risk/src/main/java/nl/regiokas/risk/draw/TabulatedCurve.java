package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A severity curve cut in 4,096 equally likely classes: the amount of a class is its mean in whole cents, so that the
 * mean of the curve is kept; in the class of the dearest clients each amount is drawn from the curve itself, so that the
 * tail is kept too.
 *
 * <p>A class takes 12 random bits, so five clients share one {@code long}.
 */
final class TabulatedCurve implements SeverityTable {

    static final int CLASSES = 4096;

    private static final int BITS = 12;
    private static final int CLIENTS_PER_LONG = 5;
    private static final int DEAREST = CLASSES - 1;

    private final SeverityCurve curve;
    private final long[] cents;

    private TabulatedCurve(SeverityCurve curve, long[] cents) {
        this.curve = curve;
        this.cents = cents;
    }

    static TabulatedCurve of(LognormalSeverity severity) {
        SeverityCurve curve = SeverityCurve.of(severity);
        long[] cents = new long[CLASSES];
        for (int i = 0; i < DEAREST; i++) {
            double dearer = 1 - (double) i / CLASSES;
            double mean = CLASSES * (curve.meanAbove(dearer) - curve.meanAbove(dearer - 1.0 / CLASSES));
            cents[i] = Math.round(mean);
        }
        return new TabulatedCurve(curve, cents);
    }

    /** The sum of classes is below 2^41 x 2^21: no average is above EUR 5,000,000, and no table of clients that long. */
    @Override
    public long sum(int clients, UniformRandomProvider random) {
        long classes = 0;
        long dearest = 0;
        for (int left = clients; left > 0; left -= CLIENTS_PER_LONG) {
            long bits = random.nextLong();
            for (int i = Math.min(left, CLIENTS_PER_LONG); i > 0; i--) {
                int drawn = (int) bits & DEAREST;
                bits >>>= BITS;
                classes += cents[drawn];
                if (drawn == DEAREST) {
                    dearest = Math.addExact(dearest, dearest(random));
                }
            }
        }
        return Math.addExact(classes, dearest);
    }

    /** An amount of the dearest class, rounded half up; a share of exactly zero is never drawn. */
    private long dearest(UniformRandomProvider random) {
        double share = (1 - random.nextDouble()) / CLASSES;
        return Math.round(curve.exceededBy(share));
    }
}
