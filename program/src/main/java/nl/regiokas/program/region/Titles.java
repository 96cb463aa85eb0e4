package nl.regiokas.program.region;

import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.settlement.Models;
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
     * Reads the scheme of a folder, whose title and status pages and files show.
     *
     * @param folder the folder
     * @return the scheme, if there is a sound one; the code that needs it reports its faults
     */
    public static Optional<SolidarityScheme> scheme(Path folder) {
        return RegionReader.hasScheme(folder)
                ? RegionReader.scheme(folder, Models.types(), new InputFaults())
                : Optional.empty();
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
