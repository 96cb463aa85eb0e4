package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ScopeYear;
import org.immutables.value.Value;

/**
 * Which part of a cost is ceded: shares of the bands in which it lies.
 * Dutch: eigen risico met schijven.
 *
 * <p>Ceded of m = sum over the bands of share x length of [from, next from) within [0, m]; the last band is open above,
 * below the first nothing is ceded, and m at or below zero cedes nothing. m is the cost of a municipality, its cost less a
 * series (a deficit), or the cost of each client, summed over the clients.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Layer {

    /** By whom the cost is taken. */
    public enum Grain {
        /** The cost of the municipality. Dutch: per gemeente. */
        MUNICIPALITY,
        /** The cost of each client. Dutch: per cliënt. */
        CLIENT
    }

    private static final Rational CENTS = Rational.of(100);

    Layer() {}

    /**
     * Returns the series that is taken off the cost, in euros.
     *
     * @return the series of a deficit, empty when the layer is of cost
     */
    public abstract Optional<String> deficit();

    /**
     * Returns by whom the cost is taken.
     *
     * @return by municipality unless given
     */
    @Value.Default
    public Grain grain() {
        return Grain.MUNICIPALITY;
    }

    /**
     * Returns the series whose value the bands are multiplied by.
     *
     * @return the series, empty when bands begin at euros
     */
    public abstract Optional<String> per();

    /**
     * Returns the bands.
     *
     * @return at least one, ascending
     */
    public abstract ImmutableList<Band> bands();

    @Value.Check
    void check() {
        Faults faults = new Faults();
        List<BigDecimal> from = bands().stream().map(Band::from).toList();
        boolean ordered = !from.isEmpty() && from.get(0).signum() >= 0;
        for (int i = 1; i < from.size(); i++) {
            ordered &= from.get(i - 1).compareTo(from.get(i)) < 0;
        }
        if (!ordered) {
            faults.add(PoolingFault.BANDS_ORDER, from);
        }
        if (grain() == Grain.CLIENT && (deficit().isPresent() || per().isPresent())) {
            faults.add(PoolingFault.LAYER_CLIENT);
        }
        faults.throwIfAny();
    }

    /** What each participant would cede of its whole cost, exact, in cents. */
    Rational[] ceded(ScopeYear year) {
        long[] costs = year.costsCents();
        List<Rational> shares = bands().stream()
                .map(band -> Rational.of(band.share().fraction()))
                .toList();
        List<Rational> from = bands().stream()
                .map(band -> Rational.of(band.from()).times(CENTS))
                .toList();
        Rational[] ceded = new Rational[costs.length];
        for (int i = 0; i < ceded.length; i++) {
            MunicipalityCode participant = year.participants().get(i);
            List<Rational> thresholds = per().map(name -> year.series(name, participant, year.year()))
                    .map(unit -> from.stream().map(unit::times).toList())
                    .orElse(from);
            ceded[i] = grain() == Grain.CLIENT
                    ? ofClients(thresholds, shares, year.clientCostsCents(i).iterator())
                    : of(thresholds, shares, measured(costs[i], participant, year));
        }
        return ceded;
    }

    /** The cost, or the deficit, to which the bands apply. */
    private Rational measured(long cost, MunicipalityCode participant, ScopeYear year) {
        return deficit()
                .map(name -> Rational.of(cost)
                        .minus(year.series(name, participant, year.year()).times(CENTS)))
                .orElse(Rational.of(cost));
    }

    private static Rational of(List<Rational> thresholds, List<Rational> shares, Rational measured) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < thresholds.size(); k++) {
            Rational from = thresholds.get(k);
            if (measured.compareTo(from) <= 0 || measured.signum() <= 0) {
                continue;
            }
            Rational until = measured;
            if (k + 1 < thresholds.size() && thresholds.get(k + 1).compareTo(measured) < 0) {
                until = thresholds.get(k + 1);
            }
            sum = sum.plus(shares.get(k).times(until.minus(from)));
        }
        return sum;
    }

    /**
     * The sum over all clients. A band cedes share x (sum of the parts within it), so whole cents are summed first and
     * thresholds are taken off by their number; one multiplication a band.
     */
    private static Rational ofClients(
            List<Rational> thresholds, List<Rational> shares, PrimitiveIterator.OfLong costs) {
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

    /**
     * Returns a builder without values; bands must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Layer}. */
    public static final class Builder {

        private final ImmutableLayer.Builder attributes = new ImmutableLayer.Builder();

        Builder() {}

        /**
         * Sets the series that is taken off the cost, in euros.
         *
         * @param deficit the series of a deficit
         * @return this builder
         */
        public Builder deficit(String deficit) {
            attributes.deficit(Attributes.given(deficit, "deficit of layer"));
            return this;
        }

        /**
         * As {@link #deficit(String)}; empty leaves it out.
         *
         * @param deficit the series of a deficit, if there is one
         * @return this builder
         */
        public Builder deficit(Optional<String> deficit) {
            attributes.deficit(Attributes.given(deficit, "deficit of layer"));
            return this;
        }

        /**
         * Sets by whom the cost is taken.
         *
         * @param grain by municipality unless given
         * @return this builder
         */
        public Builder grain(Grain grain) {
            attributes.grain(Attributes.given(grain, "grain of layer"));
            return this;
        }

        /**
         * Sets the series whose value the bands are multiplied by.
         *
         * @param per the series
         * @return this builder
         */
        public Builder per(String per) {
            attributes.per(Attributes.given(per, "per of layer"));
            return this;
        }

        /**
         * As {@link #per(String)}; empty leaves it out.
         *
         * @param per the series, if there is one
         * @return this builder
         */
        public Builder per(Optional<String> per) {
            attributes.per(Attributes.given(per, "per of layer"));
            return this;
        }

        /**
         * Sets the bands; this replaces what was given before.
         *
         * @param bands at least one, ascending
         * @return this builder
         */
        public Builder bands(Iterable<? extends Band> bands) {
            attributes.bands(Attributes.all(bands, "bands of layer"));
            return this;
        }

        /**
         * Adds to what was given before: the bands.
         *
         * @param bands more of them
         * @return this builder
         */
        public Builder addBands(Band... bands) {
            attributes.addAllBands(Attributes.all(bands, "bands of layer"));
            return this;
        }

        /**
         * Builds the layer.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Layer build() {
            return Attributes.built("layer", attributes::build);
        }
    }
}
