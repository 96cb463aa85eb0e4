package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A row of {@code reorganisations.csv}: what a municipality hands over to another.
 *
 * <p>Dutch: gemeentelijke herindeling.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ReorganisationRow {

    ReorganisationRow() {}

    /**
     * Day on which it takes effect.
     *
     * @return the day on which it takes effect
     */
    public abstract LocalDate date();

    /**
     * Municipality that hands over.
     *
     * @return the municipality that hands over
     */
    public abstract MunicipalityCode from();

    /**
     * Municipality that takes over.
     *
     * @return the municipality that takes over
     */
    public abstract MunicipalityCode to();

    /**
     * Share of all it has, in percent.
     *
     * @return the share of all it has, in percent
     */
    public abstract BigDecimal share();

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
     * Builds a {@link ReorganisationRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableReorganisationRow.Builder attributes = new ImmutableReorganisationRow.Builder();

        Builder() {}

        /**
         * Sets the day on which it takes effect.
         *
         * @param date the day on which it takes effect
         * @return this builder
         */
        public Builder date(LocalDate date) {
            attributes.date(Attributes.given(date, "date of reorganisation row"));
            return this;
        }

        /**
         * Sets the municipality that hands over.
         *
         * @param from the municipality that hands over
         * @return this builder
         */
        public Builder from(MunicipalityCode from) {
            attributes.from(Attributes.given(from, "from of reorganisation row"));
            return this;
        }

        /**
         * Sets the municipality that takes over.
         *
         * @param to the municipality that takes over
         * @return this builder
         */
        public Builder to(MunicipalityCode to) {
            attributes.to(Attributes.given(to, "to of reorganisation row"));
            return this;
        }

        /**
         * Sets the share of all it has, in percent.
         *
         * @param share the share of all it has, in percent
         * @return this builder
         */
        public Builder share(BigDecimal share) {
            attributes.share(Attributes.given(share, "share of reorganisation row"));
            return this;
        }

        private Builder like(ReorganisationRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the reorganisation row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ReorganisationRow build() {
            return Attributes.built("reorganisation row", attributes::build);
        }
    }
}
