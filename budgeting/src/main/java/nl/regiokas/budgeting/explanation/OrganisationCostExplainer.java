package nl.regiokas.budgeting.explanation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Explains how the cost of the organisation that buys for all came about, and who bears it.
 * Dutch: toelichting op de kosten van de inkooporganisatie.
 *
 * @param cost the cost
 * @param share its share of the budgets
 * @param budgets the budgets it was made from
 * @since 0.2.0
 */
public record OrganisationCostExplainer(
        OrganisationCost cost, Percentage share, ImmutableSortedMap<MunicipalityCode, MonetaryAmount> budgets) {

    /**
     * Refuses a component that is null.
     *
     * @param cost the cost
     * @param share its share of the budgets
     * @param budgets the budgets it was made from
     */
    public OrganisationCostExplainer {
        Attributes.given(cost, "cost of explainer");
        Attributes.given(share, "share of explainer");
        Attributes.given(budgets, "budgets of explainer");
    }

    /**
     * How the cost came about.
     *
     * @return the share of all budgets, rounded half up
     */
    public Explanation total() {
        long sum = budgetCents();
        long total = Euro.cents(cost.total(), "cost of the organisation");
        return Explanation.builder()
                .rule(BudgetingRule.ORGANISATION_TOTAL)
                .addFigures(Figure.percentage("share", share), Figure.amount("budgets", sum))
                .value(Rational.of(total))
                .rounding(Rounding.alone(share.applyTo(sum), total, Rounding.Way.HALF_UP))
                .build();
    }

    /**
     * How the part of a municipality came about.
     *
     * @param municipality one of the budgets
     * @return the cost over the budgets, with its odd cent
     */
    public Explanation part(MunicipalityCode municipality) {
        long total = Euro.cents(cost.total(), "cost of the organisation");
        return Explanation.builder()
                .rule(BudgetingRule.ORGANISATION_PART)
                .addFigures(
                        Figure.name("municipality", municipality.value()),
                        Figure.explained("total", total()),
                        Figure.amount(
                                "budget",
                                Euro.cents(
                                        Optional.ofNullable(budgets.get(municipality))
                                                .orElseThrow(),
                                        "budget")))
                .value(Rational.of(partCents(municipality)))
                .rounding(rounding(total, municipality))
                .build();
    }

    /** Empty where the part is whole, or where there is nothing to divide by. */
    private Optional<Rounding> rounding(long total, MunicipalityCode municipality) {
        if (total == 0) {
            return Optional.empty();
        }
        Rounding rounding = Rounding.apportioned(
                        total,
                        Weights.of(budgets.values().stream()
                                .mapToLong(budget -> Euro.cents(budget, "budget"))
                                .toArray()),
                        i -> partCents(budgets.keySet().asList().get(i)))
                .get(budgets.keySet().asList().indexOf(municipality));
        return rounding.exactCents().isWhole() ? Optional.empty() : Optional.of(rounding);
    }

    private long partCents(MunicipalityCode municipality) {
        return Euro.cents(Optional.ofNullable(cost.parts().get(municipality)).orElseThrow(), "part");
    }

    private long budgetCents() {
        return Euro.cents(Cents.sumOf("sum of the budgets", budgets.values()), "sum of the budgets");
    }
}
