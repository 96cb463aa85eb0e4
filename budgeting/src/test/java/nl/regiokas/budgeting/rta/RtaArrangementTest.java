package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtaArrangementTest {

    @ParameterizedTest
    @CsvSource({"2015, 100%, 0%", "2016, 95%, 5%", "2017, 91%, 9%"})
    void groningenCloses(int year, String shares, String netCut) {
        RtaArrangement groningen = RtaArrangement.groningen();

        assertThat(groningen.year(year).sharesTotal()).hasToString(shares);
        assertThat(groningen.netCut(year)).hasToString(netCut);
    }

    @ParameterizedTest
    @CsvSource({"2015, 3.5%, 3%, 3%, 10%, 84%", "2016, 8.5%, 2.5%, 2.5%, 10%, 80%", "2017, 12.5%, 2.5%, 2.5%, 10%, 76%"
    })
    void groningenHasThePublishedShares(
            int year, String cut, String strengthening, String execution, String transformation, String directCare) {
        RtaYear found = RtaArrangement.groningen().year(year);

        assertThat(found.cut()).hasToString(cut);
        assertThat(found.share(RtaYear.STRENGTHENING)).hasToString(strengthening);
        assertThat(found.share(RtaYear.EXECUTION)).hasToString(execution);
        assertThat(found.share(RtaYear.TRANSFORMATION)).hasToString(transformation);
        assertThat(found.share(RtaYear.DIRECT_CARE)).hasToString(directCare);
    }

    @Test
    void groningenReportsItsSource() {
        assertThat(RtaArrangement.groningen().source().orElseThrow())
                .hasToString("003_aa6130130ab9cbb9, section 5.9, lines 1396-1408");
    }

    @Test
    void refusesEveryYearThatDoesNotCloseWithItsFigures() {
        RtaArrangement.Builder arrangement = RtaArrangement.builder()
                .cutInBase(Percentage.ZERO)
                .addYears(year(2016, "8.5", "15", "80"))
                .addYears(year(2017, "12.5", "15", "76"));

        assertThatThrownBy(arrangement::build)
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        RTA year 2016 must close at 100% but shares 15% + 80% = 95% and cut 8.5% - 0% in the base = 8.5% make 103.5%
                        RTA year 2017 must close at 100% but shares 15% + 76% = 91% and cut 12.5% - 0% in the base = 12.5% make 103.5%""");
    }

    @Test
    void takesAnyYearsAndComponents() {
        RtaArrangement arrangement = RtaArrangement.builder()
                .cutInBase(Percentage.of("2"))
                .addYears(RtaYear.builder()
                        .year(2031)
                        .cut(Percentage.of("1"))
                        .putShares("prevention", Percentage.of("33.333"))
                        .putShares("care", Percentage.of("67.667"))
                        .build())
                .build();

        assertThat(arrangement.netCut(2031)).hasToString("-1%");
    }

    @Test
    void refusesAYearGivenTwiceAndNoYearAtAll() {
        RtaYear year = year(2016, "0", "20", "80");

        assertThatThrownBy(() -> RtaArrangement.builder()
                        .cutInBase(Percentage.ZERO)
                        .addYears(year, year)
                        .build())
                .hasMessage("RTA arrangement must give a year once but gives 2016, 2016");
        assertThatThrownBy(() ->
                        RtaArrangement.builder().cutInBase(Percentage.of("-1")).build())
                .hasMessage("""
                        cut in the base must not be negative but was -1%
                        RTA arrangement must have a year but has none""");
    }

    @Test
    void refusesAYearWithBadShares() {
        assertThatThrownBy(() -> year(2016, "-5", "-20", "125")).hasMessage("""
                        national cut must not be negative but was -5% (RTA year 2016)
                        share of other must not be negative but was -20% (RTA year 2016)""");
        assertThatThrownBy(() -> RtaYear.builder()
                        .year(2016)
                        .cut(Percentage.ZERO)
                        .putShares("total", Percentage.HUNDRED)
                        .build())
                .hasMessage("component must have a name other than cut and total but was 'total' (RTA year 2016)");
    }

    @Test
    void reportsWhichYearsAndComponentsThereAre() {
        assertThatThrownBy(() -> RtaArrangement.groningen().year(2018))
                .hasMessage("RTA arrangement has no year 2018; it has 2015, 2016, 2017");
        assertThatThrownBy(() -> RtaArrangement.groningen().year(2015).share("care"))
                .hasMessage("RTA year 2015 has no component care; it has"
                        + " strengthening, execution, transformation, directCare");
        assertThat(RtaArrangement.groningen().findYear(2018)).isEmpty();
        assertThat(RtaArrangement.groningen().findNetCut(2018)).isEmpty();
        assertThat(RtaArrangement.groningen().findNetCut(2016))
                .contains(RtaArrangement.groningen().netCut(2016));
        RtaYear known = RtaArrangement.groningen().year(2015);
        assertThat(RtaArrangement.groningen().findYear(2015)).contains(known);
        assertThat(known.findShare("care")).isEmpty();
        assertThat(known.findShare("execution")).contains(known.share("execution"));
    }

    private static RtaYear year(int year, String cut, String other, String directCare) {
        return RtaYear.builder()
                .year(year)
                .cut(Percentage.of(cut))
                .putShares("other", Percentage.of(other))
                .putShares(RtaYear.DIRECT_CARE, Percentage.of(directCare))
                .build();
    }
}
