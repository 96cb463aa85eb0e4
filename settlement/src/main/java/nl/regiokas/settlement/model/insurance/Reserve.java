package nl.regiokas.settlement.model.insurance;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.Volumes;
import org.immutables.value.Value;

/**
 * The bounds between which the fund of an insurance scope may end a year, and how it is brought back.
 * Dutch: bandbreedte van de reserve.
 *
 * <p>Below the minimum the difference is called from the participants, above the maximum it is paid back, both over the
 * weights of the reserve's key; on a side without a bound the result is carried to the next year. A bound is an amount, or
 * a percentage of the year's premium volume, half up to the cent. With a lag of L what is called or paid back over a year is
 * booked L years later.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Reserve {

    Reserve() {}

    /** No bound on either side. */
    public static final Reserve OPEN = Reserve.builder().build();

    /**
     * Returns the least the fund may hold.
     *
     * @return euro, empty for no bound or a bound in percent
     */
    public abstract Optional<MonetaryAmount> minimum();

    /**
     * Returns the most the fund may hold.
     *
     * @return euro, empty for no bound or a bound in percent
     */
    public abstract Optional<MonetaryAmount> maximum();

    /**
     * Returns the least the fund may hold, as part of the year's volume.
     *
     * @return percent of the premium volume, empty for no bound or a bound in euro
     */
    public abstract Optional<Percentage> minimumPercent();

    /**
     * Returns the most the fund may hold, as part of the year's volume.
     *
     * @return percent of the premium volume, empty for no bound or a bound in euro
     */
    public abstract Optional<Percentage> maximumPercent();

    /**
     * Returns the key over which differences are called and paid back.
     *
     * @return the key, empty for that of the premiums
     */
    public abstract Optional<AllocationKey> key();

    /**
     * Returns how many years later a call or a payment is booked.
     *
     * @return years, 0 unless given
     */
    @Value.Default
    public int lag() {
        return 0;
    }

    /** The least the fund may hold in a year with a volume, if there is a bound. */
    Optional<Long> minimumCents(long volumeCents) {
        return bound(minimumOfItself(), minimumPercent(), volumeCents);
    }

    /** The most the fund may hold in a year with a volume, if there is a bound. */
    Optional<Long> maximumCents(long volumeCents) {
        return bound(maximumOfItself(), maximumPercent(), volumeCents);
    }

    /** The minimum in cents, if it is an amount; asked in every draw of a simulation. */
    @Value.Lazy
    Optional<Long> minimumOfItself() {
        return minimum().map(euro -> Euro.cents(euro, "minimum of the reserve"));
    }

    /** The maximum in cents, if it is an amount. */
    @Value.Lazy
    Optional<Long> maximumOfItself() {
        return maximum().map(euro -> Euro.cents(euro, "maximum of the reserve"));
    }

    private static Optional<Long> bound(Optional<Long> cents, Optional<Percentage> percent, long volumeCents) {
        return cents.or(() -> percent.map(share -> Volumes.halfUpCents(share, volumeCents)));
    }

    /**
     * What brings a result back between the bounds: positive to be called, negative to be paid back, 0 between them.
     *
     * <p>Refuses a minimum above the maximum: bounds in percent and in euro can cross in one year and not in another.
     */
    long correctionCents(long resultCents, long volumeCents) {
        long low = minimumCents(volumeCents).orElse(Long.MIN_VALUE);
        long high = maximumCents(volumeCents).orElse(Long.MAX_VALUE);
        requireOrder(low, high);
        long bounded = resultCents < low ? low : Math.min(high, resultCents);
        return Math.subtractExact(bounded, resultCents);
    }

    void requireOrder(long low, long high) {
        if (low > high) {
            throw RefusalException.of(InsuranceFault.RESERVE_BOUNDS, FaultValue.cents(high), FaultValue.cents(low));
        }
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (minimum().isPresent() && minimumPercent().isPresent()) {
            faults.add(InsuranceFault.RESERVE_BOUND_TWICE, "minimum");
        }
        if (maximum().isPresent() && maximumPercent().isPresent()) {
            faults.add(InsuranceFault.RESERVE_BOUND_TWICE, "maximum");
        }
        Volumes.requireYears("lag of the reserve", lag(), 0, faults);
        faults.throwIfAny();
        if (minimum().isPresent() && maximum().isPresent()) {
            requireOrder(minimumCents(0).orElseThrow(), maximumCents(0).orElseThrow());
        }
        if (minimumPercent().isPresent() && maximumPercent().isPresent()) {
            Faults.require(
                    minimumPercent().get().compareTo(maximumPercent().get()) <= 0,
                    InsuranceFault.RESERVE_BOUNDS,
                    maximumPercent().get(),
                    minimumPercent().get());
        }
    }

    /**
     * Returns a corridor with both bounds.
     *
     * @param minimum the least the fund may hold
     * @param maximum the most the fund may hold
     * @return the corridor
     */
    public static Reserve between(MonetaryAmount minimum, MonetaryAmount maximum) {
        return builder().minimum(minimum).maximum(maximum).build();
    }

    /**
     * Returns a corridor with a lower bound only.
     *
     * @param minimum the least the fund may hold
     * @return the corridor
     */
    public static Reserve atLeast(MonetaryAmount minimum) {
        return builder().minimum(minimum).build();
    }

    /**
     * Returns a corridor with an upper bound only.
     *
     * @param maximum the most the fund may hold
     * @return the corridor
     */
    public static Reserve atMost(MonetaryAmount maximum) {
        return builder().maximum(maximum).build();
    }

    /**
     * Returns a builder without bounds.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this reserve.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link Reserve}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableReserve.Builder attributes = new ImmutableReserve.Builder();

        Builder() {}

        /**
         * Sets the least the fund may hold.
         *
         * @param minimum euro
         * @return this builder
         */
        public Builder minimum(MonetaryAmount minimum) {
            attributes.minimum(exact(minimum, "minimum of the reserve"));
            return this;
        }

        /**
         * As {@link #minimum(MonetaryAmount)}; empty leaves it out.
         *
         * @param minimum euro, if there is one
         * @return this builder
         */
        public Builder minimum(Optional<? extends MonetaryAmount> minimum) {
            attributes.minimum(Attributes.given(minimum, "minimum of the reserve")
                    .map(amount -> exact(amount, "minimum of the reserve")));
            return this;
        }

        /**
         * Sets the most the fund may hold.
         *
         * @param maximum euro
         * @return this builder
         */
        public Builder maximum(MonetaryAmount maximum) {
            attributes.maximum(exact(maximum, "maximum of the reserve"));
            return this;
        }

        /**
         * As {@link #maximum(MonetaryAmount)}; empty leaves it out.
         *
         * @param maximum euro, if there is one
         * @return this builder
         */
        public Builder maximum(Optional<? extends MonetaryAmount> maximum) {
            attributes.maximum(Attributes.given(maximum, "maximum of the reserve")
                    .map(amount -> exact(amount, "maximum of the reserve")));
            return this;
        }

        /**
         * Sets the least the fund may hold, as part of the year's volume.
         *
         * @param minimumPercent percent of the premium volume
         * @return this builder
         */
        public Builder minimumPercent(Percentage minimumPercent) {
            attributes.minimumPercent(Attributes.given(minimumPercent, "minimum percent of reserve"));
            return this;
        }

        /**
         * As {@link #minimumPercent(Percentage)}; empty leaves it out.
         *
         * @param minimumPercent percent of the premium volume, if there is one
         * @return this builder
         */
        public Builder minimumPercent(Optional<? extends Percentage> minimumPercent) {
            attributes.minimumPercent(Attributes.given(minimumPercent, "minimum percent of reserve"));
            return this;
        }

        /**
         * Sets the most the fund may hold, as part of the year's volume.
         *
         * @param maximumPercent percent of the premium volume
         * @return this builder
         */
        public Builder maximumPercent(Percentage maximumPercent) {
            attributes.maximumPercent(Attributes.given(maximumPercent, "maximum percent of reserve"));
            return this;
        }

        /**
         * As {@link #maximumPercent(Percentage)}; empty leaves it out.
         *
         * @param maximumPercent percent of the premium volume, if there is one
         * @return this builder
         */
        public Builder maximumPercent(Optional<? extends Percentage> maximumPercent) {
            attributes.maximumPercent(Attributes.given(maximumPercent, "maximum percent of reserve"));
            return this;
        }

        /**
         * Sets the key over which differences are called and paid back.
         *
         * @param key the key
         * @return this builder
         */
        public Builder key(AllocationKey key) {
            attributes.key(Attributes.given(key, "key of reserve"));
            return this;
        }

        /**
         * As {@link #key(AllocationKey)}; empty leaves it out.
         *
         * @param key the key, if there is one
         * @return this builder
         */
        public Builder key(Optional<? extends AllocationKey> key) {
            attributes.key(Attributes.given(key, "key of reserve"));
            return this;
        }

        /**
         * Sets how many years later a call or a payment is booked.
         *
         * @param lag years, 0 unless given
         * @return this builder
         */
        public Builder lag(int lag) {
            attributes.lag(lag);
            return this;
        }

        private static MonetaryAmount exact(MonetaryAmount amount, String role) {
            return Euro.exact(Attributes.given(amount, role), role);
        }

        private Builder like(Reserve other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the reserve.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Reserve build() {
            return Attributes.built("reserve", attributes::build);
        }
    }
}
