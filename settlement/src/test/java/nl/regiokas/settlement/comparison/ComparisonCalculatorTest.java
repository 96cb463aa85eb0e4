package nl.regiokas.settlement.comparison;

import static nl.regiokas.settlement.Village.FLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Village;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class ComparisonCalculatorTest {

    private final ComparisonCalculator calculator = new ComparisonCalculator();

    private static SettlementFacts three() {
        return new Village()
                .with("0001", 1)
                .with("0002", 1)
                .with("0003", 1)
                .budget("0001", 2018, "100.00")
                .budget("0002", 2018, "200.00")
                .budget("0003", 2018, "200.00")
                .uses("0001", FLEX, 2018, "100.00")
                .uses("0002", FLEX, 2018, "200.00")
                .uses("0003", FLEX, 2018, "300.00")
                .facts();
    }

    private static CostSharingModel insurance(AllocationKey key, String expected) {
        return InsuranceModel.builder()
                .key(key)
                .expectedCost(Map.of(2018, Euro.parse(expected)))
                .build();
    }

    private static SolidarityScheme scheme(CostSharingModel model, Participants participants) {
        return SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .addSegments(Segment.values())
                        .model(model)
                        .participation(Participation.always(participants))
                        .build())
                .build();
    }

    /** {@code 0001 45.00: PARTICIPATION -20.00, KEY 52.50, VOLUME 12.50}, causes of zero left out. */
    private static String told(Difference difference) {
        String causes = Arrays.stream(Cause.values())
                .filter(cause -> difference.cents(cause) != 0)
                .map(cause -> cause + " " + Euro.text(difference.cents(cause)))
                .collect(Collectors.joining(", "));
        return difference.municipality() + " " + Euro.text(difference.cents()) + ": " + causes;
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream().map(ComparisonCalculatorTest::told).toList();
    }

    @Test
    void workedExampleOfTheJavadoc() {
        SchemeComparison comparison = calculator.compare(
                scheme(insurance(AllocationKeys.budget(), "600.00"), Participants.all()),
                scheme(insurance(AllocationKeys.equal(), "330.00"), Participants.except("0003")),
                three());

        assertThat(told(comparison.totals()))
                .containsExactly(
                        "0001 45.00: PARTICIPATION -20.00, KEY 52.50, VOLUME 12.50",
                        "0002 -75.00: PARTICIPATION -40.00, KEY -52.50, VOLUME 17.50",
                        "0003 60.00: PARTICIPATION 60.00");
        assertThat(comparison.growthCents()).isEqualTo(3000);
        assertThat(told(comparison.winners())).hasSize(1).first().asString().startsWith("0002 -75.00");
        assertThat(comparison.losers())
                .extracting(loser -> loser.municipality().value())
                .containsExactly("0003", "0001");
    }

    @Test
    void actualUseInsteadOfFullSolidarityIsAnotherModel() {
        SchemeComparison comparison = calculator.compareWithFullSolidarity(
                scheme(new ActualUseModel(AllocationKeys.equal()), Participants.all()), three());

        assertThat(told(comparison.year(2018).differences()))
                .containsExactly("0001 -20.00: MODEL -20.00", "0002 -40.00: MODEL -40.00", "0003 60.00: MODEL 60.00");
        assertThat(comparison.growthCents()).isZero();
        assertThat(comparison.reference().scheme().name()).isEqualTo("full solidarity");
    }

    @Test
    void whatIsBelowTheCentIsRounding() {
        SchemeComparison comparison = calculator.compare(
                scheme(insurance(AllocationKeys.equal(), "100.00"), Participants.all()),
                scheme(insurance(AllocationKeys.equal(), "110.00"), Participants.all()),
                three());

        assertThat(told(comparison.totals()))
                .containsExactly(
                        "0001 3.33: VOLUME 3.33", "0002 3.34: VOLUME 3.33, ROUNDING 0.01", "0003 3.33: VOLUME 3.33");
    }

    @Test
    void aDifferenceIsExplainedByItsCausesInBothLanguages() {
        SchemeComparison comparison = calculator.compareWithFullSolidarity(
                scheme(new ActualUseModel(AllocationKeys.equal()), Participants.all()), three());
        ComparisonExplainer explainer = new ComparisonExplainer(comparison);
        MunicipalityCode two = MunicipalityCode.of("0002");

        assertThat(ExplanationText.in(SettlementWording.in(Locale.ENGLISH)).write(explainer.difference(2018, two)))
                .isEqualTo("""
                        Difference 2018 of 0002: -EUR 40.00
                          charge under scheme less charge under full solidarity
                          charge under the reference: EUR 240.00
                          charge under the alternative: EUR 200.00
                          + Model: -EUR 40.00
                              another model shares the cost
                        """);
        assertThat(ExplanationText.in(SettlementWording.in(Locale.forLanguageTag("nl")))
                        .write(explainer.total(two))
                        .lines())
                .startsWith("Verschil van 0002 over alle jaren: -€ 40,00");
    }

    @Test
    void everyCauseHasWordsInBothLanguages() {
        for (String language : List.of("en", "nl")) {
            Wording wording = SettlementWording.in(Locale.forLanguageTag(language));
            assertThat(Arrays.stream(Cause.values())
                            .map(cause -> wording.text(ComparisonRule.of(cause).id())))
                    .doesNotHaveDuplicates()
                    .hasSize(Cause.values().length);
            assertThat(Arrays.stream(ComparisonRule.values()).map(rule -> wording.text(rule.id() + ".rule")))
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        }
    }

    @Test
    void otherYearsAndOtherFactsAreRefusedTogether() {
        SettlementFacts facts = three();
        SettlementFacts others = facts.toBuilder()
                .youth(Map.of(MunicipalityCode.of("0001"), BigDecimal.TEN))
                .build();
        SolidarityScheme scheme = scheme(new ActualUseModel(AllocationKeys.equal()), Participants.all());
        SolidarityScheme longer = scheme.toBuilder().lastYear(2019).build();
        SettlementCalculator settlements = new SettlementCalculator();

        assertThatThrownBy(
                        () -> calculator.compare(settlements.settle(scheme, facts), settlements.settle(longer, others)))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "years of the alternative must be those of the reference, 2018 to 2018, but were 2018 to 2019"
                                + "\nfacts of the alternative must be those of the reference but differ");
    }

    @Test
    void yearsAndMunicipalitiesThatAreNotComparedAreRefused() {
        SolidarityScheme scheme = scheme(new ActualUseModel(AllocationKeys.equal()), Participants.all());
        SchemeComparison comparison = calculator.compare(scheme, scheme, three());

        assertThatThrownBy(() -> comparison.year(2017))
                .isInstanceOf(RefusalException.class)
                .hasMessage("year must be one of the comparison but was 2017");
        assertThatThrownBy(() -> comparison.difference(2018, MunicipalityCode.of("0009")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality must be one of the comparison but was 0009");
    }
}
