package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;

/**
 * Explains an incentive: the extra cost is what the municipality, the others and the funds bear.
 * Dutch: toelichting op de prikkel.
 *
 * <p>The words are in {@link nl.regiokas.settlement.explanation.SettlementWording}.
 *
 * @since 0.2.0
 */
public final class IncentiveExplainer {

    private IncentiveExplainer() {}

    /**
     * Explains who bears the extra cost.
     *
     * @param incentive what was calculated
     * @return the explanation; the value is the extra cost
     */
    public static Explanation explain(Incentive incentive) {
        return Explanation.sum(
                IncentiveRule.EXTRA,
                ImmutableList.of(
                        Figure.year("year", incentive.year()),
                        Figure.name("municipality", incentive.municipality().value()),
                        Figure.name("product", incentive.product().value())),
                List.of(
                        Explanation.sum(IncentiveRule.OWN, ImmutableList.of(), own(incentive)),
                        Explanation.sum(IncentiveRule.OTHERS, ImmutableList.of(), others(incentive)),
                        Explanation.of(IncentiveRule.FUNDS, incentive.fundsCents())));
    }

    private static List<Explanation> own(Incentive incentive) {
        return incentive.ownCentsByYear().entrySet().stream()
                .map(year ->
                        Explanation.of(IncentiveRule.OWN_YEAR, year.getValue(), Figure.year("ownYear", year.getKey())))
                .toList();
    }

    private static List<Explanation> others(Incentive incentive) {
        return incentive.othersCentsByParty().entrySet().stream()
                .map(other -> Explanation.of(
                        IncentiveRule.OTHER,
                        other.getValue(),
                        Figure.name("other", other.getKey().code())))
                .toList();
    }
}
