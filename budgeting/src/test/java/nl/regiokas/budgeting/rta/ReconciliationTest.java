package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryContextBuilder;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final AmountTable COMPUTED = AmountTable.builder()
            .addColumns("pgb", "care", "total")
            .putAmounts("A", euros(1, 2, 3))
            .putAmounts("B", euros(4, 5, 9))
            .totals(euros(5, 7, 12))
            .build();

    /** Moneta would give 12345: its amounts carry a precision of their own. */
    @Test
    void differenceIsExactWhateverThePrecisionOfTheCaller() {
        MonetaryAmount five = Monetary.getDefaultAmountFactory()
                .setCurrency("EUR")
                .setNumber(12345)
                .setContext(MonetaryContextBuilder.of().setPrecision(5).build())
                .create();

        CellDifference difference = new CellDifference("A", "pgb", five, Euro.parse("0.01"));

        assertThat(difference.difference()).isEqualTo(Euro.parse("12344.99"));
    }

    /** What is left is 1 cent less the least amount there is. */
    @Test
    void aRuleThatDoesNotFitIsRefusedByItsCell() {
        AmountTable table = AmountTable.builder()
                .addColumns("awbz", "pgb", "zin")
                .putAmounts("A", List.of(Euro.ofCents(1), Euro.ofCents(Long.MIN_VALUE), Euro.ZERO))
                .build();

        assertThatThrownBy(() -> ColumnRule.rest("zin", "awbz", List.of("pgb")).differences(table))
                .isInstanceOf(RefusalException.class)
                .hasMessage("zin of A must fit in 64 bits of cents but was EUR 92233720368547758.08");
    }

    @Test
    void sameTableIsClean() {
        assertThat(Reconciliation.of(COMPUTED, COMPUTED).isClean()).isTrue();
    }

    @Test
    void namesCellsRowsAndColumns() {
        AmountTable published = AmountTable.builder()
                .addColumns("total", "care", "pgb")
                .putAmounts("B", euros(9, 5, 4))
                .putAmounts("A", euros(3, 3, 1))
                .totals(euros(12, 7, 6))
                .build();

        Reconciliation reconciliation = Reconciliation.of(published, COMPUTED);

        assertThat(reconciliation.cells())
                .containsExactly(difference("A", "care", 3, 2), difference("total", "pgb", 6, 5));
        assertThat(reconciliation.rows())
                .containsExactly(difference("A", "total", 3, 4), difference("total", "total", 12, 13));
        assertThat(reconciliation.columns())
                .containsExactly(difference("total", "care", 7, 8), difference("total", "pgb", 6, 5));
    }

    @Test
    void comparesWhatBothTablesHave() {
        AmountTable published = AmountTable.builder()
                .addColumns("pgb", "care", "total", "remark")
                .putAmounts("C", euros(1, 1, 2, 9))
                .putAmounts("A", euros(1, 2, 3, 9))
                .build();

        Reconciliation reconciliation = Reconciliation.of(published, COMPUTED);

        assertThat(reconciliation.cells()).isEmpty();
        assertThat(reconciliation.columns()).isEmpty();
        assertThat(reconciliation.unpublished()).containsExactly("B");
        assertThat(reconciliation.uncomputed()).containsExactly("C");
        assertThat(reconciliation.isClean()).isFalse();
    }

    @Test
    void refusesAPublishedTableWithoutAComputedColumn() {
        AmountTable published = AmountTable.builder()
                .addColumns("pgb", "total")
                .putAmounts("A", euros(1, 3))
                .build();

        assertThatThrownBy(() -> Reconciliation.of(published, COMPUTED))
                .isInstanceOf(RefusalException.class)
                .hasMessage("table has no cell in row A and column care");
    }

    @Test
    void refusesATableOutOfShape() {
        AmountTable.Builder builder = AmountTable.builder()
                .addColumns("pgb", "pgb")
                .putAmounts("total", euros(1, 2))
                .putAmounts("A", euros(1))
                .putAmounts("B", ImmutableList.of(dollar(), Euro.parse("1")))
                .totals(euros(1, 2, 3));

        assertThatThrownBy(builder::build).hasMessage("""
                        table must name a column once but names [pgb, pgb]
                        row must not be named total; the totals are given apart
                        row A must have 2 amounts but has 1
                        pgb of B must be in EUR but was USD 1
                        row total must have 2 amounts but has 3""");
    }

    private static MonetaryAmount dollar() {
        return Monetary.getDefaultAmountFactory()
                .setCurrency("USD")
                .setNumber(1)
                .create();
    }

    /** Papers show no cut: the other columns are compared, and whether the row closes is not known. */
    @Test
    void aCutThatIsNotPublishedIsNotCompared() {
        AmountTable computed = AmountTable.builder()
                .columns(ImmutableList.of("pgb", RtaTable.CUT, RtaTable.TOTAL))
                .putAmounts("A", euros(6, 4, 10))
                .totals(euros(6, 4, 10))
                .build();
        AmountTable published = AmountTable.builder()
                .columns(ImmutableList.of("pgb", RtaTable.TOTAL))
                .putAmounts("A", euros(7, 10))
                .totals(euros(7, 10))
                .build();

        Reconciliation reconciliation = Reconciliation.of(published, computed);

        assertThat(reconciliation.cells())
                .containsExactly(difference("A", "pgb", 7, 6), difference("total", "pgb", 7, 6));
        assertThat(reconciliation.rows()).isEmpty();
        assertThat(reconciliation.columns()).isEmpty();
        assertThat(reconciliation.isCutUnpublished()).isTrue();
        assertThat(reconciliation.isClean()).isFalse();
    }

    private static CellDifference difference(String row, String column, long published, long expected) {
        return new CellDifference(
                row, column, euros(published).get(0), euros(expected).get(0));
    }

    private static ImmutableList<MonetaryAmount> euros(long... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(euros -> Euro.ofCents(euros * 100))
                .collect(ImmutableList.toImmutableList());
    }
}
