package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.Volumes;
import org.immutables.value.Value;

/**
 * When a gain or loss is booked: from a number of years later on, in equal or unequal parts.
 * Dutch: betaalschema.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Schedule {

    Schedule() {}

    /**
     * Returns how many years later the first part is booked.
     *
     * @return years, 1 unless given
     */
    @Value.Default
    public int lag() {
        return 1;
    }

    /**
     * Returns the parts of the years.
     *
     * @return not negative, not all zero; empty when the gain is spread equally
     */
    public abstract ImmutableList<BigDecimal> parts();

    /**
     * Returns over how many years a gain is spread equally.
     *
     * @return the number of years, empty when there are parts
     */
    public abstract Optional<Integer> spread();

    /** The number of years over which a gain is booked. */
    int years() {
        return spread().orElse(parts().size());
    }

    private Weights weights() {
        return spread().map(Weights::equal).orElseGet(() -> Weights.ofDecimals(parts()));
    }

    /** The parts of an amount, in the order of the years. */
    long[] apportion(long cents) {
        return Apportionment.cents(cents, weights());
    }

    /** Which part of a gain is booked in the year with this number, the first being 0. */
    Rational part(int number) {
        return weights().share(number);
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        Volumes.requireYears("lag of a schedule", lag(), 1, faults);
        spread().ifPresent(years -> Volumes.requireYears("spread of a schedule", years, 1, faults));
        boolean divides = parts().stream().allMatch(part -> part.signum() >= 0)
                && parts().stream().anyMatch(part -> part.signum() > 0);
        if (spread().isPresent() ? !parts().isEmpty() : !divides) {
            faults.add(PoolingFault.SCHEDULE, spread().map(Object.class::cast).orElse("none"), parts().toString());
        }
        if (parts().size() > Volumes.MOST_YEARS) {
            Volumes.requireYears("number of parts of a schedule", parts().size(), 1, faults);
        }
        faults.throwIfAny();
    }

    /**
     * Returns a builder without values; parts or a spread must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this schedule.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link Schedule}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableSchedule.Builder attributes = new ImmutableSchedule.Builder();

        Builder() {}

        /**
         * Sets how many years later the first part is booked.
         *
         * @param lag years, 1 unless given
         * @return this builder
         */
        public Builder lag(int lag) {
            attributes.lag(lag);
            return this;
        }

        /**
         * Sets the parts of the years; this replaces what was given before.
         *
         * @param parts not negative, not all zero; empty when the gain is spread equally
         * @return this builder
         */
        public Builder parts(Iterable<? extends BigDecimal> parts) {
            attributes.parts(Attributes.all(parts, "parts of schedule"));
            return this;
        }

        /**
         * Adds to what was given before: the parts of the years.
         *
         * @param parts more of them
         * @return this builder
         */
        public Builder addParts(BigDecimal... parts) {
            attributes.addAllParts(Attributes.all(parts, "parts of schedule"));
            return this;
        }

        /**
         * Sets over how many years a gain is spread equally.
         *
         * @param spread the number of years
         * @return this builder
         */
        public Builder spread(int spread) {
            attributes.spread(spread);
            return this;
        }

        /**
         * As {@link #spread(int)}; empty leaves it out.
         *
         * @param spread the number of years, if there is one
         * @return this builder
         */
        public Builder spread(Optional<Integer> spread) {
            attributes.spread(Attributes.given(spread, "spread of schedule"));
            return this;
        }

        private Builder like(Schedule other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the schedule.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Schedule build() {
            return Attributes.built("schedule", attributes::build);
        }
    }
}
