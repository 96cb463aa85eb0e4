package nl.regiokas.budgeting.pgb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.Bmwe2015;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;

/** Tables 1.2 and 1.3 of the paper, with the figures by hand. */
class BmwePgbTest {

    private static final PgbResult RESULT = PgbResult.of(
            MunicipalRtaCalculator.table(
                    RtaArrangement.groningen(),
                    2015,
                    Bmwe2015.fundings(Bmwe2015.impliedPgbShares()),
                    Euro.parse("1.00")),
            BmwePgb.costs());

    /** 637,212 - 1,104,641 and so on; 3,957,215 - 6,491,137 in total. */
    @Test
    void resultIsExact() {
        AmountTable exact = RESULT.exact();

        assertThat(row(exact, "Bedum")).containsExactly("637212", "1104641", "-467429");
        assertThat(row(exact, "De Marne")).containsExactly("790433", "1025580", "-235147");
        assertThat(row(exact, "Winsum")).containsExactly("1070730", "2017459", "-946729");
        assertThat(row(exact, "Eemsmond")).containsExactly("1458840", "2343457", "-884617");
        assertThat(row(exact, "total")).containsExactly("3957215", "6491137", "-2533922");
        assertThat(RESULT.withoutCost()).isEmpty();
    }

    @Test
    void everyMunicipalityOfTheRtaTableHasItsBudget() {
        PgbResult result = PgbResult.of(
                MunicipalRtaCalculator.table(
                        RtaArrangement.groningen(),
                        2015,
                        Bmwe2015.fundings(Bmwe2015.impliedPgbShares()),
                        Euro.parse("1.00")),
                ImmutableList.of());

        assertThat(result.withoutCost()).containsExactly("Bedum", "De Marne", "Eemsmond", "Winsum");
        assertThat(row(result.exact(), "Eemsmond")).containsExactly("1458840", "0", "1458840");
    }

    @Test
    void everyCellIsRoundedByItself() {
        AmountTable thousands = RESULT.thousands();

        assertThat(row(thousands, "Bedum")).containsExactly("637000", "1105000", "-467000");
        assertThat(row(thousands, "De Marne")).containsExactly("790000", "1026000", "-235000");
        assertThat(row(thousands, "Winsum")).containsExactly("1071000", "2017000", "-947000");
        assertThat(row(thousands, "Eemsmond")).containsExactly("1459000", "2343000", "-885000");
        assertThat(row(thousands, "total")).containsExactly("3957000", "6491000", "-2534000");
    }

    @Test
    void publishedTableDiffersAndTheMisprintStandsByItself() {
        PgbReconciliation reconciliation = RESULT.reconcile(BmwePgb.publishedResult());

        assertThat(reconciliation.differences())
                .extracting(BmwePgbTest::stated)
                .containsExactly(
                        "Bedum cost 1104000 for 1104641",
                        "De Marne result -236000 for -235147 implied",
                        "Eemsmond cost 2353000 for 2343457",
                        "Eemsmond result -894000 for -884617 implied",
                        "Winsum result -946000 for -946729 implied",
                        "total cost 6500000 for 6491137 implied",
                        "total result -2543000 for -2533922 implied");
        assertThat(reconciliation.unexplained())
                .extracting(BmwePgbTest::stated)
                .containsExactly("Bedum cost 1104000 for 1104641", "Eemsmond cost 2353000 for 2343457");
        assertThat(reconciliation.unpublished()).isEmpty();
        assertThat(reconciliation.uncomputed()).isEmpty();
    }

    @Test
    void publishedCostsCloseAndAreThoseOfTheResult() {
        AmountTable costs = BmwePgb.publishedCosts();

        assertThat(costs.columns())
                .allSatisfy(column -> assertThat(costs.sum(column)).isEqualTo(costs.cell("total", column)));
        assertThat(costs.cell("Eemsmond", "total"))
                .isEqualTo(BmwePgb.publishedResult().cell("Eemsmond", "cost"));
        assertThat(RESULT.costs().cell("Eemsmond", "OTHER")).isEqualTo(Euro.parse("335457"));
        assertThat(RESULT.costs().cell("total", "BG-I")).isEqualTo(Euro.parse("2775000"));
    }

    private static String stated(PgbDifference difference) {
        return difference.cell().row() + " " + difference.cell().column() + " "
                + difference.cell().published().getNumber().longValueExact() + " for "
                + difference.exact().getNumber().longValueExact()
                + (difference.isImplied() ? " implied" : "");
    }

    private static ImmutableList<String> row(AmountTable table, String row) {
        return table.columns().stream()
                .map(column ->
                        String.valueOf(table.cell(row, column).getNumber().longValueExact()))
                .collect(ImmutableList.toImmutableList());
    }
}
