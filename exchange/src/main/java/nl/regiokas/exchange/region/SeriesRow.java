package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A row of {@code series.csv}: a value of a municipality, perhaps for a year.
 *
 * <p>Dutch: reeks.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class SeriesRow {

    SeriesRow() {}

    /**
     * Name of the series.
     *
     * @return the name of the series
     */
    public abstract String series();

    /**
     * Year; all years when blank.
     *
     * @return the year, if there is one
     */
    public abstract Optional<Integer> year();

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Value.
     *
     * @return the value
     */
    public abstract Optional<BigDecimal> value();

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
     * Builds a {@link SeriesRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableSeriesRow.Builder attributes = new ImmutableSeriesRow.Builder();

        Builder() {}

        /**
         * Sets the name of the series.
         *
         * @param series the name of the series
         * @return this builder
         */
        public Builder series(String series) {
            attributes.series(Attributes.given(series, "series of series row"));
            return this;
        }

        /**
         * Sets the year.
         *
         * @param year the year
         * @return this builder
         */
        public Builder year(int year) {
            attributes.year(year);
            return this;
        }

        /**
         * As {@link #year(int)}; empty leaves it out.
         *
         * @param year the year, if there is one
         * @return this builder
         */
        public Builder year(Optional<Integer> year) {
            attributes.year(Attributes.given(year, "year of series row"));
            return this;
        }

        /**
         * Sets the municipality.
         *
         * @param municipality the municipality
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of series row"));
            return this;
        }

        /**
         * Sets the value.
         *
         * @param value the value
         * @return this builder
         */
        public Builder value(BigDecimal value) {
            attributes.value(Attributes.given(value, "value of series row"));
            return this;
        }

        /**
         * As {@link #value(BigDecimal)}; empty leaves it out.
         *
         * @param value the value, if there is one
         * @return this builder
         */
        public Builder value(Optional<? extends BigDecimal> value) {
            attributes.value(Attributes.given(value, "value of series row"));
            return this;
        }

        private Builder like(SeriesRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the series row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public SeriesRow build() {
            return Attributes.built("series row", attributes::build);
        }
    }
}
