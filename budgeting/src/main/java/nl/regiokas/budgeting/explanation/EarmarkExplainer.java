package nl.regiokas.budgeting.explanation;

import nl.regiokas.budgeting.earmark.EarmarkYear;
import nl.regiokas.budgeting.earmark.TransformationYear;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Explains what is left of money with a purpose.
 * Dutch: toelichting op geoormerkte middelen.
 *
 * @since 0.2.0
 */
public final class EarmarkExplainer {

    private EarmarkExplainer() {}

    /**
     * What is left for transformation.
     *
     * @param year a year of the money for transformation
     * @return what is set apart less what was spent
     */
    public static Explanation left(TransformationYear year) {
        return Explanation.builder()
                .rule(BudgetingRule.TRANSFORMATION_LEFT)
                .addFigures(Figure.year("year", year.year()))
                .value(Rational.of(Euro.cents(year.left(), "left")))
                .addParts(Explanation.of(
                        BudgetingRule.TRANSFORMATION_AVAILABLE, Euro.cents(year.available(), "available")))
                .addParts(Explanation.of(
                        BudgetingRule.TRANSFORMATION_SPENT, Cents.minus("spent", 0, Euro.cents(year.spent(), "spent"))))
                .build();
    }

    /**
     * The reserve of the youth fund at the end of a year.
     *
     * @param year a year of the fund
     * @return opening reserve and receipt less what was spent on each domain
     */
    public static Explanation reserve(EarmarkYear year) {
        Explanation.Builder reserve = Explanation.builder()
                .rule(BudgetingRule.FUND_RESERVE)
                .addFigures(Figure.year("year", year.year()))
                .value(Rational.of(Euro.cents(year.closing(), "reserve")))
                .addParts(Explanation.of(BudgetingRule.FUND_OPENING, Euro.cents(year.opening(), "opening")))
                .addParts(Explanation.of(BudgetingRule.FUND_RECEIVED, Euro.cents(year.received(), "received")));
        year.spent()
                .forEach((domain, amount) -> reserve.addParts(Explanation.of(
                        BudgetingRule.FUND_SPENT,
                        Cents.minus("spent", 0, Euro.cents(amount, "spent")),
                        Figure.term("domain", "budgeting.domain." + domain))));
        return reserve.build();
    }
}
