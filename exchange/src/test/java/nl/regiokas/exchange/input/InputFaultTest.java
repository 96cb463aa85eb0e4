package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has words in both languages that name the same arguments. */
class InputFaultTest {

    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    private static List<String> names(String pattern) {
        return NAME.matcher(pattern).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsWordedInBothLanguages(InputFault fault) {
        assertThat(fault.pattern()).isNotBlank();
        assertThat(fault.dutch()).isNotBlank().isNotEqualTo(fault.pattern());
        assertThat(names(fault.dutch())).isEqualTo(names(fault.pattern()));
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeIsWordedInBothLanguages(InputNotice notice) {
        assertThat(notice.pattern()).isNotBlank();
        assertThat(notice.dutch()).isNotBlank().isNotEqualTo(notice.pattern());
        assertThat(names(notice.dutch())).isEqualTo(names(notice.pattern()));
    }

    /** A file with thousands of notices of one kind hides neither the others nor exhausts the memory. */
    @Test
    void noticesOfOneKindHaveALimit() {
        InputFaults faults = new InputFaults();
        for (int i = 0; i < 5000; i++) {
            faults.notice("f" + i, InputNotice.FILE_NOT_USED);
            faults.notice("f0", InputNotice.FILE_NOT_USED);
        }
        faults.notice("g", InputNotice.NO_USAGE);
        InputFaults together = new InputFaults();
        together.notice("f4999", InputNotice.FILE_NOT_USED);
        together.addAll(faults);

        assertThat(faults.notices()).hasSize(InputFaults.MOST_NOTICES + 2);
        assertThat(together.notices().stream().map(Fault::text).skip(19))
                .containsExactly(
                        "f18: is no file of a region and was not read",
                        "and 4981 more of this kind",
                        "g: no line of usage was read: nothing was used");
        assertThat(together.notices().stream().map(InputNotice::inDutch)).contains("en nog 4981 van deze soort");
    }

    @Test
    void dutchWordsStandBehindThePlace() {
        Fault fault = Fault.of(InputFault.BAD_YEAR, "18")
                .in(Place.of(Place.FILE, "a.csv").at(Place.LINE, 2));

        assertThat(InputFault.inDutch(fault))
                .isEqualTo("a.csv:2: moet een jaar van 1900 tot en met 2200 zijn maar was '18'");
    }

    /** What nothing is near has no suggestion, and has its own words in Dutch. */
    @Test
    void aSuggestionIsMadeOnlyOfWhatIsNear() {
        Fault near = Suggestion.of(InputFault.UNKNOWN_COLUMN, Optional.of("amount"), "amuont")
                .fault();
        Fault far = Suggestion.of(InputFault.UNKNOWN_COLUMN, Optional.empty(), "opmerking")
                .fault();

        assertThat(near.text()).isEqualTo("column 'amuont' is unknown, the nearest known one is amount");
        assertThat(far.text()).isEqualTo("column 'opmerking' is unknown");
        assertThat(far.code()).isEqualTo(near.code());
        assertThat(InputFault.inDutch(near))
                .isEqualTo("kolom 'amuont' is onbekend, de meest gelijkende bekende is amount");
        assertThat(InputFault.inDutch(far)).isEqualTo("kolom 'opmerking' is onbekend");
        assertThat(InputFault.byCode("unknown-column")).contains(InputFault.UNKNOWN_COLUMN);
    }

    /** A number as in the input, with a point or a comma; only one without an end is a fraction. */
    @Test
    void fractionsAreShownWithDecimals() {
        Fault half = Fault.of(InputFault.NEGATIVE_NUMBER, Rational.of(-1, 2));
        Fault third = Fault.of(InputFault.NEGATIVE_NUMBER, Rational.of(-1, 3));

        assertThat(half.text()).isEqualTo("must not be negative but was -0.5");
        assertThat(FaultWords.of(half, Locale.forLanguageTag("nl"))).endsWith("-0,5");
        assertThat(FaultWords.of(third, Locale.forLanguageTag("nl"))).endsWith("-1/3");
    }
}
