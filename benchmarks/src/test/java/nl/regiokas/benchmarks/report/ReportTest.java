package nl.regiokas.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final List<Measurement> MEASUREMENTS = List.of(
            new Measurement("Payment", "regiokas", "342", 1, 20, 10, 48),
            new Measurement("Payment", "largestToLargestOnDecimals", "342", 1, 900, 510, 2000),
            new Measurement("Payment", "sortedBalances", "342", 1, 5, 5, 16),
            new Measurement("Risk", "regiokas", "", 100, 1_000, 1_000, 400),
            new Measurement("Risk", "simulationOnDecimals", "", 10, 2_500, 1_900, 50));

    @Test
    void goalsAreReachedOrMissed() {
        assertThat(Tables.goals(MEASUREMENTS)).isEqualTo("""
                        | work | compared with | goal | processor time | by the clock | |
                        |---|---|---|---:|---:|---|
                        | risk, draws of a year, 3 schemes | simulation on decimals | at least 20 x as fast | 25.0 | 19.0 | reached in processor time only |
                        | payment plan, 342 parties | largest to largest on decimals | at least 50 x as fast | 45.0 | 51.0 | reached by the clock only |
                        | payment plan, 342 parties | sorted balances | at most 5 x the cost | 4.00 | 2.00 | reached |""");
    }

    @Test
    void aGoalBeyondBothClocksIsMissed() {
        Measurement slow = new Measurement("Payment", "regiokas", "342", 1, 26, 26, 48);

        assertThat(Tables.goals(List.of(slow, MEASUREMENTS.get(2))))
                .endsWith(
                        "| payment plan, 342 parties | sorted balances | at most 5 x the cost | 5.20 | 5.20 | **missed** |");
    }

    @Test
    void contendersStandSideBySideWithTheCostOfAUnit() {
        assertThat(Tables.contenders(MEASUREMENTS)).isEqualTo("""
                        | work | size | contender | processor time, regiokas = 1 | by the clock | bytes allocated per operation, line or draw |
                        |---|---|---|---:|---:|---:|
                        | payment | 342 | regiokas | 1.00 | 1.00 | 48 |
                        | payment | 342 | largest to largest on decimals | 45.0 | 51.0 | 2,000 |
                        | payment | 342 | sorted balances | 0.25 | 0.50 | 16 |
                        | risk |  | regiokas | 1.00 | 1.00 | 4 |
                        | risk |  | simulation on decimals | 25.0 | 19.0 | 5 |""");
    }

    @Test
    void growthIsReportedAsMultiplesOfTheSmallestSize() {
        Growth years = Growth.all().get(3);
        List<Measurement> measured = List.of(measurement(5), measurement(10), measurement(21), measurement(39));
        assertThat(years.row(measured)).isEqualTo("| years | 5: 1.00 | 10: 2.00 | 20: 4.20 | 40: 7.80 |");
    }

    private static Measurement measurement(double nanoseconds) {
        return new Measurement("Settlement", "regiokas", "", 1, nanoseconds, 1, 0);
    }

    @Test
    void tablesAreWrittenInTheirPlace() {
        String page = "a\n<!-- goals -->\nold\n<!-- end of goals -->\nz";
        assertThat(Page.filled(page, "goals", "new")).isEqualTo("a\n<!-- goals -->\n\nnew\n\n<!-- end of goals -->\nz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.filled(page, "growth", "new"))
                .withMessage("the page has no place for the growth");
    }

    @Test
    void boundsAreReportedInWords() {
        assertThat(Goals.all())
                .extracting(Goal::boundInWords)
                .contains(
                        "at least 1,000 x as fast",
                        "at least 20 x as fast",
                        "at least 60 x as fast",
                        "at most 4.5 x the cost");
    }
}
