package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures of the four municipalities, and the faults in them, exactly. */
class Bmwe2015Test {

    private static final MonetaryAmount EURO = Euro.parse("1.00");

    @ParameterizedTest
    @CsvSource({
        "Bedum, 669748, 802606, 882457, 637212, 165394, 70644, 70644, 1576311, 2354812",
        "De Marne, 1050546, 1085683, 1132604, 790433, 295250, 98065, 98065, 2282270, 3268833",
        "Winsum, 696879, 1428293, 1289830, 1070730, 357563, 102450, 102450, 2139371, 3415003",
        "Eemsmond, 1680110, 1815323, 1344851, 1458840, 356484, 145209, 145209, 3091027, 4840285",
        "total, 4097283, 5131905, 4649742, 3957215, 1174691, 416368, 416368, 9088979, 13878933"
    })
    void holdsThePublishedTable(
            String row,
            String vws,
            String awbz,
            String zvw,
            String pgb,
            String zin,
            String execution,
            String strengthening,
            String contribution,
            String total) {
        AmountTable published = Bmwe2015.published();

        assertThat(published.columns().stream().map(column -> published.cell(row, column)))
                .containsExactlyElementsOf(
                        ImmutableList.of(vws, awbz, zvw, pgb, zin, execution, strengthening, contribution, total)
                                .stream()
                                .map(Euro::parse)
                                .toList());
    }

    @Test
    void totalMissesItsStreams() {
        assertThat(faults(Bmwe2015.rules().get(0)))
                .containsExactly("Bedum total +1", "Winsum total +1", "Eemsmond total +1", "total total +3");
    }

    @Test
    void careInKindMissesWhatPersonalBudgetsLeave() {
        assertThat(faults(Bmwe2015.rules().get(1))).containsExactly("Eemsmond zin +1", "total zin +1");
    }

    @Test
    void contributionMissesWhatTheOtherColumnsLeave() {
        assertThat(faults(Bmwe2015.rules().get(2)))
                .containsExactly("Bedum contribution -1", "Winsum contribution -2", "total contribution -3");
    }

    @Test
    void rulesReadAsFormulas() {
        assertThat(Bmwe2015.rules())
                .extracting(ColumnRule::toString)
                .containsExactly(
                        "total = vws + awbz + zvw",
                        "zin = awbz - pgb",
                        "contribution = total - pgb - execution - strengthening");
    }

    @Test
    void everyPublishedColumnCloses() {
        AmountTable published = Bmwe2015.published();

        assertThat(published.columns())
                .allSatisfy(
                        column -> assertThat(published.sum(column)).isEqualTo(published.cell(RtaTable.TOTAL, column)));
    }

    @Test
    void publishedSharesMissThePublishedPersonalBudgets() {
        assertThat(pgbDifferences(Bmwe2015.publishedPgbShares()))
                .containsExactly("Bedum -298", "De Marne -487", "Winsum -661", "Eemsmond -135");
    }

    @Test
    void sharesBehindThemGiveThePublishedPersonalBudgets() {
        assertThat(pgbDifferences(Bmwe2015.impliedPgbShares()))
                .containsExactly("Bedum 0", "De Marne 0", "Winsum 0", "Eemsmond 0");
    }

    @Test
    void reconciliationNamesWhatDoesNotClose() {
        Reconciliation reconciliation = table(Bmwe2015.impliedPgbShares()).reconcile(Bmwe2015.published());

        assertThat(lines(reconciliation.rows())).containsExactly("Bedum total +1", "Winsum total +2", "total total +3");
        assertThat(reconciliation.columns()).isEmpty();
        assertThat(reconciliation.unpublished()).isEmpty();
        assertThat(reconciliation.uncomputed()).isEmpty();
        assertThat(reconciliation.isClean()).isFalse();
    }

    /**
     * With the shares behind the published amounts, {@code 94% x total - pgb} leaves by hand 1576311.28, 2282270.02,
     * 2139372.82 and 3091027.90; the two 3% cells are 70644.36, 98064.99, 102450.09 and 145208.55 each.
     */
    @Test
    void tableOfTheFourMunicipalitiesWithTheSharesBehindIt() {
        RtaTable table = table(Bmwe2015.impliedPgbShares()).table();

        assertThat(row(table, "Bedum")).containsExactly("637212", "70645", "70644", "1576311", "2354812");
        assertThat(row(table, "De Marne")).containsExactly("790433", "98065", "98065", "2282270", "3268833");
        assertThat(row(table, "Winsum")).containsExactly("1070730", "102450", "102450", "2139373", "3415003");
        assertThat(row(table, "Eemsmond")).containsExactly("1458840", "145208", "145209", "3091028", "4840285");
        assertThat(row(table, "total")).containsExactly("3957215", "416368", "416368", "9088982", "13878933");
    }

