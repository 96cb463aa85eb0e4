package nl.regiokas.settlement.comparison;

import static nl.regiokas.settlement.Village.FLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Village;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.council.ReferenceSchemes;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class ComparisonCalculatorTest {

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

    private static SharingModel insurance(AllocationKey key, String expected) {
        return Models.insurance()
                .key(key)
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse(expected))))
                .build();
    }

    private static SolidarityScheme scheme(SharingModel model, Participants participants) {
        return SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .segments(Segment.values())
                        .model(model)
                        .participants(participants)
                        .build())
                .build();
    }

    private static SchemeComparison compareWithFullSolidarity(SolidarityScheme alternative) {
        return ComparisonCalculator.compare(
                ReferenceSchemes.fullSolidarity(alternative.years(), three()), alternative, three());
    }

    /** {@code 0001 45.00: PARTICIPATION -20.00, KEY 52.50, VOLUME 12.50}, causes of zero left out. */
    private static String stated(Difference difference) {
        String causes = difference.causeCents().entrySet().stream()
                .filter(cause -> cause.getValue() != 0)
                .map(cause -> cause.getKey() + " " + Euro.text(cause.getValue()))
                .collect(Collectors.joining(", "));
        return difference.party() + " " + Euro.text(difference.amountCents()) + ": " + causes;
    }

    private static List<String> stated(List<Difference> differences) {
        return differences.stream().map(ComparisonCalculatorTest::stated).toList();
    }

    @Test
    void workedExampleOfTheJavadoc() {
        SchemeComparison comparison = ComparisonCalculator.compare(
                scheme(insurance(AllocationKeys.budget(), "600.00"), Participants.all()),
                scheme(insurance(AllocationKeys.equal(), "330.00"), Participants.except("0003")),
                three());

        assertThat(stated(comparison.totals()))
                .containsExactly(
                        "0001 45.00: PARTICIPATION -20.00, KEY 52.50, VOLUME 12.50",
                        "0002 -75.00: PARTICIPATION -40.00, KEY -52.50, VOLUME 17.50",
                        "0003 60.00: PARTICIPATION 60.00");
        assertThat(comparison.growthCents()).isEqualTo(3000);
        assertThat(stated(comparison.winners())).hasSize(1).first().asString().startsWith("0002 -75.00");
        assertThat(comparison.losers())
                .extracting(loser -> loser.party().code())
                .containsExactly("0003", "0001");
    }

    @Test
    void actualUseInsteadOfFullSolidarityIsAnotherModel() {
        SchemeComparison comparison =
                compareWithFullSolidarity(scheme(Models.actualUse(AllocationKeys.equal()), Participants.all()));

        assertThat(stated(comparison.year(2018).differences()))
                .containsExactly("0001 -20.00: MODEL -20.00", "0002 -40.00: MODEL -40.00", "0003 60.00: MODEL 60.00");
        assertThat(comparison.growthCents()).isZero();
        assertThat(comparison.reference().scheme().name()).isEqualTo("full solidarity");
    }

    @Test
    void whatIsBelowTheCentIsRounding() {
        SchemeComparison comparison = ComparisonCalculator.compare(
                scheme(insurance(AllocationKeys.equal(), "100.00"), Participants.all()),
                scheme(insurance(AllocationKeys.equal(), "110.00"), Participants.all()),
                three());

        assertThat(stated(comparison.totals()))
                .containsExactly(
                        "0001 3.33: VOLUME 3.33", "0002 3.34: VOLUME 3.33, ROUNDING 0.01", "0003 3.33: VOLUME 3.33");
    }

    @Test
    void aDifferenceIsExplainedByItsCausesInBothLanguages() {
        SchemeComparison comparison =
                compareWithFullSolidarity(scheme(Models.actualUse(AllocationKeys.equal()), Participants.all()));
        Party two = new Party("0002");

        assertThat(ExplanationText.in(SettlementWording.in(Locale.ENGLISH, Models.types()))
                        .write(ComparisonExplainer.difference(comparison, 2018, two)))
                .isEqualTo("""
                        Difference 2018 of 0002: -EUR 40.00
                          charge under scheme less charge under full solidarity
                          charge under the reference: EUR 240.00
                          charge under the alternative: EUR 200.00
                          + Model: -EUR 40.00
                              another model shares the cost
                        """);
        assertThat(ExplanationText.in(SettlementWording.in(Locale.forLanguageTag("nl"), Models.types()))
                        .write(ComparisonExplainer.total(comparison, two))
                        .lines())
                .startsWith("Verschil van 0002 over alle jaren: € -40,00");
    }

    @Test
    void everyCauseHasWordsInBothLanguages() {
        for (String language : List.of("en", "nl")) {
            Wording wording = SettlementWording.in(Locale.forLanguageTag(language), Models.types());
            List<String> keys = Stream.concat(
                            Stream.concat(CauseSums.ALWAYS.stream(), causesOfModels())
                                    .map(ComparisonExplainer::rule),
                            Stream.of(ComparisonRule.DIFFERENCE, ComparisonRule.TOTAL))
                    .map(Rule::id)
                    .toList();
            assertThat(keys.stream().map(wording::text)).doesNotHaveDuplicates().hasSize(14);
            assertThat(keys.stream().map(key -> wording.text(key + ".rule")))
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        }
    }

    private static Stream<Cause> causesOfModels() {
        return Stream.of(Cause.USE, PoolingModel.DEGREE, PoolingModel.LAYER, PoolingModel.OUTSIDE, PoolingModel.LIMIT);
    }

    @Test
    void otherYearsAndOtherFactsAreRefusedTogether() {
        SettlementFacts facts = three();
        SettlementFacts others = facts.toBuilder()
                .series(Series.of("youth", Map.of(MunicipalityCode.of("0001"), BigDecimal.TEN)))
                .build();
        SolidarityScheme scheme = scheme(Models.actualUse(AllocationKeys.equal()), Participants.all());
        SolidarityScheme longer = scheme.toBuilder().lastYear(2019).build();

        assertThatThrownBy(
                        () -> ComparisonCalculator.compare(Settlement.of(scheme, facts), Settlement.of(longer, others)))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "years of the alternative must be those of the reference, 2018 to 2018, but were 2018 to 2019"
                                + "\nfacts of the alternative must be those of the reference but differ");
    }

    @Test
    void yearsAndMunicipalitiesThatAreNotComparedAreRefused() {
        SolidarityScheme scheme = scheme(Models.actualUse(AllocationKeys.equal()), Participants.all());
        SchemeComparison comparison = ComparisonCalculator.compare(scheme, scheme, three());

        assertThatThrownBy(() -> comparison.year(2017))
                .isInstanceOf(RefusalException.class)
                .hasMessage("year must be one of the comparison, 2018 to 2018, but was 2017");
        assertThatThrownBy(() -> comparison.difference(2018, new Party("0009")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("party must be one of the comparison but was 0009");
        assertThat(comparison.findYear(2017)).isEmpty();
        assertThat(comparison.findYear(2018)).contains(comparison.years().get(0));
        assertThat(comparison.findDifference(2017, new Party("0001"))).isEmpty();
        assertThat(comparison.findDifference(2018, new Party("0009"))).isEmpty();
        assertThat(comparison.findDifference(2018, new Party("0001")))
                .contains(comparison.difference(2018, new Party("0001")));
        assertThat(comparison.findTotal(new Party("0009"))).isEmpty();
        assertThat(comparison.findTotal(new Party("0001"))).contains(comparison.total(new Party("0001")));
    }
}
