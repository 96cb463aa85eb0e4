package nl.regiokas.budgeting.explanation;

import java.util.Arrays;
import java.util.Optional;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.budgeting.pgb.PgbResult;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Explains how the result of personal budgets came about.
 * Dutch: toelichting op het resultaat pgb.
 *
 * @param result the result
 * @since 0.2.0
 */
public record PgbExplainer(PgbResult result) {

    /**
     * Refuses a component that is null.
     *
     * @param result the result
     */
    public PgbExplainer {
        Attributes.given(result, "result of explainer");
    }

    /**
     * How a result came about.
     *
     * @param row a municipality, or {@link RtaTable#TOTAL}
     * @return budget less the cost of every function; for the total, the municipalities
     * @throws RefusalException when the result has no such row
     */
    public Explanation explain(String row) {
        if (row.equals(RtaTable.TOTAL)) {
            return Explanation.builder()
                    .rule(BudgetingRule.PGB_TOTAL)
                    .value(exact(row, PgbResult.RESULT))
                    .addAllParts(
                            result.exact().rows().stream().map(this::explain).toList())
                    .build();
        }
        Figure municipality = Figure.name("municipality", row);
        return Explanation.builder()
                .rule(BudgetingRule.PGB_RESULT)
                .addFigures(municipality)
                .value(exact(row, PgbResult.RESULT))
                .addParts(Explanation.of(
                        BudgetingRule.PGB_BUDGET, Euro.cents(result.exact().cell(row, PgbResult.BUDGET), "budget")))
                .addAllParts(Arrays.stream(PgbFunction.values())
                        .map(PgbFunction::code)
                        .map(function -> Explanation.of(
                                BudgetingRule.PGB_COST,
                                Cents.minus("cost", 0, Euro.cents(result.costs().cell(row, function), "cost")),
                                Figure.term("function", "budgeting.function." + function)))
                        .toList())
                .build();
    }

    /**
     * Looks up how a result came about.
     *
     * @param row a municipality, or {@link RtaTable#TOTAL}
     * @return budget less the cost of every function, for the total the municipalities; empty when the result has no such
     *     row
     * @since 0.2.0
     */
    public Optional<Explanation> find(String row) {
        return result.exact().findCell(row, PgbResult.RESULT).map(amount -> explain(row));
    }

    private Rational exact(String row, String column) {
        return Rational.of(Euro.cents(result.exact().cell(row, column), column));
    }
}
