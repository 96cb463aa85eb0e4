package nl.regiokas.core.region;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * A group of municipalities inside a region that works more closely together, such as BMWE.
 *
 * <p>Dutch: subregio.
 *
 * @param name its name, never blank
 * @since 0.2.0
 */
public record Subregion(String name) implements Comparable<Subregion> {

    /**
     * Checks the name.
     *
     * @param name its name
     * @throws nl.regiokas.core.fault.RefusalException when the name is blank
     */
    public Subregion {
        Attributes.given(name, "name of subregion");
        Faults.require(!name.isBlank(), RegionFault.SUBREGION_NAME_BLANK);
    }

    /**
     * The subregion of that name.
     *
     * @param name its name
     * @return the subregion
     */
    public static Subregion of(String name) {
        return new Subregion(name);
    }

    @Override
    public int compareTo(Subregion other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
