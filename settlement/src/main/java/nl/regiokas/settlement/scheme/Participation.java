package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;

/**
 * Who takes part in a scope, by year: municipalities step in and out.
 * Dutch: deelname.
 *
 * <p>A year without an entry takes the latest entry before it; a year before the first entry is refused.
 *
 * @param byYear the participants from a year on
 */
public record Participation(ImmutableSortedMap<Integer, Participants> byYear) {

    private static final Participation ALL = always(Participants.all());

    /**
     * Refuses an empty participation.
     *
     * @param byYear the participants from a year on
     */
    public Participation {
        Faults.require(!byYear.isEmpty(), "participation must name the participants of at least one year");
    }

    /**
     * Every municipality in every year.
     *
     * @return all, always
     */
    public static Participation all() {
        return ALL;
    }

    /**
     * The same participants in every year.
     *
     * @param participants who takes part
     * @return the participation
     */
    public static Participation always(Participants participants) {
        return new Participation(ImmutableSortedMap.of(Integer.MIN_VALUE, participants));
    }

    /**
     * Participants that change.
     *
     * @param byYear the participants from a year on
     * @return the participation
     */
    public static Participation byYear(Map<Integer, Participants> byYear) {
        return new Participation(ImmutableSortedMap.copyOf(byYear));
    }

    /**
     * Whether there is an entry that holds in a year.
     *
     * @param year the year asked for
     * @return false when all entries are later
     */
    public boolean isKnownIn(int year) {
        return byYear.floorEntry(year) != null;
    }

    /**
     * Who takes part in a year.
     *
     * @param year the year asked for
     * @return the participants by the latest entry on or before the year
     * @throws RefusalException when the first entry is later
     */
    public Participants in(int year) {
        Map.Entry<Integer, Participants> entry = byYear.floorEntry(year);
        if (entry == null) {
            throw RefusalException.of("participation must be known in " + year + " but begins in " + byYear.firstKey());
        }
        return entry.getValue();
    }
}
