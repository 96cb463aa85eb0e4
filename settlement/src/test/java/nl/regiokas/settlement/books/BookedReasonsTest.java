package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Why the books themselves charge something: a scope ends, somebody leaves, an item falls due. */
class BookedReasonsTest {

    private static final SharingModel BY_YOUTH = Models.actualUse(AllocationKeys.youth());

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static Settlement ending(String fund) {
        return two().settle(scheme(
                2018,
                2018,
                scope(BY_YOUTH).openingFund(Euro.parse(fund)).until(2018).atEnd(AtEnd.SETTLE)));
    }

    private static OpenItem item(String municipality, int due, int origin) {
        return OpenItem.of(code(municipality), due, origin, ChargeKind.INSTALMENT);
    }

    private static Explanation explained(Settlement settlement, String municipality) {
        return settlement.explain(settlement.charges().stream()
                .filter(charge -> charge.party().code().equals(municipality))
                .findFirst()
                .orElseThrow());
    }

    private static String text(Explanation explanation) {
        return ExplanationText.in(SettlementWording.in(Locale.ENGLISH, Models.types()))
                .write(explanation);
    }

    /** Each booked column and its reason state the same amounts, as does each explanation. */
    private static void assertStatesItsAmounts(Settlement settlement) {
        settlement
                .years()
                .forEach(year -> year.books()
                        .scopes()
                        .forEach(booked -> booked.columns()
                                .forEach(column -> IntStream.range(0, column.size())
                                        .forEach(
                                                row -> assertThat(column.basis().cents(row))
                                                        .isEqualTo(column.cents(row))))));
        settlement
                .charges()
                .forEach(charge ->
                        assertThat(settlement.explain(charge).value()).isEqualTo(Rational.of(charge.amountCents())));
    }

    /** 1.01 over 3 : 1 is 75.75 and 25.25 cents. */
    @Test
    void anEndIsPaidOutWithTheSignOfACharge() {
        Settlement settlement = ending("1.01");

        assertStatesItsAmounts(settlement);
        assertThat(booked(settlement)).containsExactly("2018 0001 DISTRIBUTION -0.76", "2018 0002 DISTRIBUTION -0.25");
        assertThat(text(explained(settlement, "0001"))).isEqualTo("""
                Distribution 2018 to 0001: -EUR 0.76
                  what the ending scope has left x weight / sum of all weights
                  scope: all
                  to be divided: -EUR 1.01
                  key: youth
                  weight: 3
                  sum of all weights: 4
                  exactly -EUR 0.7575, rounded down, with one odd cent; there was one odd cent
                    for the largest fraction and this one comes in place 1
                """);
    }

    @Test
    void anEndThatLacksIsCalled() {
        Settlement settlement = ending("-1.01");

        assertStatesItsAmounts(settlement);
        assertThat(text(explained(settlement, "0002"))).isEqualTo("""
                Assessment 2018 of 0002: EUR 0.25
                  what the ending scope lacks x weight / sum of all weights
                  scope: all
                  to be divided: EUR 1.01
                  key: youth
                  weight: 1
                  sum of all weights: 4
                  exactly EUR 0.2525, rounded down; there was one odd cent for the largest
                    fraction and this one comes in place 2
                """);
    }

    /** The reserve pays 6.00 to 0001 alone; 4.00 that is left goes equally. Only what somebody got is shown. */
    @Test
    void onlyReasonsWithAnAmountAreJoined() {
        Scope.Builder ends = scope(Models.insurance()
                        .key(AllocationKeys.equal())
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("10.00"))))
                        .reserve(Reserve.builder()
                                .maximum(Euro.parse("4.00"))
                                .key(AllocationKeys.youth())
                                .build())
                        .build())
                .until(2018)
                .atEnd(AtEnd.SETTLE);
        Settlement settlement = new Town().with("0001", 3).with("0002", 0).settle(scheme(2018, 2018, ends));

        assertStatesItsAmounts(settlement);
        assertThat(settlement.charges().subList(2, 4))
                .extracting(charge -> settlement.explain(charge).rule())
                .containsExactly(BooksRule.JOINED, BooksRule.END_DISTRIBUTION);
        assertThat(settlement.explain(settlement.charges().get(2)).parts())
                .extracting(part -> part.value().toString())
                .containsExactly("-600", "-200");
    }

    /**
     * 0002 leaves after 2018: a quarter of 8.00 + 1.10 that was paid + 0.80 that is open is 2.475, as a charge -2.475 half
     * up. Its item of 2020 is booked at once. 0001 has items of two years due, 0002 of one.
     */
    @Test
    void aLeaverSeesTheFundAndEachItemItsYear() {
        Scope.Builder left = scope(BY_YOUTH)
                .openingFund(Euro.parse("8.00"))
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0001"))))
                .leaving(new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE));
        SolidarityScheme scheme = scheme(2018, 2019, left);
        ImmutableSortedMap<OpenItem, Long> open = ImmutableSortedMap.of(
                item("0001", 2018, 2016), 100L,
                item("0001", 2018, 2017), -30L,
                item("0002", 2018, 2017), 40L,
                item("0002", 2020, 2017), 70L,
                item("0001", 2020, 2017), 10L);
        Settlement settlement = two().settle(scheme, State.openingCents(scheme, ImmutableMap.of("all", open)));

        assertStatesItsAmounts(settlement);
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 INSTALMENT 0.70",
                        "2018 0002 INSTALMENT 0.40",
                        "2019 0002 EXIT_SHARE -2.47",
                        "2019 0002 INSTALMENT 0.70");
        assertThat(settlement.charges())
                .extracting(charge -> settlement.explain(charge).parts().size())
                .containsExactly(2, 1, 0, 1);
        assertThat(text(settlement.explain(settlement.charges().get(2)))).isEqualTo("""
                Exit share 2019 of 0002: -EUR 2.47
                  its share, by the weights of 2018, of the fund and all open items, with the
                    opposite sign
                  scope: all
                  fund: EUR 9.10
                  open items: EUR 0.80
                """);
    }
}
