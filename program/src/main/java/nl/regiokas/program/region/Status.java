package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What kind of data a scheme has. Dutch: status van de gegevens.
 *
 * @param isExample whether the figures are invented
 * @param text the status as the scheme gives it, when it is not an example
 * @param note what the scheme notes
 * @param sources the papers from which the scheme was taken
 */
public record Status(boolean isExample, Optional<String> text, Optional<String> note, ImmutableList<Source> sources) {

    private static final String EXAMPLE = "example";

    /**
     * Reads the status of a scheme.
     *
     * @param scheme the scheme
     * @return its status
     */
    public static Status of(SolidarityScheme scheme) {
        boolean example = scheme.status().filter(EXAMPLE::equals).isPresent();
        return new Status(example, scheme.status().filter(status -> !example), scheme.note(), scheme.sources());
    }
}
