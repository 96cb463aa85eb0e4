package nl.regiokas.budgeting.pgb;

import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * What the rules of personal budgets look at in a usage line.
 * Dutch: gebruik van een pgb.
 */
@Value.Immutable
@ValueStyle
public abstract class PgbUse {

    PgbUse() {}

    /**
     * Returns where the line stands, such as file and line, for the finding.
     *
     * @return the place
     */
    public abstract Place place();

    /**
     * Returns the day of use.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * Returns the segment of the product.
     *
     * @return the segment
     */
    public abstract Segment segment();

    /**
     * Returns how the care reached the client.
     *
     * @return in kind unless said otherwise
     */
    @Value.Default
    public CareForm careForm() {
        return CareForm.IN_KIND;
    }

    /**
     * Tells whether the product is closed care.
     *
     * @return false unless said otherwise
     */
    @Value.Default
    public boolean isClosed() {
        return false;
    }

    /**
     * Tells whether the product is foster care, of which the transition right has no end.
     *
     * @return false unless said otherwise
     */
    @Value.Default
    public boolean isFosterCare() {
        return false;
    }

    /**
     * Returns until when an indication of before 2015 runs.
     *
     * @return its last day, empty for care that was decided on under the Jeugdwet
     */
    public abstract Optional<LocalDate> indicationUntil();

    /**
     * Starts a line.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this line.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a line. */
    public static final class Builder extends ImmutablePgbUse.Builder {

        Builder() {}
    }
}
