package nl.regiokas.core.region;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * One municipality taking over another, or a share of it.
 *
 * <p>Dutch: rechtsopvolging. The shares of all that take over from one municipality are weights: only their proportions
 * count, so that 0.884 and 0.1157 divide everything although they sum to 0.9997. A municipality that goes on but gives a
 * share away also succeeds itself, with the share it keeps, which may be nothing.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Succession {

    Succession() {}

    /**
     * The municipality that is taken over.
     *
     * @return its code
     */
    public abstract MunicipalityCode from();

    /**
     * The municipality that takes over.
     *
     * @return its code
     */
    public abstract MunicipalityCode to();

    /**
     * How much is taken over, as a weight.
     *
     * @return a positive number, 1 by default; zero where a municipality goes on and keeps nothing
     */
    @Value.Default
    public BigDecimal share() {
        return BigDecimal.ONE;
    }

    /**
     * Where this comes from.
     *
     * @return the sources, possibly none
     */
    public abstract ImmutableList<Source> sources();

    /**
     * One municipality taking over all of another.
     *
     * @param from the code of the municipality that is taken over
     * @param to the code of the municipality that takes over
     * @return the succession
     */
    public static Succession of(String from, String to) {
        Attributes.given(from, "from of succession");
        Attributes.given(to, "to of succession");
        return of(from, to, BigDecimal.ONE);
    }

    /**
     * One municipality taking over a share of another.
     *
     * @param from the code of the municipality that is taken over
     * @param to the code of the municipality that takes over
     * @param share how much, as a weight
     * @return the succession
     * @throws nl.regiokas.core.fault.RefusalException when the share is not positive, nor zero for what goes on
     */
    public static Succession of(String from, String to, BigDecimal share) {
        Attributes.given(from, "from of succession");
        Attributes.given(to, "to of succession");
        Attributes.given(share, "share of succession");
        return builder()
                .from(MunicipalityCode.of(from))
                .to(MunicipalityCode.of(to))
                .share(share)
                .build();
    }

    /**
     * Starts a succession. Both municipalities must be given.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this succession.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    @Value.Check
    void check() {
        boolean keepsNothing = share().signum() == 0 && from().equals(to());
        Faults.require(share().signum() > 0 || keepsNothing, RegionFault.SHARE_NOT_POSITIVE, share(), from(), to());
    }

    /**
     * Builds a {@link Succession}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableSuccession.Builder attributes = new ImmutableSuccession.Builder();

        Builder() {}

        /**
         * Sets the municipality that is taken over.
         *
         * @param from its code
         * @return this builder
         */
        public Builder from(MunicipalityCode from) {
            attributes.from(Attributes.given(from, "from of succession"));
            return this;
        }

        /**
         * Sets the municipality that takes over.
         *
         * @param to its code
         * @return this builder
         */
        public Builder to(MunicipalityCode to) {
            attributes.to(Attributes.given(to, "to of succession"));
            return this;
        }

        /**
         * Sets how much is taken over, as a weight.
         *
         * @param share a positive number, 1 by default; zero where a municipality goes on and keeps nothing
         * @return this builder
         */
        public Builder share(BigDecimal share) {
            attributes.share(Attributes.plain(share, "share of succession"));
            return this;
        }

        /**
         * Sets where this comes from; they replace those given before.
         *
         * @param sources the sources, possibly none
         * @return this builder
         */
        public Builder sources(Iterable<? extends Source> sources) {
            attributes.sources(Attributes.all(sources, "sources of succession"));
            return this;
        }

        private Builder like(Succession other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the succession.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Succession build() {
            return Attributes.built("succession", attributes::build);
        }
    }
}
