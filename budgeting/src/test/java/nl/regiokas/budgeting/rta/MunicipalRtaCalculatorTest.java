package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;

class MunicipalRtaCalculatorTest {

    private static final RtaArrangement GRONINGEN = RtaArrangement.groningen();

    /** AWBZ 100 x 94% x 50% = 47; 3% of 300 = 9 twice; 300 - 47 - 9 - 9 = 235. */
    @Test
    void wholeAmountsStay() {
        RtaTable table = MunicipalRtaCalculator.table(
                        GRONINGEN, 2015, ImmutableList.of(funding("A", "100.00", "50")), Euro.parse("0.01"))
                .table();

        assertThat(table.cell("A", "pgb")).isEqualTo(Euro.parse("47"));
        assertThat(table.cell("A", "execution")).isEqualTo(Euro.parse("9"));
        assertThat(table.cell("A", "strengthening")).isEqualTo(Euro.parse("9"));
        assertThat(table.cell("A", "contribution")).isEqualTo(Euro.parse("235"));
        assertThat(table.deviation()).hasToString("0");
    }

    /** In 2016 the two shares are 2.5%: AWBZ 100 x 95% x 50% = 47.50, and 5% of the base is cut besides. */
    @Test
    void laterYearReportsTheCutThatTheContributionStillHolds() {
        MunicipalRta rta = MunicipalRtaCalculator.table(
                GRONINGEN, 2016, ImmutableList.of(funding("A", "100.00", "50")), Euro.parse("0.01"));

        assertThat(rta.table().cell("A", "pgb")).isEqualTo(Euro.parse("47.50"));
        assertThat(rta.table().cell("A", "contribution")).isEqualTo(Euro.parse("237.50"));
        assertThat(rta.netCut()).hasToString("5%");
    }

    /** The cut of 5% of 300 is 15: 237.50 - 15 = 222.50, and the row still sums to 300. */
    @Test
    void afterTheCutTheContributionBearsIt() {
        RtaArrangement afterCut = GRONINGEN.toBuilder()
                .contribution(ContributionReading.AFTER_CUT)
                .build();

        RtaTable table = MunicipalRtaCalculator.table(
                        afterCut, 2016, ImmutableList.of(funding("A", "100.00", "50")), Euro.parse("0.01"))
                .table();

        assertThat(table.cell("A", "contribution")).isEqualTo(Euro.parse("222.50"));
        assertThat(table.cell("A", RtaTable.CUT)).isEqualTo(Euro.parse("15"));
        assertThat(table.components()).containsExactly("pgb", "execution", "strengthening", "contribution", "cut");
    }

    /** AWBZ 200 x (100% - 2% - 5%) x 50% = 93; 5% of 600 = 30; 2% of 600 = 12; 600 - 93 - 30 - 12 = 465. */
    @Test
    void strengtheningAndExecutionMayDiffer() {
        RtaArrangement unequal = RtaArrangement.builder()
                .cutInBase(Percentage.ZERO)
                .addYears(RtaYear.builder()
                        .year(2020)
                        .cut(Percentage.ZERO)
                        .putShares(RtaYear.STRENGTHENING, Percentage.of("2"))
                        .putShares(RtaYear.EXECUTION, Percentage.of("5"))
                        .putShares(RtaYear.DIRECT_CARE, Percentage.of("93"))
                        .build())
                .build();
        MunicipalFunding funding = funding("A", "200.00", "50").toBuilder()
                .circularTotal(Euro.parse("600"))
                .build();

        RtaTable table = MunicipalRtaCalculator.table(unequal, 2020, ImmutableList.of(funding), Euro.parse("0.01"))
                .table();

        assertThat(MunicipalRta.COLUMNS.stream().map(column -> table.cell("A", column)))
                .containsExactly(Euro.parse("93"), Euro.parse("30"), Euro.parse("12"), Euro.parse("465"));
    }

    @Test
    void refusesAMunicipalityGivenTwice() {
        ImmutableList<MunicipalFunding> twice =
                ImmutableList.of(funding("A", "100.00", "50"), funding("A", "100.00", "50"));

        assertThatThrownBy(() -> MunicipalRtaCalculator.table(GRONINGEN, 2015, twice, Euro.parse("1")))
                .hasMessage("municipality must be given once but A is given again");
    }

    @Test
    void refusesABaseThatIsNotWholeInTheUnit() {
        ImmutableList<MunicipalFunding> fundings =
                ImmutableList.of(funding("A", "100.50", "50"), funding("B", "100.00", "50"));

        assertThatThrownBy(() -> MunicipalRtaCalculator.table(GRONINGEN, 2015, fundings, Euro.parse("1")))
                .hasMessage("base must be a whole multiple of the unit EUR 1.00 but was EUR 300.50 (A)");
    }

    @Test
    void refusesAYearWithoutExecution() {
        RtaArrangement bare = RtaArrangement.builder()
                .cutInBase(Percentage.ZERO)
                .addYears(RtaYear.builder()
                        .year(2020)
                        .cut(Percentage.ZERO)
                        .putShares(RtaYear.STRENGTHENING, Percentage.HUNDRED)
                        .build())
                .build();
        ImmutableList<MunicipalFunding> fundings = ImmutableList.of(funding("A", "100.00", "50"));

        assertThatThrownBy(() -> MunicipalRtaCalculator.table(bare, 2020, fundings, Euro.parse("1")))
                .hasMessage("RTA year 2020 has no component execution; it has strengthening");
    }

    @Test
    void reportsWhichCellIsNotThere() {
        MunicipalRta rta = MunicipalRtaCalculator.table(
                GRONINGEN, 2015, ImmutableList.of(funding("A", "100.00", "50")), Euro.parse("1"));
        RtaTable table = rta.table();

        assertThat(rta.findCareInKind("A")).contains(rta.careInKind("A"));
        assertThat(rta.findCareInKind("B")).isEmpty();
        assertThat(table.amounts().findSum("pgb")).contains(table.amounts().sum("pgb"));
        assertThat(table.amounts().findSum("zin")).isEmpty();
        assertThatThrownBy(() -> table.cell("B", "pgb")).hasMessage("table has no cell in row B and column pgb");
        assertThatThrownBy(() -> table.exact("A", "zin")).hasMessage("table has no cell in row A and column zin");
        assertThat(table.findCell("B", "pgb")).isEmpty();
        assertThat(table.findCell("A", "pgb")).contains(table.cell("A", "pgb"));
        assertThat(table.findExact("A", "zin")).isEmpty();
        assertThat(table.findExact("B", "pgb")).isEmpty();
        assertThat(table.findExact("A", "pgb")).contains(table.exact("A", "pgb"));
    }

    private static MunicipalFunding funding(String municipality, String awbz, String share) {
        return MunicipalFunding.builder()
                .municipality(municipality)
                .vws(Euro.parse("120"))
                .awbz(Euro.parse(awbz))
                .zvw(Euro.parse("80"))
                .pgbShare(Percentage.of(share))
                .build();
    }
}
