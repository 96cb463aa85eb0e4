package nl.regiokas.settlement.model.pooling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ScopeYear;

/** What the participants of a year cede by the bands of a layer, exact, in cents. */
final class CededBands {

    private static final Rational CENTS = Rational.of(100);

    private final Layer layer;
    private final ScopeYear year;

    /** Where the bands begin: cents, or cents a unit of the series that they are multiplied by. */
    private final List<Rational> from;

    private final List<Rational> shares;

    CededBands(Layer layer, ScopeYear year) {
        this.layer = layer;
        this.year = year;
        this.from = layer.bands().stream()
                .map(band -> Rational.of(band.from()).times(CENTS))
                .toList();
        this.shares = layer.bands().stream()
                .map(band -> Rational.of(band.partOfOne()))
                .toList();
    }

    ExactAmounts ceded() {
        return wholeCeded().orElseGet(() -> ExactAmounts.of(anyCeded()));
    }

    /** What is ceded where cost and thresholds of municipalities are whole cents that fit, as a rule. */
    private Optional<ExactAmounts> wholeCeded() {
        if (layer.grain() == Layer.Grain.CLIENT
                || layer.per().isPresent()
                || layer.deficit().isPresent()) {
            return Optional.empty();
        }
        int scale = 0;
        for (Band band : layer.bands()) {
            scale = Math.max(scale, band.partOfOne().scale());
        }
        try {
            long[] parts = wholes(Band::partOfOne, scale);
            long[] thresholds = wholes(Band::from, 2);
            long denominator = BigDecimal.ONE.movePointRight(scale).longValueExact();
            return Optional.of(MixedAmounts.over(wholeCeded(thresholds, parts), denominator));
        } catch (ArithmeticException fractionOrTooLarge) {
            return Optional.empty();
        }
    }

    /** A number of each band x 10^scale. */
    private long[] wholes(Function<Band, BigDecimal> number, int scale) {
        return layer.bands().stream()
                .mapToLong(band -> number.apply(band).movePointRight(scale).longValueExact())
                .toArray();
    }

    private long[] wholeCeded(long[] thresholds, long[] parts) {
        long[] ceded = new long[year.size()];
        long[] costs = year.costsCents();
        for (int k = 0; k < thresholds.length; k++) {
            long length =
                    k + 1 < thresholds.length ? Math.subtractExact(thresholds[k + 1], thresholds[k]) : Long.MAX_VALUE;
            for (int i = 0; i < ceded.length; i++) {
                long above = Math.min(length, costs[i] > thresholds[k] ? costs[i] - thresholds[k] : 0);
                ceded[i] = Math.addExact(ceded[i], Math.multiplyExact(above, parts[k]));
            }
        }
        return ceded;
    }

    private Rational[] anyCeded() {
        long[] costs = year.costsCents();
        Rational[] ceded = new Rational[costs.length];
        for (int i = 0; i < ceded.length; i++) {
            MunicipalityCode participant = year.participants().get(i);
            List<Rational> thresholds = layer.per()
                    .map(name -> year.series(name, participant, year.year()))
                    .map(unit -> from.stream().map(unit::times).toList())
                    .orElse(from);
            ceded[i] = layer.grain() == Layer.Grain.CLIENT
                    ? ofClients(thresholds, year.clientCostsCents(i).iterator())
                    : of(thresholds, measured(costs[i], participant));
        }
        return ceded;
    }

    /** The cost, or the deficit, to which the bands apply. */
    private Rational measured(long cost, MunicipalityCode participant) {
        return layer.deficit()
                .map(name -> Rational.of(cost)
                        .minus(year.series(name, participant, year.year()).times(CENTS)))
                .orElse(Rational.of(cost));
    }

    private Rational of(List<Rational> thresholds, Rational measured) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < thresholds.size(); k++) {
            Rational start = thresholds.get(k);
            if (measured.compareTo(start) <= 0 || measured.signum() <= 0) {
                continue;
            }
            Rational until = measured;
            if (k + 1 < thresholds.size() && thresholds.get(k + 1).compareTo(measured) < 0) {
                until = thresholds.get(k + 1);
            }
            sum = sum.plus(shares.get(k).times(until.minus(start)));
        }
        return sum;
    }

    /**
     * The sum over all clients. A band cedes share x (sum of the parts within it), so whole cents are summed first and
     * thresholds are taken off by their number; one multiplication a band.
     */
    private Rational ofClients(List<Rational> thresholds, PrimitiveIterator.OfLong costs) {
        int bands = thresholds.size();
        long[] whole = new long[bands];
        for (int k = 0; k < bands; k++) {
            whole[k] = thresholds
                    .get(k)
                    .floor()
                    .min(BigInteger.valueOf(Long.MAX_VALUE))
                    .longValueExact();
        }
        long[] inside = new long[bands];
        long[] beyond = new long[bands + 1];
        long[] count = new long[bands];
        while (costs.hasNext()) {
            long cost = costs.nextLong();
            int band = bands - 1;
            while (band >= 0 && cost <= whole[band]) {
                band--;
            }
            if (band >= 0 && cost > 0) {
                inside[band] = Math.addExact(inside[band], cost);
                count[band]++;
            }
        }
        Rational sum = Rational.ZERO;
        for (int k = bands - 1; k >= 0; k--) {
            beyond[k] = beyond[k + 1] + count[k];
            Rational length = Rational.of(inside[k]).minus(thresholds.get(k).times(Rational.of(count[k])));
            if (k + 1 < bands) {
                Rational full = thresholds.get(k + 1).minus(thresholds.get(k));
                length = length.plus(full.times(Rational.of(beyond[k + 1])));
            }
            sum = sum.plus(shares.get(k).times(length));
        }
        return sum;
    }
}
