package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A row of {@code municipalities.csv}: a municipality, and from when until when it exists.
 *
 * <p>Dutch: gemeente.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MunicipalityRow {

    MunicipalityRow() {}

    /**
     * Code of four digits.
     *
     * @return the code of four digits
     */
    public abstract MunicipalityCode code();

    /**
     * Name.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Part of the region.
     *
     * @return the part of the region, if there is one
     */
    public abstract Optional<String> subregion();

    /**
     * Number of young inhabitants; a whole number, not negative.
     *
     * @return the number of young inhabitants
     */
    public abstract BigDecimal youth();

    /**
     * First day on which it exists; it has always existed when left out.
     *
     * @return the first day on which it exists, if there is one
     */
    public abstract Optional<LocalDate> from();

    /**
     * Last day on which it exists; without end when left out.
     *
     * @return the last day on which it exists, if there is one
     */
    public abstract Optional<LocalDate> until();

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this row.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link MunicipalityRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableMunicipalityRow.Builder attributes = new ImmutableMunicipalityRow.Builder();

        Builder() {}

        /**
         * Sets the code of four digits.
         *
         * @param code the code of four digits
         * @return this builder
         */
        public Builder code(MunicipalityCode code) {
            attributes.code(Attributes.given(code, "code of municipality row"));
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of municipality row"));
            return this;
        }

        /**
         * Sets the part of the region.
         *
         * @param subregion the part of the region
         * @return this builder
         */
        public Builder subregion(String subregion) {
            attributes.subregion(Attributes.given(subregion, "subregion of municipality row"));
            return this;
        }

        /**
         * As {@link #subregion(String)}; empty leaves it out.
         *
         * @param subregion the part of the region, if there is one
         * @return this builder
         */
        public Builder subregion(Optional<String> subregion) {
            attributes.subregion(Attributes.given(subregion, "subregion of municipality row"));
            return this;
        }

        /**
         * Sets the number of young inhabitants.
         *
         * @param youth the number of young inhabitants
         * @return this builder
         */
        public Builder youth(BigDecimal youth) {
            attributes.youth(Attributes.given(youth, "youth of municipality row"));
            return this;
        }

        /**
         * Sets the first day on which it exists.
         *
         * @param from the first day on which it exists
         * @return this builder
         */
        public Builder from(LocalDate from) {
            attributes.from(Attributes.given(from, "from of municipality row"));
            return this;
        }

        /**
         * As {@link #from(LocalDate)}; empty leaves it out.
         *
         * @param from the first day on which it exists, if there is one
         * @return this builder
         */
        public Builder from(Optional<? extends LocalDate> from) {
            attributes.from(Attributes.given(from, "from of municipality row"));
            return this;
        }

        /**
         * Sets the last day on which it exists.
         *
         * @param until the last day on which it exists
         * @return this builder
         */
        public Builder until(LocalDate until) {
            attributes.until(Attributes.given(until, "until of municipality row"));
            return this;
        }

        /**
         * As {@link #until(LocalDate)}; empty leaves it out.
         *
         * @param until the last day on which it exists, if there is one
         * @return this builder
         */
        public Builder until(Optional<? extends LocalDate> until) {
            attributes.until(Attributes.given(until, "until of municipality row"));
            return this;
        }

        private Builder like(MunicipalityRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the municipality row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public MunicipalityRow build() {
            return Attributes.built("municipality row", attributes::build);
        }
    }
}
