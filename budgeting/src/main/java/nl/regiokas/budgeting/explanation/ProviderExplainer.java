package nl.regiokas.budgeting.explanation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.budgeting.provider.GrantPart;
import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Explains how what is still to be paid to a provider came about.
 * Dutch: toelichting op de afrekening met een aanbieder.
 *
 * @param settlement the settlement
 * @since 0.2.0
 */
public record ProviderExplainer(ProviderSettlement settlement) {

    /**
     * Refuses a component that is null.
     *
     * @param settlement the settlement
     */
    public ProviderExplainer {
        Attributes.given(settlement, "settlement of explainer");
    }

    /**
     * How what is still to be paid came about.
     *
     * @param result a result of the settlement
     * @return accepted claims and fixed budgets, less the advances
     */
    public Explanation settle(ProviderResult result) {
        ProviderAmounts amounts = result.amounts();
        return Explanation.builder()
                .rule(BudgetingRule.PROVIDER_SETTLE)
                .addAllFigures(subject(result))
                .value(Rational.of(Euro.cents(amounts.settle(), "settlement")))
                .addParts(accepted(result))
                .addParts(Explanation.of(
                        BudgetingRule.PROVIDER_ADVANCES,
                        Cents.minus("advances", 0, Euro.cents(amounts.advances(), "advances"))))
                .build();
    }

    /**
     * How what was accepted came about.
     *
     * @param result a result of the settlement
     * @return accepted claims and fixed budgets; shown with the grant and what was claimed
     */
    public Explanation accepted(ProviderResult result) {
        ProviderAmounts amounts = result.amounts();
        long fixed = Euro.cents(amounts.fixed(), "fixed");
        long accepted = Euro.cents(amounts.accepted(), "accepted");
        return Explanation.builder()
                .rule(BudgetingRule.PROVIDER_ACCEPTED)
                .addAllFigures(subject(result))
                .value(Rational.of(accepted))
                .addParts(Explanation.builder()
                        .rule(BudgetingRule.PROVIDER_CLAIMS)
                        .value(Rational.of(Cents.minus("accepted claims", accepted, fixed)))
                        .addFigures(Figure.amount("claimed", Euro.cents(amounts.claimed(), "claimed")))
                        .addFigures(Figure.amount("refused", Euro.cents(amounts.refused(), "refused")))
                        .addFigures(granted(result))
                        .build())
                .addParts(Explanation.of(BudgetingRule.PROVIDER_FIXED, fixed))
                .build();
    }

    private Figure granted(ProviderResult result) {
        return result.form().isPresent()
                ? Figure.explained("granted", grant(result))
                : Figure.amount("granted", Euro.cents(result.amounts().granted(), "granted"));
    }

    private Explanation grant(ProviderResult result) {
        ImmutableList<GrantPart> parts = settlement.grants().stream()
                .filter(part -> part.production().year() == result.year()
                        && part.production().provider().equals(result.provider())
                        && part.production().segment().equals(result.segment()))
                .collect(ImmutableList.toImmutableList());
        Explanation.Builder grant = Explanation.builder()
                .rule(BudgetingRule.PROVIDER_GRANT)
                .addAllFigures(subject(result))
                .value(Rational.of(Euro.cents(result.amounts().granted(), "granted")));
        for (GrantPart part : parts) {
            Figure financier =
                    Figure.name("financier", part.production().financier().orElse(""));
            grant.addParts(Explanation.of(
                    BudgetingRule.PROVIDER_PRODUCTION,
                    Euro.cents(part.production().amount(), "production"),
                    financier));
            grant.addParts(Explanation.of(
                    BudgetingRule.PROVIDER_DISCOUNT,
                    Cents.minus("discount", 0, Euro.cents(part.discount(), "discount")),
                    financier));
        }
        return grant.build();
    }

    private static ImmutableList<Figure> subject(ProviderResult result) {
        return ImmutableList.of(
                Figure.year("year", result.year()),
                Figure.name("provider", result.provider()),
                Terms.segment(result.segment()));
    }
}
