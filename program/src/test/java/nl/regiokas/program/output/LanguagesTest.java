package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and pages are Dutch and the terminal is in the language of the system, unless a language is asked for. */
class LanguagesTest {

    private static final Locale BEFORE = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"nl-NL, NL", "nl-BE, NL", "en-US, EN", "fr-FR, EN"})
    void theTerminalSpeaksAsTheSystemAndFilesAreDutch(String system, Language terminal) {
        Locale.setDefault(Locale.forLanguageTag(system));

        assertThat(Languages.of(Optional.empty())).isEqualTo(new Languages(terminal, Language.NL));
    }

    @Test
    void oneThatIsAskedForIsThatOfBoth() {
        Locale.setDefault(Locale.forLanguageTag("nl-NL"));

        assertThat(Languages.of(Optional.of(Language.EN))).isEqualTo(new Languages(Language.EN, Language.EN));
    }
}
