package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableTable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TableRoundingTest {

    private static final long[][] DIAGONAL = {{1, 0}, {0, 1}};

    /** Each row alone takes its first two cells and leaves the third column with 0 where it must hold 1. */
    @Test
    void theDocumentedTableCloses() {
        RoundedTable rounded =
                TableRounding.of(new long[][] {{9, 6, 5}, {8, 7, 5}}, 10).round();

        assertThat(rounded).hasToString("[[1, 0, 1], [1, 1, 0]]");
        assertThat(rounded.rowTotalCents(0)).isEqualTo(2);
        assertThat(rounded.columnTotalCents(0)).isEqualTo(2);
        assertThat(rounded.columnTotalCents(1)).isEqualTo(1);
        assertThat(rounded.columnTotalCents(2)).isEqualTo(1);
        assertThat(rounded.totalCents()).isEqualTo(4);
        assertThat(rounded.deviation()).isEqualTo(Rational.of(22, 10));
        assertThat(rounded.rows()).isEqualTo(2);
        assertThat(rounded.columns()).isEqualTo(3);
        assertThat(rounded.rowCents(1)).hasToString("[1, 1, 0]");
        assertThat(rounded.row(1)).containsExactly(Euro.ofCents(1), Euro.ofCents(1), Euro.ZERO);
    }

    @Test
    void ofEqualRowsTheLaterGivesWay() {
        assertThat(TableRounding.of(new long[][] {{7, 7, 6}, {7, 7, 6}}, 10).round())
                .hasToString("[[1, 1, 0], [0, 1, 1]]");
        assertThat(TableRounding.of(new long[][] {{1, 1}, {1, 1}}, 2).round()).hasToString("[[1, 0], [0, 1]]");
    }

    /** The same table, with 0.7, 0.7 and 0.6 over a denominator of 89 bits. */
    @Test
    void ofEqualRowsTheLaterGivesWayOverAnyDenominator() {
        BigInteger denominator = BigInteger.TWO.pow(89).subtract(BigInteger.ONE);
        BigInteger large = denominator.multiply(BigInteger.valueOf(7)).divide(BigInteger.TEN);
        BigInteger rest = denominator.subtract(large).shiftLeft(1);
        List<Rational> row = Stream.of(large, large, rest)
                .map(cell -> Rational.of(cell, denominator))
                .toList();

        assertThat(TableRounding.of(List.of(row, row)).round()).hasToString("[[1, 1, 0], [0, 1, 1]]");
    }

    @Test
    void wholeCellsNeverMove() {
        assertThat(TableRounding.of(new long[][] {{10, 5, 5}, {-20, 5, -5}}, 5).round())
                .hasToString("[[2, 1, 1], [-4, 1, -1]]");
        assertThat(TableRounding.of(new long[][] {{10, 3, 2}}, 5).round()).hasToString("[[2, 1, 0]]");
    }

    @Test
    void coarserUnitsRoundToTheirMultiples() {
        RoundedTable rounded = TableRounding.of(List.of(List.of(Rational.of(150), Rational.of(250))))
                .inUnitsOf(Euro.parse("1"))
                .round();

        assertThat(rounded).hasToString("[[200, 200]]");
        assertThat(rounded.deviation()).isEqualTo(Rational.of(100));
    }

    @Test
    void emptyTablesStayEmpty() {
        assertThat(TableRounding.of(List.of()).round()).hasToString("[]");
    }

    @Test
    void givenTotalsDecide() {
        assertThat(TableRounding.of(new long[][] {{1, 1}, {1, 1}}, 2)
                        .rowTotalCents(2, 0)
                        .columnTotalCents(1, 1)
                        .round())
                .hasToString("[[1, 1], [0, 0]]")
                .isEqualTo(TableRounding.of(new long[][] {{1, 1}, {1, 1}}, 2)
                        .rowTotals(List.of(Euro.ofCents(2), Euro.ZERO))
                        .columnTotals(List.of(Euro.ofCents(1), Euro.ofCents(1)))
                        .round());
    }

    @Test
    void impossibleTotalsAreRefusedWithTheirRowsAndColumns() {
        refused(
                () -> TableRounding.of(DIAGONAL, 2)
                        .rowTotalCents(1, 0)
                        .columnTotalCents(0, 1)
                        .round(),
                "no table rounds every cell down or up with these totals: rows [1] need at least EUR 0.01 in columns [1]"
                        + " but those columns leave them at most EUR 0.00");
        refused(
                () -> TableRounding.of(DIAGONAL, 2)
                        .named(List.of("0005", "0007"), List.of("care", "pgb"))
                        .rowTotalCents(1, 0)
                        .columnTotalCents(0, 1)
                        .round(),
                "no table rounds every cell down or up with these totals: rows [0005] need at least EUR 0.01 in columns"
                        + " [care] but those columns leave them at most EUR 0.00");
    }

    /** Column 1 is exactly 1 and must hold 1, but both rows are given nothing. */
    @Test
    void columnsThatCannotBeFilledAreNamedToo() {
        refused(
                () -> TableRounding.of(new long[][] {{1, 1}, {1, 1}}, 2)
                        .rowTotalCents(0, 0)
                        .round(),
                "no table rounds every cell down or up with these totals: columns [1, 2] need at least EUR 0.02 from rows"
                        + " [1, 2] but those rows leave them at most EUR 0.00");
    }

    /** Row 1 is given 10 and takes at most 2 + 2 in columns 2 and 3; column 1 is given 8, of it 3 for row 2 at least. */
    @Test
    void theProofIsInUnits() {
        refused(
                () -> TableRounding.of(new long[][] {{1100, 400, 300}, {600, 900, 500}, {100, 300, 200}}, 2)
                        .inUnitsOf(Euro.parse("1"))
                        .rowTotalCents(1000, 900, 200)
                        .columnTotalCents(800, 800, 500)
                        .round(),
                "no table rounds every cell down or up with these totals: rows [1] need at least EUR 6.00 in columns [1]"
                        + " but those columns leave them at most EUR 5.00");
    }

    /**
     * Columns 1 and 2 hold 9 and 6 exactly, of it at most 1 + 2 in row 3; rows 1 and 2 are given 6 and 7, of it at least
     * 1 + 1 for column 3.
     */
    @Test
    void theProofFromColumnsIsInUnits() {
        refused(
                () -> TableRounding.of(new long[][] {{550, 50, 100}, {250, 350, 100}, {100, 200, 50}}, 1)
                        .inUnitsOf(Euro.parse("1"))
                        .rowTotalCents(600, 700, 400)
                        .round(),
                "no table rounds every cell down or up with these totals: columns [1, 2] need at least EUR 12.00 from"
                        + " rows [1, 2] but those rows leave them at most EUR 11.00");
    }

    /** Each cell moves by 0.4, over a denominator of more than 32 bits. */
    @Test
    void theDeviationIsExactOverAnyDenominator() {
        long denominator = 1_000_000_000_000L;
        long small = 4 * denominator / 10;
        long[][] cells = {{small, denominator - small}, {denominator - small, small}};

        assertThat(TableRounding.of(cells, denominator).round().deviation()).isEqualTo(Rational.of(8, 5));
    }

    @Test
    void tablesAreEqualByTheirCells() {
        RoundedTable table = TableRounding.of(DIAGONAL, 1).round();

        assertThat(table)
                .isEqualTo(TableRounding.of(new long[][] {{2, 0}, {0, 2}}, 2).round())
                .hasSameHashCodeAs(TableRounding.of(new long[][] {{2, 0}, {0, 2}}, 2)
                        .round())
                .isNotEqualTo(TableRounding.of(new long[][] {{0, 1}, {1, 0}}, 1).round())
                .isNotEqualTo(TableRounding.of(new long[][] {{1, 0, 0, 1}}, 1).round())
                .isNotEqualTo("table");
    }

    @Test
    void boundsAreReportedInCents() {
        refused(
                () -> TableRounding.of(new long[][] {{350, 250}, {50, 150}}, 1)
                        .inUnitsOf(Euro.parse("1"))
                        .rowTotalCents(800, 200)
                        .round(),
                "total of row 1 must lie between its cells rounded down EUR 5.00 and rounded up EUR 7.00 but was EUR 8.00");
        refused(
                () -> TableRounding.of(List.of(
                                List.of(Rational.of(300), Rational.of(250)),
                                List.of(Rational.of(125), Rational.of(240))))
                        .inUnitsOf(Euro.parse("1"))
                        .round(),
                "exact cells of row 1 must sum to a multiple of the unit EUR 1.00 but sum to between EUR 5.00 and EUR 6.00\n"
                        + "exact cells of row 2 must sum to a multiple of the unit EUR 1.00"
                        + " but sum to between EUR 3.00 and EUR 4.00");
    }

    @Test
    void totalsOutOfReachAreReportedAllAtOnce() {
        refused(
                () -> TableRounding.of(DIAGONAL, 2)
                        .rowTotalCents(2, -1)
                        .columnTotalCents(0, 2)
                        .round(),
                """
                row totals and column totals must have the same sum but sum to EUR 0.01 and EUR 0.02
                total of row 1 must lie between its cells rounded down EUR 0.00 and rounded up EUR 0.01 but was EUR 0.02
                total of row 2 must lie between its cells rounded down EUR 0.00 and rounded up EUR 0.01 but was EUR -0.01
                total of column 2 must lie between its cells rounded down EUR 0.00 and rounded up EUR 0.01 but was EUR 0.02""");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused(
                () -> TableRounding.of(DIAGONAL, 2).round(),
                "exact cells of row 1 must sum to a multiple of the unit EUR 0.01 but sum to between EUR 0.00 and EUR 0.01\n"
                        + "exact cells of row 2 must sum to a multiple of the unit EUR 0.01"
                        + " but sum to between EUR 0.00 and EUR 0.01");
        refused(
                () -> TableRounding.of(DIAGONAL, 1)
                        .inUnitsOf(Euro.parse("1"))
                        .rowTotalCents(1, 100)
                        .round(),
                "total of row 1 must be a multiple of the unit EUR 1.00 but was EUR 0.01");
        refused(
                () -> TableRounding.of(new long[][] {{1}, {1, 2}}, 1),
                "rows of a table must all have 1 columns but one has 2");
        refused(
                () -> TableRounding.of(
                        List.of(List.of(Rational.ONE), List.of(Rational.ONE, Rational.ONE), List.of(Rational.ONE))),
                "rows of a table must all have 1 columns but one has 2");
        refused(() -> TableRounding.of(DIAGONAL, 1).inUnitsOf(Euro.ZERO), "unit must be positive but was EUR 0.00");
        refused(() -> TableRounding.of(new long[][] {{}}, 1), "every row must have at least one column but had none");
        refused(() -> TableRounding.of(DIAGONAL, 0), "denominator must be positive but was 0");
        refused(
                () -> TableRounding.of(DIAGONAL, 1).rowTotalCents(1),
                "row totals must be as many as the rows, 2, but were 1");
        refused(
                () -> TableRounding.of(DIAGONAL, 1).named(List.of("a", "b"), List.of("x")),
                "column names must be as many as the columns, 2, but were 1");
        refused(
                () -> TableRounding.of(DIAGONAL, 1).inUnitsOf(Euro.parse("-1")),
                "unit must be positive but was EUR -1.00");
    }

    @Test
    void cellsBeyondALongAreRefused() {
        Rational huge = Rational.of(BigInteger.TWO.pow(80), BigInteger.ONE);
        refused(
                () -> TableRounding.of(List.of(List.of(huge))).round(),
                "cells of a table must leave their sums within 64 bits of cents"
                        + " but one is about EUR 12089258196146291747061.76");
        refused(
                () -> TableRounding.of(new long[][] {{Long.MAX_VALUE, Long.MAX_VALUE}}, 1)
                        .round(),
                "cells of a table must leave their sums within 64 bits of cents"
                        + " but one is about EUR 92233720368547758.07");
    }

    @Test
    void keyedRowsAreTakenInTheOrderOfTheirKeys() {
        Rational half = Rational.of(1, 2);
        ImmutableTable<String, String, Rational> table = ImmutableTable.<String, String, Rational>builder()
                .put("0024", "care", half)
                .put("0024", "pgb", half)
                .put("0005", "pgb", half)
                .put("0005", "care", half)
                .buildOrThrow();

        assertThat(KeyedTableRounding.of(table, List.of("care", "pgb", "other")).round())
                .hasToString("{0005={care=EUR 0.01, pgb=EUR 0.00, other=EUR 0.00},"
                        + " 0024={care=EUR 0.00, pgb=EUR 0.01, other=EUR 0.00}}");
        assertThat(KeyedTableRounding.of(table, List.of("care", "pgb"))
                        .inUnitsOf(Euro.ofCents(1))
                        .rowTotalCents(Map.of("0005", 0L, "0024", 2L))
                        .columnTotalCents(Map.of("care", 1L, "pgb", 1L))
                        .round()
                        .row("0024"))
                .isEqualTo(Map.of("care", Euro.ofCents(1), "pgb", Euro.ofCents(1)))
                .isEqualTo(KeyedTableRounding.of(table, List.of("care", "pgb"))
                        .rowTotals(Map.of("0005", Euro.ZERO, "0024", Euro.ofCents(2)))
                        .columnTotals(Map.of("care", Euro.ofCents(1), "pgb", Euro.ofCents(1)))
                        .round()
                        .row("0024"));
        refused(
                () -> KeyedTableRounding.of(table, List.of("care")),
                "columns of a table must be among those listed [care] but were [care, pgb]");
        refused(
                () -> KeyedTableRounding.of(table, List.of("care", "pgb")).rowTotalCents(Map.of("0005", 1L)),
                "total of row 0024 must be given but was absent");
    }

    @Test
    void aMissingCellIsRefused() {
        refused(() -> TableRounding.of(List.of(Arrays.asList(Rational.ONE, null))), "exact values must not be null");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }
}
