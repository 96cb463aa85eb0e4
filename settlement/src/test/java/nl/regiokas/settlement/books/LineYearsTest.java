package nl.regiokas.settlement.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.regiokas.settlement.scheme.LateLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year and the closing of a line, with books closed through 2018 in February 2019 and through 2019 in February 2020. */
class LineYearsTest {

    private static final List<Closing> CLOSINGS =
            List.of(new Closing(LocalDate.of(2019, 2, 1), 2018), new Closing(LocalDate.of(2020, 2, 1), 2019));

    @ParameterizedTest
    @CsvSource({
        "2018-05-01, 2018-05-01, 2018, 0",
        "2018-05-01, 2019-02-01, 2018, 0", // known on the day of a closing: in that closing
        "2018-05-01, 2019-02-02, 2019, 1",
        "2018-05-01, 2020-02-02, 2020, 2",
        "2019-05-01, 2019-06-01, 2019, 1",
        "2021-05-01, 2021-06-01, 2021, 2",
        "2017-12-31, 2020-02-02, 2017, 2", // before the first settled year a line keeps its year
    })
    void lateLinesGoToTheFirstYearThatIsNotClosed(LocalDate used, LocalDate known, int year, int closing) {
        LineYears years = LineYears.of(LateLines.CURRENT_YEAR, 2018, CLOSINGS);

        assertThat(years.year(used, known)).isEqualTo(year);
        assertThat(years.closing(known)).isEqualTo(closing);
    }

    @Test
    void linesKeepTheirYearWhereYearsAreCalculatedAgain() {
        LineYears years = LineYears.of(LateLines.RESTATE, 2018, CLOSINGS);

        assertThat(years.year(LocalDate.of(2018, 5, 1), LocalDate.of(2020, 2, 2)))
                .isEqualTo(2018);
    }

    /** Known in time for the first closing, whose year ends before the year of use: the second is the one. */
    @ParameterizedTest
    @CsvSource({
        "2018-05-01, 2018-06-01, 0", // the first closing, through 2018
        "2018-05-01, 2019-03-01, 1", // known after the first
        "2019-01-15, 2019-01-20, 1", // known before the first, through 2018 alone
        "2020-01-15, 2020-01-20, 2", // no closing is through 2020
        "2018-05-01, 2020-02-02, 2", // known after the last
    })
    void aLineIsBookedInTheFirstClosingThatKnowsItAndClosesItsYear(LocalDate used, LocalDate known, int closing) {
        LineYears years = LineYears.of(
                LateLines.RESTATE,
                2018,
                List.of(new Closing(LocalDate.of(2019, 2, 1), 2018), new Closing(LocalDate.of(2020, 2, 1), 2019)));

        assertThat(years.closing(used, known)).isEqualTo(closing);
    }

    @Test
    void equalWhenAllThreeAre() {
        Closing closing = new Closing(LocalDate.of(2019, 2, 1), 2018);
        LineYears years = LineYears.of(LateLines.RESTATE, 2018, List.of(closing));

        assertThat(years)
                .isEqualTo(LineYears.of(LateLines.RESTATE, 2018, List.of(closing)))
                .hasSameHashCodeAs(LineYears.of(LateLines.RESTATE, 2018, List.of(closing)))
                .isNotEqualTo(LineYears.of(LateLines.CURRENT_YEAR, 2018, List.of(closing)))
                .isNotEqualTo(LineYears.of(LateLines.RESTATE, 2017, List.of(closing)))
                .isNotEqualTo(LineYears.of(LateLines.RESTATE, 2018, List.of()))
                .isNotEqualTo("years")
                .hasToString("lines from 2018 closed by [" + closing + "]");
    }
}
