package nl.regiokas.budgeting.pgb;

import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * What the rules of personal budgets look at in a usage line.
 * Dutch: gebruik van een pgb.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PgbUse {

    PgbUse() {}

    /**
     * Returns where the line is, such as file and line, for the finding.
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
     * Returns whether the product is closed care.
     *
     * @return false unless said otherwise
     */
    @Value.Default
    public boolean isClosed() {
        return false;
    }

    /**
     * Returns whether the product is foster care, for which the transition right has no end.
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
        return builder().like(this);
    }

    /**
     * Builds a line. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePgbUse.Builder attributes = new ImmutablePgbUse.Builder();

        Builder() {}

        /**
         * Sets where the line is, such as file and line, for the finding.
         *
         * @param place the place
         * @return this builder
         */
        public Builder place(Place place) {
            attributes.place(Attributes.given(place, "place of PGB use"));
            return this;
        }

        /**
         * Sets the day of use.
         *
         * @param date the day
         * @return this builder
         */
        public Builder date(LocalDate date) {
            attributes.date(Attributes.given(date, "date of PGB use"));
            return this;
        }

        /**
         * Sets the segment of the product.
         *
         * @param segment the segment
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of PGB use"));
            return this;
        }

        /**
         * Sets how the care reached the client.
         *
         * @param careForm in kind unless said otherwise
         * @return this builder
         */
        public Builder careForm(CareForm careForm) {
            attributes.careForm(Attributes.given(careForm, "care form of PGB use"));
            return this;
        }

        /**
         * Sets whether the product is closed care.
         *
         * @param isClosed false unless said otherwise
         * @return this builder
         */
        public Builder isClosed(boolean isClosed) {
            attributes.isClosed(isClosed);
            return this;
        }

        /**
         * Sets whether the product is foster care, for which the transition right has no end.
         *
         * @param isFosterCare false unless said otherwise
         * @return this builder
         */
        public Builder isFosterCare(boolean isFosterCare) {
            attributes.isFosterCare(isFosterCare);
            return this;
        }

        /**
         * Sets until when an indication of before 2015 runs.
         *
         * @param indicationUntil its last day, empty for care that was decided on under the Jeugdwet
         * @return this builder
         */
        public Builder indicationUntil(LocalDate indicationUntil) {
            attributes.indicationUntil(Attributes.given(indicationUntil, "indication until of PGB use"));
            return this;
        }

        /**
         * As {@link #indicationUntil(LocalDate)}; empty leaves it out.
         *
         * @param indicationUntil its last day, empty for care that was decided on under the Jeugdwet
         * @return this builder
         */
        public Builder indicationUntil(Optional<LocalDate> indicationUntil) {
            attributes.indicationUntil(Attributes.given(indicationUntil, "indication until of PGB use"));
            return this;
        }

        private Builder like(PgbUse other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the PGB use.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PgbUse build() {
            return Attributes.built("PGB use", attributes::build);
        }
    }
}
