package nl.regiokas.budgeting.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Locale;
import nl.regiokas.budgeting.rta.Bmwe2015;
import nl.regiokas.budgeting.rta.ContributionReading;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaShareCalculator;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;

class RtaExplainerTest {

    private static final RtaArrangement GRONINGEN = RtaArrangement.groningen();
    private static final MunicipalRta BMWE = MunicipalRtaCalculator.table(
            GRONINGEN, 2015, Bmwe2015.fundings(Bmwe2015.impliedPgbShares()), Euro.parse("1.00"));

    @Test
    void everyCellOfThePublishedRegionIsExplainedInBothLanguages() {
        MunicipalRtaExplainer explainer = MunicipalRtaExplainer.of(BMWE, GRONINGEN);
        for (String row :
                Lists.asList(RtaTable.TOTAL, BMWE.table().amounts().rows().toArray(new String[0]))) {
            for (String column : BMWE.table().amounts().columns()) {
                Explanation cell = explainer.cell(row, column);
                assertThat(cell.amount()).isEqualTo(BMWE.table().cell(row, column));
                assertThat(cell.exact()).isEqualTo(cents(BMWE.table(), row, column));
                assertThat(text(cell, Locale.ENGLISH)).doesNotContain("{");
                assertThat(text(cell, Locale.forLanguageTag("nl"))).doesNotContain("{");
            }
        }
    }

    private static Rational cents(RtaTable table, String row, String column) {
        return table.exact(row, column).times(Rational.of(100));
    }

    private static String text(Explanation explanation, Locale locale) {
        return ExplanationText.in(BudgetingWording.in(locale)).write(explanation);
    }

    @Test
    void theContributionIsTheBaseLessTheOtherColumns() {
        Explanation contribution = MunicipalRtaExplainer.of(BMWE, GRONINGEN).cell("Bedum", MunicipalRta.CONTRIBUTION);

        assertThat(contribution.amount()).isEqualTo(Euro.parse("1576311.00"));
        assertThat(contribution.parts())
                .extracting(part -> Euro.text(part.cents()))
                .containsExactly("2354812.00", "-637212.00", "-70644.00", "-70645.00");
        assertThat(contribution.rounding().map(Rounding::way)).contains(Rounding.Way.TWO_WAY);
    }

    @Test
    void theContributionAfterTheCutIsLessTheCutAsWell() {
        RtaArrangement arrangement = GRONINGEN.toBuilder()
                .contribution(ContributionReading.AFTER_CUT)
                .build();
        MunicipalRta rta = MunicipalRtaCalculator.table(
                arrangement, 2016, Bmwe2015.fundings(Bmwe2015.impliedPgbShares()), Euro.parse("0.01"));
        MunicipalRtaExplainer explainer = MunicipalRtaExplainer.of(rta, arrangement);

        Explanation contribution = explainer.cell("Bedum", MunicipalRta.CONTRIBUTION);

        assertThat(contribution.parts().get(1).amount()).isEqualTo(Euro.parse("-117740.60"));
        assertThat(text(contribution, Locale.ENGLISH))
                .contains("base less the net cut of 5%, personal budgets, strengthening and execution");
        assertThat(text(explainer.cell(RtaTable.TOTAL, RtaTable.CUT), Locale.ENGLISH))
                .startsWith("Total of net cut 2016: EUR 693,946.65");
    }

    @Test
    void textReportsExactValueRoundingAndSource() {
        assertThat(text(MunicipalRtaExplainer.of(BMWE, GRONINGEN).cell("Bedum", MunicipalRta.EXECUTION), Locale.ENGLISH)
                        .lines())
                .startsWith(
                        "Execution costs 2015 of Bedum: EUR 70,645.00", "  3% of the base", "  base: EUR 2,354,812.00");
    }

    @Test
    void componentsAndTheCutAreSharesOfTheBase() {
        RtaTable table = RtaShareCalculator.amounts(
                GRONINGEN, 2016, ImmutableMap.of("region", Euro.parse("99.00")), Euro.parse("1.00"));
        RtaShareExplainer explainer = RtaShareExplainer.of(table, GRONINGEN);
        for (String row : List.of("region", RtaTable.TOTAL)) {
            for (String column : table.amounts().columns()) {
                Explanation cell = explainer.cell(row, column);
                assertThat(cell.amount()).isEqualTo(table.cell(row, column));
                assertThat(cell.exact()).isEqualTo(cents(table, row, column));
            }
        }
        assertThat(text(explainer.cell("region", RtaTable.CUT), Locale.forLanguageTag("nl-NL")))
                .isEqualTo("""
                        Korting 2016 van region: € 5,00
                          basis x (8,5% - 3,5% die al in de basis zit)
                          basis: € 99,00
                            het totale budget van het basisjaar, zoals opgegeven
                          precies € 4,95, naar boven afgerond zodat rijen en kolommen sluiten
                          bron: 003_aa6130130ab9cbb9, paragraaf 5.9, regels 1396-1408
                        """);
    }

    @Test
    void aCellThatTheTableDoesNotHaveIsRefused() {
        MunicipalRtaExplainer explainer = MunicipalRtaExplainer.of(BMWE, GRONINGEN);

        assertThat(explainer.findCell("Bedum", MunicipalRta.PGB)).contains(explainer.cell("Bedum", MunicipalRta.PGB));
        assertThat(explainer.findCell(RtaTable.TOTAL, MunicipalRta.PGB)).isPresent();
        assertThat(explainer.findCell("Assen", MunicipalRta.PGB)).isEmpty();
        assertThat(explainer.findCell("Bedum", "zin")).isEmpty();
        assertThatThrownBy(() -> explainer.cell("Assen", MunicipalRta.PGB))
                .isInstanceOf(RefusalException.class)
                .hasMessage("table has no cell in row Assen and column pgb");
    }
}
