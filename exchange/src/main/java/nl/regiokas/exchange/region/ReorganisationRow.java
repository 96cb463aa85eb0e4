package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code reorganisations.csv}: what a municipality hands over to another.
 *
 * <p>Dutch: gemeentelijke herindeling.
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

    /** Builds a {@link ReorganisationRow}. */
    public static final class Builder extends ImmutableReorganisationRow.Builder {
        Builder() {}
    }
}
