package nl.regiokas.settlement.model.pooling;

import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ScopeYear;
import org.immutables.value.Value;

/**
 * How much the burden of a participant may change from one year to the next.
 * Dutch: begrenzing van de mutatie.
 *
 * <p>Bounds: prior - decrease x u and prior + increase x u, with u the value of a series, or 1, or |prior| when the bound is
 * a percentage; rounded inward to whole cents, each to its nearest whole cent if they cross by that. The prior burden is
 * that of last year in this scope, or a series in euros. Who has no prior burden has no bounds.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Limit {

    private static final Rational CENTS = Rational.of(100);

    Limit() {}

    /**
     * Returns the series of the prior burdens, in euros.
     *
     * @return the series, empty for last year's burden in this scope
     */
    public abstract Optional<String> prior();

    /**
     * Returns by how much a burden may rise.
     *
     * @return the bound, empty for no bound above
     */
    public abstract Optional<LimitBound> increase();

    /**
     * Returns by how much a burden may fall.
     *
     * @return the bound, empty for no bound below
     */
    public abstract Optional<LimitBound> decrease();

    /**
     * Returns the series that bounds in euros are multiplied by.
     *
     * @return the series, empty when bounds stand for themselves
     */
    public abstract Optional<String> per();

    @Value.Check
    void check() {
        Faults faults = new Faults();
        increase().ifPresent(bound -> faults.collect(() -> requireNotNegative("increase", bound)));
        decrease().ifPresent(bound -> faults.collect(() -> requireNotNegative("decrease", bound)));
        faults.throwIfAny();
    }

    static void requireNotNegative(String side, LimitBound bound) {
        Faults.require(bound.value().signum() >= 0, PoolingFault.LIMIT_BOUND, side, bound);
    }

    /** The bounds of all participants; the series are asked whether one has a prior burden or not. */
    Bounds bounds(ScopeYear year) {
        LimitBound.Step down = decrease().map(LimitBound::step).orElse(LimitBound.Step.UNBOUNDED);
        LimitBound.Step up = increase().map(LimitBound::step).orElse(LimitBound.Step.UNBOUNDED);
        Bounds bounds = Bounds.none(year.size());
        for (int i = 0; i < year.size(); i++) {
            MunicipalityCode code = year.participants().get(i);
            Rational unit =
                    per().map(name -> year.series(name, code, year.year())).orElse(Rational.ONE);
            Optional<Rational> known = prior(year, i);
            if (known.isPresent()) {
                try {
                    LimitBound.around(known.get(), unit, down, up, bounds, i);
                } catch (ArithmeticException tooLarge) {
                    throw tooLarge(known.get(), tooLarge).in(Place.of(Place.MUNICIPALITY, code));
                }
            }
        }
        return bounds;
    }

    /** Last year's burden was booked, so that a prior burden that is too large is of a series. */
    private RefusalException tooLarge(Rational known, ArithmeticException otherwise) {
        return RefusalException.of(
                PoolingFault.PRIOR_TOO_LARGE,
                prior().orElseThrow(() -> otherwise),
                FaultValue.cents(known.toDecimal(0).toBigIntegerExact()));
    }

    /** Whether no bound is multiplied by the series that is given for that. */
    boolean hasIdlePer() {
        return per().isPresent()
                && Stream.of(increase(), decrease()).flatMap(Optional::stream).allMatch(LimitBound::percent);
    }

    /** The burden of the year before, or that of a series, in cents. */
    Optional<Rational> prior(ScopeYear year, int row) {
        return prior().isPresent()
                ? Optional.of(year.series(prior().get(), year.participants().get(row), year.year())
                        .times(CENTS))
                : year.remembered(row);
    }

    /**
     * Returns a builder for a limit on last year's burden without bounds.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this limit.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link Limit}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableLimit.Builder attributes = new ImmutableLimit.Builder();

        Builder() {}

        /**
         * Sets the series of the prior burdens, in euros.
         *
         * @param prior the series
         * @return this builder
         */
        public Builder prior(String prior) {
            attributes.prior(Attributes.given(prior, "prior of limit"));
            return this;
        }

        /**
         * As {@link #prior(String)}; empty leaves it out.
         *
         * @param prior the series, if there is one
         * @return this builder
         */
        public Builder prior(Optional<String> prior) {
            attributes.prior(Attributes.given(prior, "prior of limit"));
            return this;
        }

        /**
         * Sets by how much a burden may rise.
         *
         * @param increase the bound
         * @return this builder
         */
        public Builder increase(LimitBound increase) {
            attributes.increase(Attributes.given(increase, "increase of limit"));
            return this;
        }

        /**
         * As {@link #increase(LimitBound)}; empty leaves it out.
         *
         * @param increase the bound, if there is one
         * @return this builder
         */
        public Builder increase(Optional<? extends LimitBound> increase) {
            attributes.increase(Attributes.given(increase, "increase of limit"));
            return this;
        }

        /**
         * Sets by how much a burden may fall.
         *
         * @param decrease the bound
         * @return this builder
         */
        public Builder decrease(LimitBound decrease) {
            attributes.decrease(Attributes.given(decrease, "decrease of limit"));
            return this;
        }

        /**
         * As {@link #decrease(LimitBound)}; empty leaves it out.
         *
         * @param decrease the bound, if there is one
         * @return this builder
         */
        public Builder decrease(Optional<? extends LimitBound> decrease) {
            attributes.decrease(Attributes.given(decrease, "decrease of limit"));
            return this;
        }

        /**
         * Sets the series that bounds in euros are multiplied by.
         *
         * @param per the series
         * @return this builder
         */
        public Builder per(String per) {
            attributes.per(Attributes.given(per, "per of limit"));
            return this;
        }

        /**
         * As {@link #per(String)}; empty leaves it out.
         *
         * @param per the series, if there is one
         * @return this builder
         */
        public Builder per(Optional<String> per) {
            attributes.per(Attributes.given(per, "per of limit"));
            return this;
        }

        private Builder like(Limit other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the limit.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Limit build() {
            return Attributes.built("limit", attributes::build);
        }
    }
}
