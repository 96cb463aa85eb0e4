package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Who takes part in a scope.
 * Dutch: deelnemers.
 *
 * <p>A list holds in the municipalities of the year of its entry; in later years a municipality takes part if all those it
 * comes from did.
 *
 * @since 0.2.0
 */
public sealed interface Participants {

    /**
     * Every municipality of the year takes part.
     *
     * @since 0.2.0
     */
    record All() implements Participants {
        @Override
        public String toString() {
            return "all";
        }
    }

    /**
     * Only the municipalities named take part.
     *
     * @param named who takes part
     * @since 0.2.0
     */
    record Only(ImmutableSortedSet<MunicipalityCode> named) implements Participants {

        /**
         * Refuses a component that is null.
         *
         * @param named who takes part
         */
        public Only {
            Attributes.given(named, "municipalities of participants");
        }

        @Override
        public Participants without(MunicipalityCode municipality) {
            return new Only(ImmutableSortedSet.copyOf(Sets.difference(named, Set.of(municipality))));
        }

        @Override
        public String toString() {
            return named.toString();
        }
    }

    /**
     * All but the municipalities named take part.
     *
     * @param named who does not
     * @since 0.2.0
     */
    record Except(ImmutableSortedSet<MunicipalityCode> named) implements Participants {

        /**
         * Refuses a component that is null.
         *
         * @param named who does not
         */
        public Except {
            Attributes.given(named, "municipalities of participants");
        }

        @Override
        public Participants without(MunicipalityCode municipality) {
            return new Except(ImmutableSortedSet.copyOf(Sets.difference(named, Set.of(municipality))));
        }

        @Override
        public String toString() {
            return "except " + named;
        }
    }

    /**
     * Those take part who decided so.
     *
     * @param year the year of the decisions
     * @param deferredIn whether a municipality that put its decision off takes part
     * @since 0.2.0
     */
    record Decided(int year, boolean deferredIn) implements Participants {
        @Override
        public String toString() {
            return "decided " + year;
        }
    }

    /**
     * Returns the municipalities that are named.
     *
     * @return who takes part or does not; none where nobody is named
     */
    default ImmutableSortedSet<MunicipalityCode> named() {
        return ImmutableSortedSet.of();
    }

    /**
     * Returns the same participants with a municipality named no more.
     *
     * @param municipality the municipality, which exists no more
     * @return this where it is not named
     */
    default Participants without(MunicipalityCode municipality) {
        return this;
    }

    /**
     * Returns that every municipality takes part.
     *
     * @return all
     */
    static Participants all() {
        return new All();
    }

    /**
     * Returns that only some take part.
     *
     * @param named who takes part
     * @return the list
     */
    static Participants only(Collection<MunicipalityCode> named) {
        Attributes.given(named, "municipalities of participants");
        return new Only(ImmutableSortedSet.copyOf(named));
    }

    /**
     * Returns that only some take part.
     *
     * @param codes their codes, such as {@code 0005}
     * @return the list
     */
    static Participants only(String... codes) {
        Attributes.given(codes, "codes of participants");
        return only(codes(codes));
    }

    /**
     * Returns that all but some take part.
     *
     * @param named who does not take part
     * @return all except those
     */
    static Participants except(Collection<MunicipalityCode> named) {
        Attributes.given(named, "municipalities of participants");
        return new Except(ImmutableSortedSet.copyOf(named));
    }

    /**
     * Returns that all but some take part.
     *
     * @param codes their codes, such as {@code 0014}
     * @return all except those
     */
    static Participants except(String... codes) {
        Attributes.given(codes, "codes of participants");
        return except(codes(codes));
    }

    private static Collection<MunicipalityCode> codes(String... codes) {
        return Arrays.stream(codes).map(MunicipalityCode::of).toList();
    }
}
