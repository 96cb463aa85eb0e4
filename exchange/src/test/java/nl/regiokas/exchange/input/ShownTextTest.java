package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody sees in a value is shown in the fault that repeats it, and stays in the words of a message. */
class ShownTextTest {

    private enum Repeated implements FaultCode {
        REPEATED;

        @Override
        public String pattern() {
            return "it was\u00a0{value}";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00a0 | no-break space
            202f | narrow no-break space
            2007 | figure space
            3000 | ideographic space
            200b | zero width space
            feff | byte order mark
            """)
    void spacesThatLookLikeAnotherOrNoneAreEscaped(String code, String name) {
        String text = "0001" + Character.toString(Integer.parseInt(code, 16)) + "x y";

        assertThat(ShownText.of(text)).isEqualTo("0001\\u" + code + "x y");
        assertThat(ShownText.path("/a/" + text)).isEqualTo("/a/0001\\u" + code + "x y");
        assertThat(ShownText.of(ShownText.of(text))).isEqualTo(ShownText.of(text));
        assertThat(ShownText.of(Fault.of(Repeated.REPEATED, text)).text())
                .isEqualTo("it was\u00a00001\\u" + code + "x y");
    }

    @Test
    void aMessageKeepsItsOwnSpaces() {
        assertThat(ShownText.line("EUR\u00a01,00 \u200b")).isEqualTo("EUR\u00a01,00 \\u200b");
    }

    @Test
    void aShortenedValueWithAnotherSpaceIsNotTakenForOneThatIsShown() {
        assertThat(ShownText.of("a\u00a0b...")).isEqualTo("a\\u00a0b...");
    }
}
