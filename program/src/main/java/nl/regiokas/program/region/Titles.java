package nl.regiokas.program.region;

import java.nio.file.Path;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The name of a region at the head of pages. */
public final class Titles {

    private Titles() {}

    /**
     * Names a region.
     *
     * @param scheme its scheme
     * @param folder its folder
     * @return the title of the scheme, or the name of the folder when the scheme has none
     */
    public static String of(SolidarityScheme scheme, Path folder) {
        return scheme.name().equals(SolidarityScheme.UNNAMED) ? of(folder) : scheme.name();
    }

    /**
     * Names a folder.
     *
     * @param folder the folder
     * @return its name
     */
    public static String of(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
