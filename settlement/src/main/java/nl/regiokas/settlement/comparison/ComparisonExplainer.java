package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Tells the differences of a comparison as explanations: a difference is the sum of its causes.
 * Dutch: toelichting op de vergelijking.
 *
 * <p>The words are in {@link nl.regiokas.settlement.explanation.SettlementWording}.
 *
 * <p>Failures: a year or a municipality that the comparison does not know.
 */
public final class ComparisonExplainer {

    private final SchemeComparison comparison;

    /**
     * An explainer of one comparison.
     *
     * @param comparison what is to be explained
     */
    public ComparisonExplainer(SchemeComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Why a municipality is charged otherwise in one year.
     *
     * @param year the year
     * @param municipality the municipality
     * @return the explanation; the value is the difference, the parts are its causes
     * @throws RefusalException when the comparison does not know them
     */
    public Explanation difference(int year, MunicipalityCode municipality) {
        Difference difference = comparison.difference(year, municipality);
        return explain(
                ComparisonRule.DIFFERENCE,
                ImmutableList.<Figure>builder()
                        .add(Figure.year("year", year))
                        .addAll(figures(difference))
                        .build(),
                difference);
    }

    /**
     * Why a municipality is charged otherwise over all years.
     *
     * @param municipality the municipality
     * @return the explanation; the value is the total difference, the parts are its causes
     * @throws RefusalException when the comparison does not know it
     */
    public Explanation total(MunicipalityCode municipality) {
        Difference total = comparison.totals().stream()
                .filter(difference -> difference.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(() ->
                        RefusalException.of("municipality must be one of the comparison but was " + municipality));
        return explain(ComparisonRule.TOTAL, figures(total), total);
    }

    private ImmutableList<Figure> figures(Difference difference) {
        return ImmutableList.of(
                Figure.name("municipality", difference.municipality().value()),
                Figure.name("reference", comparison.reference().scheme().name()),
                Figure.name("alternative", comparison.alternative().scheme().name()),
                Figure.amount("referenceCharge", difference.referenceCents()),
                Figure.amount("alternativeCharge", difference.alternativeCents()));
    }

    private static Explanation explain(ComparisonRule rule, ImmutableList<Figure> figures, Difference difference) {
        return Explanation.sum(
                rule,
                figures,
                difference.causes().entrySet().stream()
                        .filter(cause -> cause.getValue() != 0)
                        .map(cause -> Explanation.of(ComparisonRule.of(cause.getKey()), cause.getValue()))
                        .toList());
    }
}
