package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.law.ApportionmentLaws;
import nl.regiokas.testkit.law.TableLaws;
import nl.regiokas.testkit.scenario.ExactTable;

/** The laws of money and of budgets on the library. */
class MoneyAndBudgetProperties {

    private static final ApportionmentLaws APPORTIONMENT = ApportionmentLaws.of(Apportionment::cents);
    private static final TableLaws TABLES = TableLaws.of(MoneyAndBudgetProperties::rounded);

    private static long[][] rounded(long[][] numerators, long denominator) {
        RoundedTable table = TableRounding.of(numerators, denominator).round();
        long[][] cells = new long[table.rows()][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = table.rowCents(row).toArray();
        }
        return cells;
    }

    @Provide
    Arbitrary<Long> cents() {
        return RegiokasArbitraries.cents();
    }

    @Provide
    Arbitrary<long[]> weights() {
        return RegiokasArbitraries.weights(40);
    }

    @Provide
    Arbitrary<ExactTable> tables() {
        return RegiokasArbitraries.tables(12, 6);
    }

    @Provide
    Arbitrary<RtaArrangement> arrangements() {
        return RegiokasArbitraries.rtaArrangements();
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return RegiokasArbitraries.budgets(MunicipalityCode.of("0005"), 2015);
    }

    @Property
    void apportionmentKeepsItsLaws(@ForAll("cents") long total, @ForAll("weights") long[] weights) {
        APPORTIONMENT.check(total, weights);
    }

    @Property
    void tablesKeepTheirLaws(@ForAll("tables") ExactTable table) {
        TABLES.check(table);
    }

    @Property
    void tablesOfFractionsAreTablesOfNumerators(@ForAll("tables") ExactTable table) {
        assertThat(TableRounding.of(table.values()).round())
                .isEqualTo(TableRounding.of(table.numerators(), table.denominator())
                        .round());
    }

    @Property
    void everyRtaYearCloses(@ForAll("arrangements") RtaArrangement arrangement) {
        for (RtaYear year : arrangement.years()) {
            assertThat(year.sharesTotal().plus(arrangement.netCut(year.year()))).isEqualTo(Percentage.HUNDRED);
        }
    }

    @Property
    void aBudgetReportsItsDifference(@ForAll("budgets") Budget budget) {
        assertThat(budget.streamTotal().add(budget.difference())).isEqualTo(budget.total());
    }
}
