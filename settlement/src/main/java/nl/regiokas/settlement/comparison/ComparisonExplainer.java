package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.Cause;

/**
 * Explains the differences of a comparison: a difference is the sum of its causes.
 * Dutch: toelichting op de vergelijking.
 *
 * <p>The words are in {@link nl.regiokas.settlement.explanation.SettlementWording}, those of a model's own causes among the
 * words of the model.
 *
 * @since 0.2.0
 */
public final class ComparisonExplainer {

    private ComparisonExplainer() {}

    /**
     * Returns the rule that explains a cause; its id is the key of its words.
     *
     * @param cause the cause
     * @return the rule
     */
    public static Rule rule(Cause cause) {
        return ComparisonRule.of(cause);
    }

    /**
     * Explains why a party is charged otherwise in one year.
     *
     * @param comparison the comparison
     * @param year the year
     * @param party a municipality of the year or an outside party
     * @return the explanation; the value is the difference, the parts are its causes
     * @throws RefusalException when the comparison does not know them
     */
    public static Explanation difference(SchemeComparison comparison, int year, Party party) {
        Difference difference = comparison.difference(year, party);
        return explain(
                ComparisonRule.DIFFERENCE,
                ImmutableList.<Figure>builder()
                        .add(Figure.year("year", year))
                        .addAll(figures(comparison, difference))
                        .build(),
                difference);
    }

    /**
     * Explains why a party is charged otherwise over all years.
     *
     * @param comparison the comparison
     * @param party a municipality or an outside party
     * @return the explanation; the value is the total difference, the parts are its causes
     * @throws RefusalException when the comparison does not know it
     */
    public static Explanation total(SchemeComparison comparison, Party party) {
        Difference total = comparison.total(party);
        return explain(ComparisonRule.TOTAL, figures(comparison, total), total);
    }

    private static ImmutableList<Figure> figures(SchemeComparison comparison, Difference difference) {
        return ImmutableList.of(
                Figure.name("municipality", difference.party().code()),
                Figure.name("reference", comparison.reference().scheme().name()),
                Figure.name("alternative", comparison.alternative().scheme().name()),
                Figure.amount("referenceCharge", difference.referenceCents()),
                Figure.amount("alternativeCharge", difference.alternativeCents()));
    }

    private static Explanation explain(Rule rule, ImmutableList<Figure> figures, Difference difference) {
        return Explanation.sum(
                rule,
                figures,
                difference.causeCents().entrySet().stream()
                        .filter(cause -> cause.getValue() != 0)
                        .map(cause -> Explanation.of(ComparisonRule.of(cause.getKey()), cause.getValue()))
                        .toList());
    }
}
