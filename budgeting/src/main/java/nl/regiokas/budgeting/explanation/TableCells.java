package nl.regiokas.budgeting.explanation;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/** What the cells of every RTA table have in common: their amount, their rounding, the totals of columns. */
final class TableCells {

    private static final Rational CENTS_IN_EURO = Rational.of(100);

    private final RtaTable table;
    private final Rational unit;

    TableCells(RtaTable table) {
        this.table = table;
        this.unit = Rational.of(Euro.cents(table.unit(), "unit"));
    }

    long cents(String row, String column) {
        return Euro.cents(table.cell(row, column), "cell of " + row + " and " + column);
    }

    /** The sum of a column, with its cells as the given function explains them. */
    Explanation total(String column, Figure name, CellExplainer cells) {
        return Explanation.builder()
                .rule(RtaRule.COLUMN)
                .addFigures(Figure.year("year", table.year()), name)
                .value(Rational.of(cents(RtaTable.TOTAL, column)))
                .addAllParts(table.amounts().rows().stream()
                        .map(row -> cells.explain(row, column))
                        .toList())
                .rounding(rounding(RtaTable.TOTAL, column))
                .build();
    }

    /** A cell without parts. */
    Explanation.Builder cell(RtaRule rule, String row, String column) {
        return Explanation.builder()
                .rule(rule)
                .addAllFigures(subject(row))
                .value(Rational.of(cents(row, column)))
                .rounding(rounding(row, column));
    }

    ImmutableList<Figure> subject(String row) {
        return ImmutableList.of(Figure.year("year", table.year()), Figure.name("municipality", row));
    }

    /** Empty for a cell that was already a whole number of units. */
    Optional<Rounding> rounding(String row, String column) {
        Rational exact = table.exact(row, column).times(CENTS_IN_EURO);
        BigInteger units = exact.dividedBy(unit).floor();
        Rational down = Rational.of(units, BigInteger.ONE).times(unit);
        return down.equals(exact)
                ? Optional.empty()
                : Optional.of(new Rounding(
                        exact,
                        down.numerator().longValueExact(),
                        cents(row, column),
                        Rounding.Way.TWO_WAY,
                        Optional.empty()));
    }

    /** Explains the cell of a row and a column. */
    @FunctionalInterface
    interface CellExplainer {

        Explanation explain(String row, String column);
    }
}
