package nl.regiokas.budgeting.explanation;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.budgeting.rta.ContributionReading;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * Explains how the cells of a municipal RTA table came about.
 * Dutch: toelichting op de RTA verdeling budgetten Jeugdwet.
 *
 * <p>Every value is the rounded cell. Before rounding it is exact to the last fraction of a cent; the rounding shows
 * whether the cell went down or up to make rows and columns close. A total is explained by the cells of its column, the
 * contribution by the base less the other columns, and the base by its streams or by the circular.
 *
 * <p>Failures: a row or a column that the table does not have.
 *
 * @since 0.2.0
 */
public final class MunicipalRtaExplainer {

    private final MunicipalRta rta;
    private final RtaArrangement arrangement;
    private final RtaYear shares;
    private final TableCells cells;

    private MunicipalRtaExplainer(MunicipalRta rta, RtaArrangement arrangement) {
        this.rta = rta;
        this.arrangement = arrangement;
        this.shares = arrangement.year(rta.table().year());
        this.cells = new TableCells(rta.table());
    }

    /**
     * Returns the explainer of one table.
     *
     * @param rta the table
     * @param arrangement the arrangement it was made with
     * @return its explainer
     * @throws RefusalException when the arrangement does not have the year of the table
     */
    public static MunicipalRtaExplainer of(MunicipalRta rta, RtaArrangement arrangement) {
        return new MunicipalRtaExplainer(
                Attributes.given(rta, "table of explainer"),
                Attributes.given(arrangement, "RTA arrangement of explainer"));
    }

    /**
     * How a cell came about.
     *
     * @param row a municipality, or {@link RtaTable#TOTAL}
     * @param column one of {@link MunicipalRta#COLUMNS}, {@link RtaTable#CUT} or {@link RtaTable#TOTAL}
     * @return the explanation; the value is the cell
     * @throws RefusalException when the table has no such cell
     */
    public Explanation cell(String row, String column) {
        rta.table().cell(row, column);
        return explained(row, column);
    }

    /**
     * Looks up how a cell came about.
     *
     * @param row a municipality, or {@link RtaTable#TOTAL}
     * @param column one of {@link MunicipalRta#COLUMNS}, {@link RtaTable#CUT} or {@link RtaTable#TOTAL}
     * @return the explanation, its value is the cell; empty when the table has no such cell
     * @since 0.2.0
     */
    public Optional<Explanation> findCell(String row, String column) {
        return rta.table().findCell(row, column).map(amount -> explained(row, column));
    }

    private Explanation explained(String row, String column) {
        return row.equals(RtaTable.TOTAL)
                ? cells.total(column, Figure.term("column", "rta.column." + column), this::cell)
                : cell(funding(row), column);
    }

    private MunicipalFunding funding(String row) {
        return Optional.ofNullable(rta.fundings().get(row)).orElseThrow();
    }

    private Explanation cell(MunicipalFunding funding, String column) {
        return switch (column) {
            case MunicipalRta.PGB -> personalBudgets(funding);
            case MunicipalRta.EXECUTION -> share(RtaRule.EXECUTION, funding, column);
            case MunicipalRta.STRENGTHENING -> share(RtaRule.STRENGTHENING, funding, column);
            case MunicipalRta.CONTRIBUTION -> contribution(funding);
            case RtaTable.CUT -> cut(funding);
            default -> base(funding);
        };
    }

    private Explanation personalBudgets(MunicipalFunding funding) {
        Percentage kept = shares.share(RtaYear.STRENGTHENING)
                .plus(shares.share(RtaYear.EXECUTION))
                .complement();
        return cells.cell(RtaRule.PERSONAL_BUDGETS, funding.municipality(), MunicipalRta.PGB)
                .addFigures(Figure.amount("awbz", cents(funding.awbz())))
                .addFigures(Figure.percentage("kept", kept).from(arrangement.source()))
                .addFigures(Figure.percentage("pgbShare", funding.pgbShare()))
                .build();
    }

    private Explanation share(RtaRule rule, MunicipalFunding funding, String component) {
        return cells.cell(rule, funding.municipality(), component)
                .addFigures(Figure.explained("base", base(funding)))
                .addFigures(Figure.percentage("share", shares.share(component)).from(arrangement.source()))
                .build();
    }

    private Explanation cut(MunicipalFunding funding) {
        return cells.cell(RtaRule.CUT, funding.municipality(), RtaTable.CUT)
                .addFigures(Figure.explained("base", base(funding)))
                .addFigures(Figure.percentage("cut", shares.cut()).from(arrangement.source()))
                .addFigures(
                        Figure.percentage("cutInBase", arrangement.cutInBase()).from(arrangement.source()))
                .build();
    }

    private Explanation contribution(MunicipalFunding funding) {
        String row = funding.municipality();
        boolean isAfterCut = rta.reading() == ContributionReading.AFTER_CUT;
        Explanation.Builder contribution = cells.cell(
                isAfterCut ? RtaRule.CONTRIBUTION_AFTER_CUT : RtaRule.CONTRIBUTION, row, MunicipalRta.CONTRIBUTION);
        if (isAfterCut) {
            contribution.addFigures(Figure.percentage("netCut", rta.netCut()));
        }
        contribution.addParts(base(funding));
        if (isAfterCut) {
            contribution.addParts(less(row, RtaTable.CUT));
        }
        return contribution
                .addParts(less(row, MunicipalRta.PGB))
                .addParts(less(row, MunicipalRta.STRENGTHENING))
                .addParts(less(row, MunicipalRta.EXECUTION))
                .build();
    }

    private Explanation less(String row, String column) {
        return Explanation.of(
                RtaRule.LESS,
                Cents.minus(column + " of " + row, 0, cells.cents(row, column)),
                Figure.term("column", "rta.column." + column));
    }

    private Explanation base(MunicipalFunding funding) {
        Explanation.Builder base = Explanation.builder()
                .value(Rational.of(cents(funding.base())))
                .addAllFigures(cells.subject(funding.municipality()));
        if (funding.circularTotal().isPresent()) {
            return base.rule(RtaRule.CIRCULAR)
                    .addFigures(Figure.amount("streams", cents(funding.streamTotal())))
                    .addFigures(Figure.amount("difference", cents(funding.difference())))
                    .build();
        }
        return base.rule(RtaRule.BASE)
                .addParts(stream("VWS", funding.vws()), stream("AWBZ", funding.awbz()), stream("Zvw", funding.zvw()))
                .build();
    }

    private static Explanation stream(String name, MonetaryAmount amount) {
        return Explanation.of(RtaRule.STREAM, cents(amount), Figure.name("stream", name));
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount of the RTA table");
    }
}
