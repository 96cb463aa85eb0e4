package nl.regiokas.settlement.explanation;

import static nl.regiokas.settlement.Village.BED;
import static nl.regiokas.settlement.Village.CLINIC;
import static nl.regiokas.settlement.Village.FLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.Village;
import nl.regiokas.settlement.books.BooksRule;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class SettlementExplainerTest {

    private static final Party ONE = new Party("0001");

    private static Settlement settle(int lastYear, SharingModel model, Village village) {
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(lastYear)
                .addSources(Source.of("scheme of the test"))
                .addScopes(Scope.builder()
                        .name("all")
                        .segments(Segment.values())
                        .model(model)
                        .build())
                .build();
        return Settlement.of(scheme, village.facts());
    }

    private static Settlement insurance() {
        return settle(
                2018,
                InsuranceModel.builder()
                        .key(AllocationKeys.youth())
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("1000.00"))))
                        .loading(Percentage.of("5"))
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                        .reserve(Reserve.atMost(Euro.parse("100.00")))
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
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("100.00"), 2019, Euro.ZERO)))
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
        return ExplanationText.in(SettlementWording.in(Locale.forLanguageTag(language), Models.types()))
                .write(explanation);
    }

    @Test
    void insuredBalanceInEnglish() {
        assertThat(text(insurance().explainer().balance(2018, ONE), "en")).isEqualTo("""
                        Balance 2018 of 0001: EUR 85.72
                          charges less advances; above zero: still to pay, below zero: to receive
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
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("1050.00"))))
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                        .build(),
                new Village()
                        .with("0001", 3000)
                        .with("0002", 2000)
                        .with("0003", 2000)
                        .uses("0001", FLEX, 2018, "10.00")
                        .uses("0003", FLEX, 2018, "1000.00"));
        Charge refund = settlement.charges().stream()
                .filter(charge -> charge.kind().equals(InsuranceModel.NO_CLAIM_REFUND))
                .findFirst()
                .orElseThrow();

        assertThat(text(settlement.explainer().charge(refund), "en")).isEqualTo("""
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
        assertThat(text(flatTax().explainer().charges(2019, ONE), "nl")).isEqualTo("""
                        In rekening gebracht 2019 aan 0001: € 4,01
                          in rekening gebracht in alle onderdelen samen
                          + Onderdeel all: € 4,01
                              + Termijnen 2019 van 0001: € 4,01
                                  termijnen van eerdere voordelen (tegoed) en nadelen (te betalen)
                                  + Termijn 1 van 3 over 2018: € 4,01
                                      voordeel / 3 met omgekeerd teken; de eerste termijnen krijgen de
                                        restcenten
                                      voordeel: € -12,01
                                        eigen deel + gedeeld deel, met alle andere zo afgerond dat de
                                          som het resultaat is
                                        precies € -12,009, naar beneden afgerond, met één restcent; er
                                          was één restcent voor de grootste breuk en deze komt op plaats
                                          1
                                        + Eigen deel: € -9,006
                                            60% van (bijdrage - kosten)
                                            bijdrage: € 75,00
                                            kosten van eigen gebruik: € 90,01
                                        + Gedeeld deel: € -3,003
                                            40% van resultaat x kosten in het verleden / die van allen
                                            resultaat van allen (bijdragen - kosten): € -10,01
                                            gewicht: 3.000
                                            som van alle gewichten: 4.000
                                        + Afronding: € -0,001
                                      precies € 4,003333…, naar beneden afgerond, met één restcent
                                      bron: 001_f32ba5cc43f3ec4a, 2. Model: Vlaktax, regels 743-761
                        """);
    }

    @Test
    void aFundIsItsOpeningItsChargesAndItsCost() {
        Explanation fund = insurance().explainer().fund(2018, "all");

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
        PaymentPlan plan = settlement.year(2018).nettedPayments();
        Payment first = plan.payments().get(0);
        Explanation payment = settlement.explainer().payment(2018, plan, first);

        assertThat(payment.cents()).isEqualTo(first.amountCents());
        assertThat(text(payment, "nl").lines())
                .startsWith(
                        "Betaling van 0003 aan de kassier: € 277,14",
                        "  saldo van de betaler min zijn andere betalingen",
                        "  + Saldo 2018 van 0003: € 277,14");
    }

    @Test
    void askingForAMunicipalityThatDoesNotExistNamesWhoDoes() {
        Settlement settlement = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 1 0002")
                .settle(Town.scheme(2018, 2019, Models.actualUse(AllocationKeys.equal()), Participants.all()));

        for (String asked : List.of("2019 0001, succeeded by 0002", "2018 0002, which will come from 0001")) {
            int year = Integer.parseInt(asked.substring(0, 4));
            String code = asked.substring(5, 9);
            String message = "what is asked for must be of a municipality that exists in " + year + " but was of "
                    + asked.substring(5);
            assertThatThrownBy(() -> settlement.explainer().balance(year, new Party(code)))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> settlement.year(year).position(code))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(message);
        }
        assertThatCode(() -> settlement.settledYears().requireExisting(new Party("0009"), 2018))
                .as("a code that is none of the region's is not looked at")
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheSettlementDoesNotKnowIsRefused() {
        SettlementExplainer explainer = insurance().explainer();

        assertThatThrownBy(() -> explainer.fund(2018, "none"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("scope must be booked in 2018 but was none");
        assertThatThrownBy(() -> explainer.balance(2018, new Party("0009")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("party must be one of the settlement of 2018 but was 0009");
        assertThatThrownBy(() -> explainer.charges(2017, ONE))
                .isInstanceOf(RefusalException.class)
                .hasMessage("year must be from 2018 to 2018 but was 2017 (scheme scheme)");
    }

    @Test
    void aYearThatWasNotSettledIsNotFound() {
        Settlement settlement = insurance();

        assertThat(settlement.findYear(2017)).isEmpty();
        assertThat(settlement.findYear(2019)).isEmpty();
        assertThat(settlement.findYear(2018).map(Settlement.Year::books))
                .contains(settlement.year(2018).books());
    }

    /** 2017: series of two years 1 + 2 = 3, and 1. 2018: charged 30.00 of a. */
    @Test
    void weightsAreExplained() {
        Village village = new Village()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", FLEX, 2018, "10.00")
                .uses("0002", FLEX, 2018, "30.00")
                .uses("0001", CLINIC, 2018, "1.00")
                .uses("0002", BED, 2018, "8.00");
        SettlementFacts facts = village.facts().toBuilder()
                .series(Series.builder("clients")
                        .put(2016, MunicipalityCode.of("0001"), BigDecimal.ONE)
                        .put(2017, MunicipalityCode.of("0001"), new BigDecimal("2.5"))
                        .put(2016, MunicipalityCode.of("0002"), BigDecimal.ONE)
                        .put(2017, MunicipalityCode.of("0002"), BigDecimal.ZERO)
                        .build())
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("a")
                        .products("FLEX")
                        .model(Models.actualUse(AllocationKeys.equal()))
                        .build())
                .addScopes(Scope.builder()
                        .name("b")
                        .products("BED")
                        .model(Models.actualUse(AllocationKeys.charges(List.of("a"), 0)))
                        .build())
                .addScopes(Scope.builder()
                        .name("c")
                        .products("CLINIC")
                        .model(Models.insurance()
                                .key(AllocationKeys.series("clients", 2, 1))
                                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("9.00"))))
                                .build())
                        .build())
                .build();
        Settlement settlement = Settlement.of(scheme, facts);
        assertThat(text(settlement.explain(settlement.charges().get(2)), "en")).isEqualTo("""
                        Share of standing provisions 2018 of 0001: EUR 2.00
                          cost of standing provisions x weight / sum of all weights
                          scope: b
                          cost of standing provisions: EUR 8.00
                            the cost of all participants, product by product
                            + Product BED: EUR 8.00
                          key: charges of a
                          weight: 10
                            charges of the scopes of the key together
                            + Scope a: EUR 10.00
                          sum of all weights: 40
                          source: 001_f32ba5cc43f3ec4a, 3. Model: Verrekening, lines 763-776
                        """);
        assertThat(text(settlement.explain(settlement.charges().get(4)), "nl")).isEqualTo("""
                        Premie 2018 van 0001: € 7,00
                          premievolume x gewicht / som van alle gewichten
                          onderdeel: c
                          premievolume: € 9,00
                            verwachte kosten x (100% + opslag), rekenkundig afgerond op de cent
                            verwachte kosten: € 9,00
                            opslag: 0%
                          sleutel: clients, 2 jaren samen, een jaar terug
                          gewicht: 3,5
                            waarden opgeteld over de jaren van de sleutel
                            jaar: 2016
                            waarde: 1
                            jaar: 2017
                            waarde: 2,5
                          som van alle gewichten: 4,5
                          bron: 001_f32ba5cc43f3ec4a, 1. Model: Verzekering, regels 725-741
                        """);
    }

    /** An instalment of 2017 that a state brought in, and one that 0002 took over from 0001. */
    @Test
    void itemsThatCameFromElsewhereSaySo() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .reorganised("2019-01-01", "0001 1 0002")
                .uses("0001", Town.CARE, 2017, "1.00")
                .uses("0001", Town.CARE, 2018, "60.00");
        SolidarityScheme scheme = Town.scheme(
                2018,
                2019,
                FlatTaxModel.builder()
                        .window(1)
                        .spread(1)
                        .ownShare(Percentage.HUNDRED)
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("50.00"), 2019, Euro.ZERO)))
                        .build(),
                Participants.all());
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "all",
                        ImmutableSortedMap.of(
                                OpenItem.of(MunicipalityCode.of("0001"), 2019, 2017, ChargeKind.INSTALMENT), 500L)));
        Settlement settlement = town.settle(scheme, opening);
        assertThat(text(settlement.explain(settlement.year(2019).charges("0002").get(0)), "en")
                        .lines())
                .startsWith(
                        "Instalments due 2019 of 0002: EUR 15.00",
                        "  instalments of earlier gains (credited) and losses (charged)",
                        "  scope: all",
                        "  + Carried in from 2017: EUR 5.00")
                .containsSubsequence(
                        "  + Taken over from 0001: EUR 10.00",
                        "      open item of 2018, passed on with the reorganisation",
                        "      year it is due in: 2019",
                        "      of municipality: 0001",
                        "      before: EUR 10.00");
    }

    /** Each municipality that an instalment came from, in the order of the codes, and the part that went over. */
    @Test
    void anInstalmentReportsFromWhichMunicipalityItMovedAndWhichPart() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2019-01-01")
                .existing("0003", "", "")
                .existing("0004", "", "")
                .reorganised("2019-01-01", "0001 60 0003", "0001 40 0004", "0002 1 0003")
                .uses("0001", Town.CARE, 2017, "1.00")
                .uses("0002", Town.CARE, 2017, "1.00")
                .uses("0001", Town.CARE, 2018, "60.00")
                .uses("0002", Town.CARE, 2018, "35.00");
        SolidarityScheme scheme = Town.scheme(
                2018,
                2019,
                FlatTaxModel.builder()
                        .window(1)
                        .spread(1)
                        .ownShare(Percentage.HUNDRED)
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("100.00"), 2019, Euro.ZERO)))
                        .build(),
                Participants.all());
        Settlement settlement = town.settle(scheme);

        // 0001 paid 50.00 of 60.00: 10.00 to pay, 60% of it by 0003; 0002 paid 50.00 of 35.00: 15.00 back
        assertThat(text(settlement.explain(settlement.year(2019).charges("0003").get(0)), "en")
                        .lines())
                .containsSubsequence(
                        "  + Taken over from 0001, 0002: -EUR 9.00",
                        "      open item of 2018, passed on with the reorganisation",
                        "      of municipality: 0001",
                        "      before: EUR 10.00",
                        "      part that is taken over: 60%",
                        "      of municipality: 0002",
                        "      before: -EUR 15.00");
        assertThat(settlement.year(2019).charges("0003").get(0).amountCents()).isEqualTo(-9_00);
    }

    /** One part in three is written as a third, not rounded to some decimals. */
    @Test
    void thePartOfASplitIsReportedExactly() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "", "")
                .reorganised("2019-01-01", "0001 1 0002", "0001 2 0003")
                .uses("0001", Town.CARE, 2017, "1.00")
                .uses("0001", Town.CARE, 2018, "130.00");
        Settlement settlement = town.settle(Town.scheme(
                2018,
                2019,
                FlatTaxModel.builder()
                        .window(1)
                        .spread(1)
                        .ownShare(Percentage.HUNDRED)
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("100.00"), 2019, Euro.ZERO)))
                        .build(),
                Participants.all()));

        // 0001 paid 100.00 of 130.00: 30.00 to pay, 10.00 of it by 0002
        assertThat(text(settlement.explain(settlement.year(2019).charges("0002").get(0)), "en")
                        .lines())
                .containsSubsequence(
                        "  + Taken over from 0001: EUR 10.00",
                        "      before: EUR 30.00",
                        "      part that is taken over: 1/3");
    }

    @Test
    void everyRuleAndKindHasWordsInBothLanguages() {
        for (String language : List.of("en", "nl")) {
            Wording wording = SettlementWording.in(Locale.forLanguageTag(language), Models.types());
            List<Rule> rules = new ArrayList<>(List.of(SettlementRule.values()));
            rules.addAll(List.of(BooksRule.values()));
            for (Rule rule : rules) {
                assertThat(wording.text(rule.id())).isNotBlank();
                assertThat(wording.text(rule.id() + ".rule")).doesNotContain("  ");
            }
            for (ChargeKind kind : Models.types().kinds()) {
                assertThat(wording.text("kind." + kind)).isNotBlank();
            }
            for (ModelType<?> model : Models.types().models()) {
                assertThat(wording.text("model." + model.name())).isNotBlank();
                model.form()
                        .fields()
                        .forEach(field -> assertThat(wording.text("field." + field.name()))
                                .isNotBlank());
            }
        }
    }
}
