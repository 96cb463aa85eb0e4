package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
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

    /**
     * By whom the cost is taken.
     *
     * @since 0.2.0
     */
    public enum Grain {
        /** The cost of the municipality. Dutch: per gemeente. */
        MUNICIPALITY,
        /** The cost of each client, over all products; not for simulation, which draws each product apart. Dutch: per cliënt. */
        CLIENT
    }

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
        faults.collect(() -> requireAscending(bands()));
        faults.collect(() -> requireGrain(grain(), deficit(), per()));
        faults.throwIfAny();
    }

    static void requireGrain(Grain grain, Optional<String> deficit, Optional<String> per) {
        Faults.require(grain != Grain.CLIENT || (deficit.isEmpty() && per.isEmpty()), PoolingFault.LAYER_CLIENT);
    }

    static void requireAscending(List<Band> bands) {
        List<BigDecimal> from = bands.stream().map(Band::from).toList();
        Faults.require(!from.isEmpty(), PoolingFault.BANDS_NONE);
        boolean ordered = from.get(0).signum() >= 0;
        for (int i = 1; i < from.size(); i++) {
            ordered &= from.get(i - 1).compareTo(from.get(i)) < 0;
        }
        Faults.require(ordered, PoolingFault.BANDS_ORDER, from);
    }

    /** What each participant would cede of its whole cost, exact, in cents. */
    ExactAmounts ceded(ScopeYear year) {
        return new CededBands(this, year).ceded();
    }

    /**
     * Returns a builder without values; bands must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this layer.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link Layer}. For use by one thread.
     *
     * @since 0.2.0
     */
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

        private Builder like(Layer other) {
            attributes.like(other);
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
