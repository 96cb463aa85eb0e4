package nl.regiokas.program.output;

import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;

/** Something that the program can compute from a scenario folder. */
public interface ScenarioPart {

    /**
     * Returns whether the folder asks for this part.
     *
     * @param folder the scenario folder
     * @return true if it holds one of the files that only this part reads
     */
    boolean isAskedBy(Path folder);

    /**
     * Reads the folder and computes; nothing is written or printed.
     *
     * @param folder the scenario folder
     * @param languages the languages of the printed text and of the page
     * @param faults receives what is wrong with the files
     * @return the page and the files, or nothing if there was a fault
     */
    Optional<Outcome> run(Path folder, Languages languages, InputFaults faults);
}
