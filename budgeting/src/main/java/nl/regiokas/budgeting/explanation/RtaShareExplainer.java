package nl.regiokas.budgeting.explanation;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.internal.Attributes;

/**
 * Explains how the cells of a table of components came about, as made by
 * {@link nl.regiokas.budgeting.rta.RtaShareCalculator}.
 * Dutch: toelichting op de verdeling volgens het RTA.
 *
 * <p>A component is the base x its share, and the cut is the base x the cut that is not in the base yet; a total is
 * explained by the cells of its column.
 *
 * <p>Failures: a row or a column that the table does not have.
 *
 * @since 0.2.0
 */
public final class RtaShareExplainer {

    private static final ImmutableMap<String, String> DUTCH = ImmutableMap.of(
            RtaYear.EXECUTION, "uitvoeringskosten",
            RtaYear.STRENGTHENING, "versterking voorliggend veld",
            RtaYear.TRANSFORMATION, "transformatie",
            RtaYear.DIRECT_CARE, "directe zorg",
            RtaTable.CUT, "korting",
            RtaTable.TOTAL, "basis");

    private final RtaTable table;
    private final RtaArrangement arrangement;
    private final TableCells cells;

    private RtaShareExplainer(RtaTable table, RtaArrangement arrangement) {
        this.table = table;
        this.arrangement = arrangement;
        this.cells = new TableCells(table);
    }

    /**
     * Returns the explainer of one table.
     *
     * @param table the table
     * @param arrangement the arrangement it was made with
     * @return its explainer
     */
    public static RtaShareExplainer of(RtaTable table, RtaArrangement arrangement) {
        return new RtaShareExplainer(
                Attributes.given(table, "table of explainer"),
                Attributes.given(arrangement, "RTA arrangement of explainer"));
    }

    /**
     * How a cell came about.
     *
     * @param row a row of the table, or {@link RtaTable#TOTAL}
     * @param column a component, {@link RtaTable#CUT} or {@link RtaTable#TOTAL}
     * @return the explanation; the value is the cell
     * @throws nl.regiokas.core.fault.RefusalException when the table has no such cell
     */
    public Explanation cell(String row, String column) {
        table.cell(row, column);
        if (row.equals(RtaTable.TOTAL)) {
            return cells.total(column, named("column", column), this::cell);
        }
        return switch (column) {
            case RtaTable.TOTAL -> base(row);
            case RtaTable.CUT ->
                cells.cell(RtaRule.CUT, row, column)
                        .addFigures(Figure.explained("base", base(row)))
                        .addFigures(Figure.percentage(
                                        "cut", arrangement.year(table.year()).cut())
                                .from(arrangement.source()))
                        .addFigures(Figure.percentage("cutInBase", arrangement.cutInBase())
                                .from(arrangement.source()))
                        .build();
            default ->
                cells.cell(RtaRule.COMPONENT, row, column)
                        .addFigures(named("component", column))
                        .addFigures(Figure.explained("base", base(row)))
                        .addFigures(Figure.percentage(
                                        "share", arrangement.year(table.year()).share(column))
                                .from(arrangement.source()))
                        .build();
        };
    }

    private Explanation base(String row) {
        return cells.cell(RtaRule.GIVEN_BASE, row, RtaTable.TOTAL).build();
    }

    /** A component by its Dutch term, if it has one. */
    private static Figure named(String id, String column) {
        return Figure.name(id, column, DUTCH.getOrDefault(column, column));
    }
}
