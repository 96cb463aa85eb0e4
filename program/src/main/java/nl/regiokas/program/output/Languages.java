package nl.regiokas.program.output;

import java.util.Optional;

/**
 * The languages of a run.
 *
 * @param terminal the language of what is printed: the one asked for, or that of the machine
 * @param pages the language of what is written for people: the one asked for, or Dutch
 */
public record Languages(Language terminal, Language pages) {

    /**
     * Returns the languages of a run.
     *
     * @param asked the language asked for, if any
     * @return the languages
     */
    public static Languages of(Optional<Language> asked) {
        return new Languages(asked.orElseGet(Language::ofSystem), asked.orElse(Language.NL));
    }
}
