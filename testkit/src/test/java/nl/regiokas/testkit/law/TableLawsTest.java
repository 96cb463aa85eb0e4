package nl.regiokas.testkit.law;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.RoundedTable;
import nl.regiokas.core.money.TableRounding;
import org.junit.jupiter.api.Test;

class TableLawsTest {

    @Test
    void theLibraryKeepsThem() {
        assertThatCode(() -> TableLaws.of(TableLawsTest::twoWays).checkSeeds(500))
                .doesNotThrowAnyException();
    }

    private static long[][] twoWays(long[][] numerators, long denominator) {
        RoundedTable table = TableRounding.of(numerators, denominator).round();
        long[][] cells = new long[table.rows()][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = table.rowCents(row).toArray();
        }
        return cells;
    }

    /** Every row on its own sums to its total, but the columns do not. */
    @Test
    void roundingRowByRowMissesAColumn() {
        assertThatThrownBy(() -> TableLaws.of(TableLawsTest::rowByRow).checkSeeds(500))
                .isInstanceOf(BrokenLaw.class)
                .hasMessage("""
                        law "conservation by column" does not hold: column 0 must be -8/2 rounded down or up but was -3
                        table [[-9, 17], [1, 5]] / 2 gave [[-4, 8], [1, 2]]""");
    }

    private static long[][] rowByRow(long[][] numerators, long denominator) {
        long[][] cells = new long[numerators.length][];
        for (int row = 0; row < cells.length; row++) {
            long total = 0;
            for (long cell : numerators[row]) {
                total += cell;
            }
            cells[row] = ConservingRounding.round(numerators[row], denominator, total / denominator);
        }
        return cells;
    }

    @Test
    void roundingEachCellAloneMissesARow() {
        assertThatThrownBy(() -> TableLaws.of(TableLawsTest::cellByCell).checkSeeds(500))
                .isInstanceOf(BrokenLaw.class)
                .hasMessage("""
                        law "conservation by row" does not hold: row 1 must be -28/4 rounded down or up but was -6
                        table [[11, -3], [-14, -14]] / 4 gave [[3, -1], [-3, -3]]""");
    }

    private static long[][] cellByCell(long[][] numerators, long denominator) {
        long[][] cells = new long[numerators.length][];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = new long[numerators[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = Math.floorDiv(2 * numerators[row][column] + denominator, 2 * denominator);
            }
        }
        return cells;
    }
}
