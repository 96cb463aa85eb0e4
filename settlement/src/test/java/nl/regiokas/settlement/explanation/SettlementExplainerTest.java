package nl.regiokas.settlement.explanation;

import static nl.regiokas.settlement.Village.BED;
import static nl.regiokas.settlement.Village.FLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.Village;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.Notice;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentCalculator;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class SettlementExplainerTest {

    private static final MunicipalityCode ONE = MunicipalityCode.of("0001");

    private static Settlement settle(int lastYear, CostSharingModel model, Village village) {
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(lastYear)
                .source(Source.of("scheme of the test"))
                .addScopes(Scope.builder()
                        .name("all")
                        .addSegments(Segment.values())
                        .model(model)
                        .build())
                .build();
        return new SettlementCalculator().settle(scheme, village.facts());
    }

    private static Settlement insurance() {
        return settle(
                2018,
                InsuranceModel.builder()
                        .key(AllocationKeys.youth())
                        .expectedCost(Map.of(2018, Euro.parse("1000.00")))
                        .loading(Percentage.of("5"))
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                        .reserve(ReserveCorridor.atMost(Euro.parse("100.00")))
                        .build(),
                new Village()
                        .with("0001", 3000)
                        .with("0002", 2000)
                        .with("0003", 2000)
                        .uses("0001", FLEX, 2018, "70.00")
                        .uses("0001", BED, 2018, "30.00")
                        .uses("0002", FLEX, 2018, "160.00")
                        .uses("0003", FLEX, 2018, "440.00")
                        .advance("0001", 2018, "200.00"));
    }

    private static Settlement flatTax() {
        return settle(
                2019,
                FlatTaxModel.builder()
                        .expectedCost(Map.of(2018, Euro.parse("100.00"), 2019, Euro.ZERO))
                        .window(2)
                        .spread(3)
                        .ownShare(Percentage.of("60"))
                        .build(),
                new Village()
                        .with("0001", 1)
                        .with("0002", 1)
                        .uses("0001", FLEX, 2017, "3000.00")
                        .uses("0002", FLEX, 2016, "1000.00")
                        .uses("0001", FLEX, 2018, "90.01")
                        .uses("0002", FLEX, 2018, "20.00"));
    }

    private static String text(Explanation explanation, String language) {
        return ExplanationText.in(SettlementWording.in(Locale.forLanguageTag(language)))
                .write(explanation);
    }

    @Test
    void insuredBalanceInEnglish() {
        assertThat(text(new SettlementExplainer(insurance()).balance(2018, ONE), "en"))
                .isEqualTo("""
                        Balance 2018 of 0001: EUR 85.72
                          charges less advances; above zero: still to pay to the cashier, below zero: to
                            receive
                          + Scope all: EUR 285.72
                              + Premium 2018 of 0001: EUR 450.00
                                  premium volume x weight / sum of all weights
                                  premium volume: EUR 1,050.00
                                    expected cost x (100% + loading), half up to the cent
                                    expected cost: EUR 1,000.00 (scheme of the test)
                                    loading: 5% (scheme of the test)
                                  key: youth
                                  weight: 3,000
                                  sum of all weights: 7,000
                                  source: 001_f32ba5cc43f3ec4a, 1. Model: Verzekering, lines 725-741
                              + No-claim refund 2018 of 0001: -EUR 130.00
                                  50% of what its cost is below 80% of its premium
                                  premium: EUR 450.00
                                  own cost: EUR 100.00
                                    the cost of its use, product by product
                                    + Product BED: EUR 30.00
                                    + Product FLEX: EUR 70.00
                                  source: 001_f32ba5cc43f3ec4a, 1. Model: Verzekering, lines 725-741
                              + Distribution 2018 to 0001: -EUR 34.28
                                  what the fund holds above its maximum x weight / sum of all weights
                                  to be divided: -EUR 80.00
                                    maximum less what the fund would hold
                                    + Bound of the fund: EUR 100.00
                                    + Less premiums: -EUR 1,050.00
                                    + Plus cost of the participants: EUR 700.00
                                    + Plus no-claim refunds: EUR 170.00
                                  key: youth
                                  weight: 3,000
                                  sum of all weights: 7,000
                                  exactly -EUR 34.285714…, rounded down; there were 2 odd cents for the
                                    largest fractions and this one comes in place 3
                                  source: 001_f32ba5cc43f3ec4a, 1. Model: Verzekering, lines 725-741
                          + Less advances paid: -EUR 200.00
                        """);
    }

    /** Premiums 450.00, 300.00, 300.00; wanted 175.00, 120.00, 0.00; room 1050.00 - 1010.00 = 40.00. */
    @Test
    void aRefundThatIsCutBackInEnglish() {
        Settlement settlement = settle(
                2018,
                InsuranceModel.builder()
                        .key(AllocationKeys.youth())
                        .expectedCost(Map.of(2018, Euro.parse("1050.00")))
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                        .build(),
                new Village()
                        .with("0001", 3000)
                        .with("0002", 2000)
                        .with("0003", 2000)
                        .uses("0001", FLEX, 2018, "10.00")
                        .uses("0003", FLEX, 2018, "1000.00"));
        Charge refund = settlement.charges().stream()
                .filter(charge -> charge.kind() == ChargeKind.NO_CLAIM_REFUND)
                .findFirst()
                .orElseThrow();

        assertThat(text(new SettlementExplainer(settlement).charge(refund), "en"))
                .isEqualTo("""
                        No-claim refund 2018 of 0001: -EUR 23.73
                          all together earned more than the fund can refund: room x earned / earned by
                            all
                          scope: all
                          earned: EUR 175.00
                            50% of what its cost is below 80% of its premium
                            premium: EUR 450.00
                            own cost: EUR 10.00
                              the cost of its use, product by product
                              + Product FLEX: EUR 10.00
                          earned by all: 295.00
                          room in the fund: EUR 40.00
                          exactly -EUR 23.728813…, rounded down, with one odd cent; there was one odd
                            cent for the largest fraction and this one comes in place 1
                          source: 001_f32ba5cc43f3ec4a, 1. Model: Verzekering, lines 725-741
                        """);
    }

    @Test
    void instalmentsInDutch() {
        assertThat(text(new SettlementExplainer(flatTax()).charges(2019, ONE), "nl"))
                .isEqualTo("""
                        Boekingen 2019 van 0001: € 4,01
                          de boekingen in alle kringen samen
                          + Kring all: € 4,01
                              + Termijnen 2019 van 0001: € 4,01
                                  termijnen van eerdere voordelen (tegoed) en nadelen (te betalen)
                                  bron: 001_f32ba5cc43f3ec4a, 2. Model: Vlaktax, regels 743-761
                                  + Termijn 1 van 3 over 2018: € 4,01
                                      voordeel / 3 met omgekeerd teken; de eerste termijnen krijgen de
                                        restcenten
                                      voordeel: -€ 12,01
                                        eigen deel + gedeeld deel, met alle andere zo afgerond dat de
                                          som het resultaat is
                                        precies -€ 12,009, naar beneden afgerond, met één restcent; er
                                          was één restcent voor de grootste breuk en deze komt op plaats
                                          1
                                        + Eigen deel: -€ 9,006
                                            60% van (bijdrage - kosten)
                                            bijdrage: € 75,00
                                            eigen kosten: € 90,01
                                        + Gedeeld deel: -€ 3,003
                                            40% van resultaat x kosten in het verleden / die van allen
                                            resultaat van allen (bijdragen - kosten): -€ 10,01
                                            gewicht: 3.000
                                            som van alle gewichten: 4.000
                                        + Afronding: -€ 0,001
                                      precies € 4,003333…, naar beneden afgerond, met één restcent
                        """);
    }

    @Test
    void aFundIsItsOpeningItsChargesAndItsCost() {
        Explanation fund = new SettlementExplainer(insurance()).fund(2018, "all");

        assertThat(fund.parts())
                .extracting(part -> part.rule() + " " + Euro.text(part.cents()))
                .containsExactly(
                        "FUND_OPENING 0.00",
                        "FUND_CHARGES 1050.00",
                        "FUND_CHARGES -170.00",
                        "FUND_CHARGES -80.00",
                        "FUND_COST -700.00");
        assertThat(text(fund, "en").lines())
                .contains("  + All no-claim refunds: -EUR 170.00")
                .containsOnlyOnce("            expected cost x (100% + loading), half up to the cent");
    }

    @Test
    void aPaymentIsTheBalanceItClears() {
        Settlement settlement = insurance();
        PaymentPlan plan =
                new PaymentCalculator().netted(Balances.of(settlement.year(2018).positions()));
        Payment first = plan.payments().get(0);
        Explanation payment = new SettlementExplainer(settlement).payment(2018, plan, first);

        assertThat(payment.cents()).isEqualTo(first.cents());
        assertThat(text(payment, "nl").lines())
                .startsWith(
                        "Betaling van 0003 aan de kassier: € 277,14",
                        "  saldo van de betaler min zijn andere betalingen",
                        "  + Saldo 2018 van 0003: € 277,14");
    }

    @Test
    void whatTheSettlementDoesNotKnowIsRefused() {
        SettlementExplainer explainer = new SettlementExplainer(insurance());

        assertThatThrownBy(() -> explainer.fund(2018, "none"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("scope must be one of the scheme but was none");
        assertThatThrownBy(() -> explainer.balance(2018, MunicipalityCode.of("0009")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality must be one of the facts but was 0009");
        assertThatThrownBy(() -> explainer.charges(2017, ONE))
                .isInstanceOf(RefusalException.class)
                .hasMessage("year must be from 2018 to 2018 but was 2017 (scheme scheme)");
    }

    @Test
    void aNoticeHasWordsInBothLanguages() {
        Notice notice = new Notice.WindowBeforeUsage("flexible", 2018, 2015);

        assertThat(SettlementWording.in(Locale.ENGLISH).text(notice.id(), notice.figures()))
                .isEqualTo(notice.toString());
        assertThat(SettlementWording.in(Locale.forLanguageTag("nl")).text(notice.id(), notice.figures()))
                .isEqualTo("de vlaktax kijkt verder terug dan het eerste jaar met gebruik: 2015 tot en met 2017"
                        + " (kring flexible, 2018)");
    }

    @Test
    void everyRuleAndKindHasWordsInBothLanguages() {
        for (String language : List.of("en", "nl")) {
            Wording wording = SettlementWording.in(Locale.forLanguageTag(language));
            for (SettlementRule rule : SettlementRule.values()) {
                assertThat(wording.text(rule.id())).isNotBlank();
                assertThat(wording.text(rule.id() + ".rule")).doesNotContain("  ");
            }
            for (ChargeKind kind : ChargeKind.values()) {
                assertThat(wording.text("kind." + kind)).isNotBlank();
            }
        }
    }
}
