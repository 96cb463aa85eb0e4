package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code municipalities.csv}: a municipality, and how long it exists.
 *
 * <p>Dutch: gemeente.
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
     * First day on which it exists; always when left out.
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

    /** Builds a {@link MunicipalityRow}. */
    public static final class Builder extends ImmutableMunicipalityRow.Builder {
        Builder() {}
    }
}
