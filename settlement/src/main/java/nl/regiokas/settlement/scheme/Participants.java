package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Stance;

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
     * Those whose decision counts as taking part, such as the decisions of 2016 and 2017
     * ({@code nl.regiokas.core.region.Groningen}).
     *
     * @param stances what each municipality decided
     * @param takingPart the stances that count: {@link Stance#SOLIDARY}, and {@link Stance#DEFERRED} if a scheme says so
     * @return the list
     */
    public static Participants deciding(Map<MunicipalityCode, Stance> stances, Set<Stance> takingPart) {
        return only(Maps.filterValues(stances, takingPart::contains).keySet());
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
