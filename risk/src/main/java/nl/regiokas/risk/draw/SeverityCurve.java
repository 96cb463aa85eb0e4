package nl.regiokas.risk.draw;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The lognormal distribution with an optional Pareto tail, of mean one, read from the top: by the share q of the
 * clients who cost more than an amount.
 *
 * <p>With z(q) the standard normal value exceeded with probability q, s the share in the tail, e its exponent and t =
 * scale x exp(sigma z(s)): the amount exceeded by a share q is scale x exp(sigma z(q)) above s, and t (s / q)^(1 / e)
 * below it. Without a tail s = 0.
 */
final class SeverityCurve {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double scale;
    private final double sigma;
    private final double share;
    private final double exponent;
    private final double cut;

    private SeverityCurve(double scale, double sigma, double share, double exponent) {
        this.scale = scale;
        this.sigma = sigma;
        this.share = share;
        this.exponent = exponent;
        this.cut = share > 0 ? Math.exp(sigma * z(share)) : 0;
    }

    /** The curve of a variation and a tail, whatever the mean: amounts are in means. */
    static SeverityCurve of(double variation, Optional<ParetoTail> tail) {
        double sigma = Math.sqrt(Math.log1p(variation * variation));
        double share = tail.map(ParetoTail::share).orElse(0.0);
        double exponent = tail.map(ParetoTail::exponent).orElse(1.0);
        double meanOfUnit = new SeverityCurve(1, sigma, share, exponent).meanAbove(1);
        return new SeverityCurve(1 / meanOfUnit, sigma, share, exponent);
    }

    /** The amount that a share q of the clients exceeds. */
    double exceededBy(double q) {
        return scale * (q <= share ? cut * Math.pow(share / q, 1 / exponent) : Math.exp(sigma * z(q)));
    }

    /** What the dearest share q of the clients adds to the mean: all of it for q = 1. */
    double meanAbove(double q) {
        double inTail = Math.min(q, share);
        double tail = inTail == 0 ? 0 : cut * Math.pow(share / inTail, 1 / exponent) * inTail / (1 - 1 / exponent);
        return scale * (q <= share ? tail : tail + bodyMoment(1, q));
    }

    double secondMoment() {
        double tail = exponent > 2 ? cut * cut * share / (1 - 2 / exponent) : Double.POSITIVE_INFINITY;
        return scale * scale * (share > 0 ? tail + bodyMoment(2, 1) : bodyMoment(2, 1));
    }

    /** E[X^n] of the unit lognormal over the amounts that are exceeded by a share between the tail's and q. */
    private double bodyMoment(int n, double q) {
        double whole = Math.exp(n * n * sigma * sigma / 2);
        double above = NORMAL.survivalProbability(z(q) - n * sigma);
        return whole * (share > 0 ? above - NORMAL.survivalProbability(z(share) - n * sigma) : above);
    }

    private static double z(double q) {
        return NORMAL.inverseSurvivalProbability(q);
    }
}