    @Test
    void differencesWithTheSharesBehindThem() {
        Reconciliation reconciliation = table(Bmwe2015.impliedPgbShares()).reconcile(Bmwe2015.published());

        assertThat(lines(reconciliation.cells()))
                .containsExactly(
                        "Bedum execution -1",
                        "Eemsmond execution +1",
                        "Eemsmond contribution -1",
                        "Eemsmond zin +1",
                        "Winsum contribution -2",
                        "total contribution -3",
                        "total zin +1");
    }

    @Test
    void streamsAreReportedNotRepaired() {
        MunicipalRta rta = table(Bmwe2015.impliedPgbShares());

        assertThat(lines(rta.baseDifferences()))
                .containsExactly("Bedum total +1", "Eemsmond total +1", "Winsum total +1");
        assertThat(rta.table().cell("Bedum", "total")).isEqualTo(Euro.parse("2354812"));
    }

    @Test
    void careInKindIsWhatPersonalBudgetsLeaveOfAwbz() {
        MunicipalRta rta = table(Bmwe2015.impliedPgbShares());

        assertThat(rta.careInKind("Bedum")).isEqualTo(Euro.parse("165394"));
        assertThat(rta.careInKind("De Marne")).isEqualTo(Euro.parse("295250"));
        assertThat(rta.careInKind("Winsum")).isEqualTo(Euro.parse("357563"));
        assertThat(rta.careInKind("Eemsmond")).isEqualTo(Euro.parse("356483"));
        assertThat(rta.careInKind(RtaTable.TOTAL)).isEqualTo(Euro.parse("1174690"));
    }

    /** 5% of 13,878,933 is 693,946.65; 2015 has no net cut; 9% of it is 1,249,103.97. */
    @Test
    void readingsOfTheContributionOfLaterYears() {
        ImmutableList<ContributionLine> totals =
                ContributionCalculator.lines(
                                RtaArrangement.groningen(), Bmwe2015.fundings(Bmwe2015.impliedPgbShares()), EURO)
                        .stream()
                        .filter(line -> line.municipality().equals(RtaTable.TOTAL))
                        .collect(ImmutableList.toImmutableList());

        assertThat(totals)
                .extracting(
                        line -> line.year() + " " + line.effect().getNumber().longValueExact())
                .containsExactly("2015 0", "2016 693947", "2017 1249104");
    }

    @Test
    void transformationOfTheFourMunicipalities() {
        ImmutableMap<String, MonetaryAmount> bases = Bmwe2015.fundings(Bmwe2015.impliedPgbShares()).stream()
                .collect(ImmutableMap.toImmutableMap(MunicipalFunding::municipality, MunicipalFunding::base));

        ImmutableMap<Integer, RtaTable> years =
                RtaShareCalculator.allYears(RtaArrangement.groningen(), bases, Euro.parse("0.01"));

        assertThat(years).containsOnlyKeys(2015, 2016, 2017);
        assertThat(years.values().asList().get(0).cell(RtaTable.TOTAL, RtaYear.TRANSFORMATION))
                .isEqualTo(Euro.parse("1387893.30"));
        assertThat(years.values())
                .allSatisfy(year ->
                        assertThat(year.cell(RtaTable.TOTAL, RtaTable.TOTAL)).isEqualTo(Euro.parse("13878933")));
        assertThat(years.values().asList().get(2).components())
                .containsExactly("strengthening", "execution", "transformation", "directCare", "cut");
    }

    @Test
    void tableHasTheColumnsOfThePaper() {
        AmountTable paper = table(Bmwe2015.impliedPgbShares()).asInThePaper();

        assertThat(paper.columns()).isEqualTo(Bmwe2015.published().columns());
        assertThat(paper.cell(RtaTable.TOTAL, "zin")).isEqualTo(Euro.parse("1174690"));
        assertThat(paper.cell("Bedum", "vws")).isEqualTo(Euro.parse("669748"));
        assertThat(paper.cell(RtaTable.TOTAL, "zvw")).isEqualTo(Euro.parse("4649742"));
    }

    private static MunicipalRta table(ImmutableMap<String, Percentage> shares) {
        return MunicipalRtaCalculator.table(RtaArrangement.groningen(), Bmwe2015.YEAR, Bmwe2015.fundings(shares), EURO);
    }

    private static ImmutableList<String> pgbDifferences(ImmutableMap<String, Percentage> shares) {
        RtaTable table = table(shares).table();
        return Bmwe2015.published().rows().stream()
                .map(row -> row + " "
                        + Bmwe2015.published()
                                .cell(row, "pgb")
                                .subtract(table.cell(row, "pgb"))
                                .getNumber()
                                .longValueExact())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> faults(ColumnRule rule) {
        return lines(rule.differences(Bmwe2015.published()));
    }

    private static ImmutableList<String> lines(ImmutableList<CellDifference> differences) {
        return differences.stream()
                .map(cell -> "%s %s %+d"
                        .formatted(
                                cell.row(),
                                cell.column(),
                                cell.difference().getNumber().longValueExact()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> row(RtaTable table, String row) {
        return table.amounts().columns().stream()
                .map(column ->
                        String.valueOf(table.cell(row, column).getNumber().longValueExact()))
                .collect(ImmutableList.toImmutableList());
    }
}
