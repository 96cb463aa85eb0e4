package nl.regiokas.exchange.table;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The codes that the files of a folder list, used to check the codes that other files name.
 *
 * <p>A listing that is not completely known (because its file is missing or has faults in its codes) allows every code:
 * one fault for it is enough.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class Codes {

    private final Map<Listing, ImmutableSortedSet<String>> listed = new EnumMap<>(Listing.class);
    private Predicate<String> outside = code -> false;

    /** Makes codes without any listing, so that all codes are allowed. */
    public Codes() {}

    /**
     * Sets all codes of a listing.
     *
     * @param listing the listing
     * @param codes its codes, at least one
     */
    public void put(Listing listing, Iterable<String> codes) {
        listed.put(listing, ImmutableSortedSet.copyOf(codes));
    }

    /**
     * Sets which codes are those of parties as they stand: no zeros are put back in them.
     *
     * @param parties whether a code is that of a party
     */
    public void outside(Predicate<String> parties) {
        outside = parties;
    }

    /** Whether a code, as it stands, is that of a party. */
    boolean isOutside(String code) {
        return outside.test(code);
    }

    /** Whether a code may be used. */
    boolean allows(Listing listing, String code) {
        ImmutableSortedSet<String> codes = listed.get(listing);
        return codes == null || codes.contains(code);
    }

    /**
     * Returns the codes of a listing.
     *
     * @param listing the listing
     * @return its codes, or nothing when it is not completely known
     */
    public Optional<ImmutableSet<String>> listed(Listing listing) {
        return Optional.ofNullable(listed.get(listing));
    }

    /** The codes of a listing, none when it is not known. */
    ImmutableSet<String> of(Listing listing) {
        ImmutableSortedSet<String> codes = listed.get(listing);
        return codes == null ? ImmutableSet.of() : codes;
    }
}
