package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Percentage;
import org.immutables.value.Value;

/**
 * One year of an arrangement: the national cut and the shares of the base by component.
 * Dutch: jaarschijf van het RTA.
 *
 * <p>All percentages are points of the base, not of the year's own budget. The cut is given as published, counted from
 * before the base; the {@link RtaArrangement} says which part of it is already in the base.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class RtaYear {

    /** The component for strengthening local provisions, {@value}. Dutch: versterking voorliggend veld. */
    public static final String STRENGTHENING = "strengthening";

    /** The component for the municipalities' execution costs, {@value}. Dutch: uitvoeringskosten gemeenten. */
    public static final String EXECUTION = "execution";

    /** The component for transformation, {@value}. Dutch: transformatie. */
    public static final String TRANSFORMATION = "transformation";

    /** The component that is left for direct care, {@value}. Dutch: directe zorg. */
    public static final String DIRECT_CARE = "directCare";

    RtaYear() {}

    /**
     * Returns the calendar year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Returns the national cut since before the base, as published.
     *
     * @return the cut, in percent of the base
     */
    public abstract Percentage cut();

    /**
     * Returns the shares of the base by component, in the order in which they were given.
     *
     * @return component to share; never negative
     */
    public abstract ImmutableMap<String, Percentage> shares();

    /**
     * Returns the sum of all shares.
     *
     * @return what the components take together, in percent of the base
     */
    public Percentage sharesTotal() {
        return shares().values().stream().reduce(Percentage.ZERO, Percentage::plus);
    }

    /**
     * Returns the share of a component.
     *
     * @param component its name
     * @return its share of the base
     * @throws RefusalException if the year has no such component
     */
    public Percentage share(String component) {
        return findShare(component)
                .orElseThrow(() -> RefusalException.of(
                        RtaFault.RTA_COMPONENT_ABSENT, FaultValue.year(year()), component, shares().keySet()));
    }

    /**
     * Looks up the share of a component.
     *
     * @param component its name
     * @return its share of the base, empty if the year has no such component
     */
    public Optional<Percentage> findShare(String component) {
        return Optional.ofNullable(shares().get(component));
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (cut().isNegative()) {
            faults.add(RtaFault.RTA_CUT_NEGATIVE, cut(), FaultValue.year(year()));
        }
        shares().forEach((component, share) -> {
            if (component.isBlank() || component.equals(RtaTable.CUT) || component.equals(RtaTable.TOTAL)) {
                faults.add(RtaFault.RTA_COMPONENT_NAME, component, FaultValue.year(year()));
            }
            if (share.isNegative()) {
                faults.add(RtaFault.RTA_SHARE_NEGATIVE, component, share, FaultValue.year(year()));
            }
        });
        faults.throwIfAny();
    }

    /**
     * Starts a year.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this year.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a year. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableRtaYear.Builder attributes = new ImmutableRtaYear.Builder();

        Builder() {}

        /**
         * Sets the calendar year.
         *
         * @param year the year
         * @return this builder
         */
        public Builder year(int year) {
            attributes.year(year);
            return this;
        }

        /**
         * Sets the national cut since before the base, as published.
         *
         * @param cut the cut, in percent of the base
         * @return this builder
         */
        public Builder cut(Percentage cut) {
            attributes.cut(Attributes.given(cut, "cut of RTA year"));
            return this;
        }

        /**
         * Sets the shares of the base by component, in the order in which they were given; they replace those given before.
         *
         * @param shares component to share; never negative
         * @return this builder
         */
        public Builder shares(Map<String, Percentage> shares) {
            attributes.shares(Attributes.all(shares, "shares of RTA year"));
            return this;
        }

        /**
         * Adds to the shares of the base by component, in the order in which they were given.
         *
         * @param key the key, not given before
         * @param value the value
         * @return this builder
         */
        public Builder putShares(String key, Percentage value) {
            attributes.putShares(
                    Attributes.given(key, "shares of RTA year"), Attributes.given(value, "shares of RTA year"));
            return this;
        }

        private Builder like(RtaYear other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the RTA year.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public RtaYear build() {
            return Attributes.built("RTA year", attributes::build);
        }
    }
}
