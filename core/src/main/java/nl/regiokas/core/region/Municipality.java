package nl.regiokas.core.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * A municipality with the dates between which it exists and those that came after it.
 *
 * <p>Dutch: gemeente. A year counts as its first day, because reorganisations take effect on 1 January.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Municipality {

    Municipality() {}

    /**
     * The code that names it.
     *
     * @return the code
     */
    public abstract MunicipalityCode code();

    /**
     * What people call it.
     *
     * @return the name, never blank
     */
    public abstract String name();

    /**
     * The subregion it works in, where known.
     *
     * @return the subregion
     */
    public abstract Optional<Subregion> subregion();

    /**
     * The first day on which it exists; empty when that lies before anything this library looks at.
     *
     * @return the first day
     */
    public abstract Optional<LocalDate> from();

    /**
     * The first day on which it exists no more; empty when it still does.
     *
     * @return the day after its last
     */
    public abstract Optional<LocalDate> until();

    /**
     * The municipalities that took its place.
     *
     * @return their codes in order, empty while it exists
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<MunicipalityCode> successors();

    /**
     * Where these facts come from.
     *
     * @return the sources, possibly none
     */
    public abstract ImmutableList<Source> sources();

    /**
     * A municipality that exists always.
     *
     * @param code the four digits
     * @param name what people call it
     * @return the municipality
     */
    public static Municipality of(String code, String name) {
        Attributes.given(code, "code of municipality");
        Attributes.given(name, "name of municipality");
        return builder().code(MunicipalityCode.of(code)).name(name).build();
    }

    /**
     * Starts a municipality. Code and name must be given.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this municipality.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Whether it exists on a day.
     *
     * @param date the day
     * @return true from its first day until its last
     */
    public final boolean existsOn(LocalDate date) {
        return from().map(first -> !date.isBefore(first)).orElse(true)
                && until().map(date::isBefore).orElse(true);
    }

    /**
     * Whether it exists on 1 January of a year. A settlement also charges those that begin later in a year.
     *
     * @param year the year
     * @return whether it does
     */
    public final boolean existsIn(int year) {
        return existsOn(firstDay(year));
    }

    /** The first of January; of a year that no date can be in, that of the nearest one. */
    static LocalDate firstDay(int year) {
        return LocalDate.of(Ints.constrainToRange(year, Year.MIN_VALUE, Year.MAX_VALUE), 1, 1);
    }

    @Value.Check
    void check() {
        Faults.require(!name().isBlank(), RegionFault.MUNICIPALITY_NAME_BLANK, code());
        Faults.require(
                from().isEmpty() || until().isEmpty() || from().get().isBefore(until().get()),
                RegionFault.MUNICIPALITY_ENDS_EARLY,
                code(),
                from().orElse(null),
                until().orElse(null));
        Faults.require(
                successors().isEmpty() || until().isPresent(),
                RegionFault.SUCCESSORS_WITHOUT_END,
                code(),
                successors());
    }

    /** Code and name, such as {@code 0005 Bedum}. */
    @Override
    public final String toString() {
        return code() + " " + name();
    }

    /**
     * Builds a {@link Municipality}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableMunicipality.Builder attributes = new ImmutableMunicipality.Builder();

        Builder() {}

        /**
         * Sets the code that names it.
         *
         * @param code the code
         * @return this builder
         */
        public Builder code(MunicipalityCode code) {
            attributes.code(Attributes.given(code, "code of municipality"));
            return this;
        }

        /**
         * Sets what people call it.
         *
         * @param name the name, never blank
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of municipality"));
            return this;
        }

        /**
         * Sets the subregion it works in, where known.
         *
         * @param subregion the subregion
         * @return this builder
         */
        public Builder subregion(Subregion subregion) {
            attributes.subregion(Attributes.given(subregion, "subregion of municipality"));
            return this;
        }

        /**
         * Sets the subregion it works in, where known, or leaves it out.
         *
         * @param subregion the subregion
         * @return this builder
         */
        public Builder subregion(Optional<? extends Subregion> subregion) {
            attributes.subregion(Attributes.given(subregion, "subregion of municipality"));
            return this;
        }

        /**
         * Sets the first day on which it exists; empty when that lies before anything this library looks at.
         *
         * @param from the first day
         * @return this builder
         */
        public Builder from(LocalDate from) {
            attributes.from(Attributes.given(from, "from of municipality"));
            return this;
        }

        /**
         * Sets the first day on which it exists; empty when that lies before anything this library looks at, or leaves it out.
         *
         * @param from the first day
         * @return this builder
         */
        public Builder from(Optional<? extends LocalDate> from) {
            attributes.from(Attributes.given(from, "from of municipality"));
            return this;
        }

        /**
         * Sets the first day on which it exists no more; empty when it still does.
         *
         * @param until the day after its last
         * @return this builder
         */
        public Builder until(LocalDate until) {
            attributes.until(Attributes.given(until, "until of municipality"));
            return this;
        }

        /**
         * Sets the first day on which it exists no more; empty when it still does, or leaves it out.
         *
         * @param until the day after its last
         * @return this builder
         */
        public Builder until(Optional<? extends LocalDate> until) {
            attributes.until(Attributes.given(until, "until of municipality"));
            return this;
        }

        /**
         * Sets the municipalities that took its place; they replace those given before.
         *
         * @param successors their codes in order, empty while it exists
         * @return this builder
         */
        public Builder successors(Iterable<? extends MunicipalityCode> successors) {
            attributes.successors(Attributes.all(successors, "successors of municipality"));
            return this;
        }

        /**
         * Adds to the municipalities that took its place.
         *
         * @param successors one or more to add
         * @return this builder
         */
        public Builder addSuccessors(MunicipalityCode... successors) {
            attributes.addAllSuccessors(Attributes.all(successors, "successors of municipality"));
            return this;
        }

        /**
         * Sets where these facts come from; they replace those given before.
         *
         * @param sources the sources, possibly none
         * @return this builder
         */
        public Builder sources(Iterable<? extends Source> sources) {
            attributes.sources(Attributes.all(sources, "sources of municipality"));
            return this;
        }

        private Builder like(Municipality other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the municipality.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Municipality build() {
            return Attributes.built("municipality", attributes::build);
        }
    }
}
