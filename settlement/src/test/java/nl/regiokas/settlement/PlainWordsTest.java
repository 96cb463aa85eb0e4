package nl.regiokas.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Schemes of plain words and numbers are the same as those of the types behind them. */
class PlainWordsTest {

    private static final YearlyAmount EXPECTED =
            YearlyAmount.of(ImmutableMap.of(2018, Euro.parse("80000.00"), 2019, Euro.parse("80500.50")));
    private static final Map<Integer, String> EXPECTED_IN_WORDS = Map.of(2018, "80000.00", 2019, "80500.50");

    @Test
    void aModelIsTheSame() {
        assertThat(Models.insurance()
                        .key("youth")
                        .expectedCost(EXPECTED_IN_WORDS)
                        .noClaim("80", "12.5")
                        .build())
                .isEqualTo(Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(EXPECTED)
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("12.5")))
                        .build());
        assertThat(Models.flatTax()
                        .window(3)
                        .spread(2)
                        .ownShare("40")
                        .expectedCost(EXPECTED_IN_WORDS)
                        .build())
                .isEqualTo(Models.flatTax()
                        .window(3)
                        .spread(2)
                        .ownShare(Percentage.of("40"))
                        .expectedCost(EXPECTED)
                        .build());
        assertThat(Models.actualUse("history-2")).isEqualTo(Models.actualUse(AllocationKeys.history(2)));
        assertThat(Models.pooling().key("clients").build())
                .isEqualTo(
                        Models.pooling().key(AllocationKeys.series("clients")).build());
    }

    @Test
    void aScopeIsTheSame() {
        assertThat(Scope.builder()
                        .name("a")
                        .segments(List.of("FLEXIBLE", "BASIC"))
                        .model(Models.actualUse("equal"))
                        .build())
                .isEqualTo(Scope.builder()
                        .name("a")
                        .segments(Segment.BASIC, Segment.FLEXIBLE)
                        .model(Models.actualUse(AllocationKeys.equal()))
                        .build());
    }

    @Test
    void aChargeIsExplainedInBothLanguages() {
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0005", 1)
                .product("A", "BASIC")
                .cost("0005", "A", 2018, "12.50")
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("a")
                        .segments(List.of("BASIC"))
                        .model(Models.actualUse("equal"))
                        .build())
                .build();
        Settlement settlement = Settlement.of(scheme, facts);
        for (Locale language : new Locale[] {Locale.ENGLISH, new Locale("nl")}) {
            assertThat(settlement.explain(settlement.charges().get(0), language))
                    .isEqualTo(ExplanationText.in(SettlementWording.in(language, Models.types()))
                            .write(settlement.explain(settlement.charges().get(0))));
        }
        assertThat(settlement.explain(settlement.charges().get(0), Locale.ENGLISH))
                .contains("EUR 12.50");
    }

    @Test
    void whatIsNoAmountPercentageSegmentOrKeyIsRefused() {
        assertThatThrownBy(() -> Models.insurance().expectedCost(Map.of(2018, "much")))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("much");
        assertThatThrownBy(() -> Models.flatTax().ownShare("half")).isInstanceOf(RefusalException.class);
        assertThatThrownBy(() -> Scope.builder().segments(List.of("flexible")))
                .hasMessage(
                        "segment must be one of BASIC, FLEXIBLE, INTENSIVE, COMPULSORY, CRISIS but was \"flexible\"");
        assertThatThrownBy(() -> Models.actualUse("history-0"))
                .hasMessage("window of key history must be from 1 to 100 years but was 0");
    }
}
