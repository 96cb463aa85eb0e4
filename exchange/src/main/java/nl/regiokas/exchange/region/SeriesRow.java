package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code series.csv}: a value of a municipality, perhaps of a year.
 *
 * <p>Dutch: reeks.
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

    /** Builds a {@link SeriesRow}. */
    public static final class Builder extends ImmutableSeriesRow.Builder {
        Builder() {}
    }
}
