package nl.regiokas.core.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * A municipality with the dates between which it exists and those that came after it.
 *
 * <p>Dutch: gemeente. A year counts as its first day, because reorganisations take effect on 1 January.
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
        return builder().code(MunicipalityCode.of(code)).name(name).build();
    }

    /**
     * Starts a municipality of which code and name must be given.
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
     * Whether it exists in a year, that is on 1 January.
     *
     * @param year the year
     * @return whether it does
     */
    public final boolean existsIn(int year) {
        return existsOn(LocalDate.of(year, 1, 1));
    }

    @Value.Check
    void check() {
        Faults.require(!name().isBlank(), "the name of municipality %s must not be blank", code());
        Faults.require(
                from().isEmpty() || until().isEmpty() || from().get().isBefore(until().get()),
                "municipality %s must end after it begins but began on %s and ended on %s",
                code(),
                from().map(LocalDate::toString).orElse(""),
                until().map(LocalDate::toString).orElse(""));
        Faults.require(
                successors().isEmpty() || until().isPresent(),
                "municipality %s has successors %s but no date on which it ends",
                code(),
                successors());
    }

    /** Code and name, such as {@code 0005 Bedum}. */
    @Override
    public final String toString() {
        return code() + " " + name();
    }

    /** Builds a {@link Municipality}. */
    public static final class Builder extends ImmutableMunicipality.Builder {
        Builder() {}
    }
}
