package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Percentage;
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
        Rational[] ceded = new Rational[year.size()];
        long[] costs = year.costsCents();
        for (int i = 0; i < ceded.length; i++) {
            ceded[i] = sum(lengths(i, costs[i]));
        }
        return ceded;
    }

    private Rational sum(Rational[] lengths) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < lengths.length; k++) {
            sum = lengths[k].signum() == 0 ? sum : sum.plus(shares.get(k).times(lengths[k]));
        }
        return sum;
    }

    /** What of a participant's cost lies in each band. */
    private Rational[] lengths(int row, long cost) {
        MunicipalityCode participant = year.participants().get(row);
        List<Rational> thresholds = thresholds(participant);
        return layer.grain() == Layer.Grain.CLIENT
                ? ofClients(thresholds, year.clientCostsCents(row).iterator())
                : of(thresholds, measured(cost, participant));
    }

    private List<Rational> thresholds(MunicipalityCode participant) {
        return layer.per()
                .map(name -> year.series(name, participant, year.year()))
                .map(unit -> from.stream().map(unit::times).toList())
                .orElse(from);
    }

    /**
     * What of a cost lies in a band, to explain what is ceded.
     *
     * @param from where the band begins, in cents
     * @param until where the next one begins, empty for the last
     * @param share how much of it is ceded
     * @param cents what lies in it
     */
    record Inside(Rational from, Optional<Rational> until, Percentage share, Rational cents) {

        Rational ceded() {
            return Rational.of(share.fraction()).times(cents);
        }

        Figure[] figures(Figure degree) {
            return Stream.of(
                            Stream.of(Figure.amount("bandFrom", from)),
                            until.stream().map(next -> Figure.amount("bandUntil", next)),
                            Stream.of(degree, Figure.percentage("bandShare", share), Figure.amount("inBand", cents)))
                    .flatMap(one -> one)
                    .toArray(Figure[]::new);
        }
    }

    /** What of the cost of one participant lies in each band. */
    ImmutableList<Inside> inside(int row) {
        List<Rational> thresholds = thresholds(year.participants().get(row));
        Rational[] lengths = lengths(row, year.costsCents()[row]);
        return IntStream.range(0, lengths.length)
                .mapToObj(k -> new Inside(
                        thresholds.get(k),
                        k + 1 < lengths.length ? Optional.of(thresholds.get(k + 1)) : Optional.empty(),
                        layer.bands().get(k).share(),
                        lengths[k]))
                .collect(ImmutableList.toImmutableList());
    }

    /** The cost, or the deficit, of one participant to which the bands apply. */
    Rational measured(int row) {
        return measured(year.costsCents()[row], year.participants().get(row));
    }

    /** The cost, or the deficit, to which the bands apply. */
    private Rational measured(long cost, MunicipalityCode participant) {
        return layer.deficit()
                .map(name -> Rational.of(cost)
                        .minus(year.series(name, participant, year.year()).times(CENTS)))
                .orElse(Rational.of(cost));
    }

    private static Rational[] of(List<Rational> thresholds, Rational measured) {
        Rational[] lengths = new Rational[thresholds.size()];
        Arrays.fill(lengths, Rational.ZERO);
        for (int k = 0; k < lengths.length; k++) {
            Rational start = thresholds.get(k);
            if (measured.compareTo(start) > 0 && measured.signum() > 0) {
                boolean beyond = k + 1 < lengths.length && thresholds.get(k + 1).compareTo(measured) < 0;
                lengths[k] = (beyond ? thresholds.get(k + 1) : measured).minus(start);
            }
        }
        return lengths;
    }

    /**
     * What of the cost of all clients lies in each band: whole cents are summed first, and thresholds are taken off by
     * their number.
     */
    private static Rational[] ofClients(List<Rational> thresholds, PrimitiveIterator.OfLong costs) {
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
        Rational[] lengths = new Rational[bands];
        for (int k = bands - 1; k >= 0; k--) {
            beyond[k] = beyond[k + 1] + count[k];
            Rational length = Rational.of(inside[k]).minus(thresholds.get(k).times(Rational.of(count[k])));
            if (k + 1 < bands) {
                Rational full = thresholds.get(k + 1).minus(thresholds.get(k));
                length = length.plus(full.times(Rational.of(beyond[k + 1])));
            }
            lengths[k] = length;
        }
        return lengths;
    }
}
