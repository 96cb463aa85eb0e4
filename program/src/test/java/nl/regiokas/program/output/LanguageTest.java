package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in sentences. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "EN, 0, Closes: no line read",
        "EN, 1, Closes: one line read",
        "EN, 2, Closes: 2 lines read",
        "NL, 0, Klopt: geen regel gelezen",
        "NL, 1, Klopt: één regel gelezen",
        "NL, 2, Klopt: 2 regels gelezen"
    })
    void linesAreCountedInWords(Language language, int lines, String words) {
        assertThat(language.text("settlement.lines", lines, lines, 0, 0)).startsWith(words + " = ");
    }

    @ParameterizedTest
    @CsvSource({"50, 1", "150, 2", "250, 3", "-50, -1", "-250, -3", "-49, 0", "123449, '1,234'", "123450, '1,235'"})
    void wholeEurosAreRoundedHalfUp(long cents, String euros) {
        assertThat(Language.EN.amount(cents, 0)).isEqualTo(euros);
    }

    @ParameterizedTest
    @CsvSource({"EN, party, Party", "NL, één, Één", "NL, '', ''", "EN, ijw, Ijw", "EN, (x), (x)"})
    void aTextBeginsWithACapital(Language language, String text, String capital) {
        assertThat(language.capital(text)).isEqualTo(capital);
    }

    @ParameterizedTest
    @CsvSource({"EN, Total", "NL, Totaal"})
    void aTitleBeginsWithACapital(Language language, String title) {
        assertThat(language.text("name.total")).isEqualToIgnoringCase(title).isNotEqualTo(title);
        assertThat(language.title("name.total")).isEqualTo(title);
    }

    @Test
    void amountsAreWrittenAsTheirCents() {
        assertThat(Language.NL.amount(Euro.ofCents(-123450), 2)).isEqualTo("-1.234,50");
        assertThat(Language.EN.difference(Euro.ofCents(123450), 0)).isEqualTo("+1,235");
    }

    /** The terminal speaks the language of the system, unless another is asked for. */
    @ParameterizedTest
    @CsvSource({
        "nl-NL, false, kent geen argument x",
        "nl-BE, false, kent geen argument x",
        "en-US, false, knows no argument x",
        "de-DE, false, knows no argument x",
        "nl-NL, true, knows no argument x"
    })
    void theTerminalSpeaksTheLanguageOfTheSystem(String system, boolean isAsked, String words) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(system));
            Object[] arguments =
                    isAsked ? new Object[] {"check", ".", "x", "--locale", "en"} : new Object[] {"check", ".", "x"};
            assertThat(ProgramRun.of(arguments).err()).contains(words);
        } finally {
            Locale.setDefault(before);
        }
    }
}
