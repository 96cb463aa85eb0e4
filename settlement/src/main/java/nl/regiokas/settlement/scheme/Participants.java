package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Who takes part in a scope in a year: all municipalities, a list, or all except a list.
 * Dutch: deelnemers.
 *
 * @param listed true when {@code named} are those who take part, false when they are those who do not
 * @param named the municipalities named, in the order of their codes
 */
public record Participants(boolean listed, ImmutableSortedSet<MunicipalityCode> named) {

    private static final Participants ALL = new Participants(false, ImmutableSortedSet.of());

    /**
     * Every municipality takes part.
     *
     * @return all
     */
    public static Participants all() {
        return ALL;
    }

    /**
     * Only the municipalities named take part.
     *
     * @param named who takes part
     * @return the list
     */
    public static Participants only(Collection<MunicipalityCode> named) {
        return new Participants(true, ImmutableSortedSet.copyOf(named));
    }

    /**
     * Only the municipalities named take part.
     *
     * @param codes their codes, such as {@code 0005}
     * @return the list
     */
    public static Participants only(String... codes) {
        return only(codes(codes));
    }

    /**
     * All but the municipalities named take part.
     *
     * @param named who does not take part
     * @return all except those
     */
    public static Participants except(Collection<MunicipalityCode> named) {
        return new Participants(false, ImmutableSortedSet.copyOf(named));
    }

    /**
     * All but the municipalities named take part.
     *
     * @param codes their codes, such as {@code 0014}
     * @return all except those
     */
    public static Participants except(String... codes) {
        return except(codes(codes));
    }

    /**
     * Whether a municipality takes part.
     *
     * @param municipality the municipality asked for
     * @return true when it does
     */
    public boolean includes(MunicipalityCode municipality) {
        return named.contains(municipality) == listed;
    }

    private static List<MunicipalityCode> codes(String... codes) {
        return Arrays.stream(codes).map(MunicipalityCode::of).toList();
    }
}
