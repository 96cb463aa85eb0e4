package nl.regiokas.settlement.model.flattax;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.open;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.scheme.Participants;
import org.junit.jupiter.api.Test;

class FlatTaxModelTest {

    private static FlatTaxModel model(int spread, String ownShare, String... expected) {
        ImmutableMap.Builder<Integer, MonetaryAmount> years = ImmutableMap.builder();
        for (int i = 0; i < expected.length; i++) {
            years.put(2018 + i, Euro.parse(expected[i]));
        }
        return FlatTaxModel.builder()
                .window(2)
                .spread(spread)
                .ownShare(Percentage.of(ownShare))
                .expectedCost(YearlyAmount.of(years.buildOrThrow()))
                .build();
    }

    /** History of 3,000.00 and 1,000.00 in 2016 and 2017; 90.00 and 20.00 used in 2018. */
    private static Town two() {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2016, "1000.00")
                .uses("0001", CARE, 2017, "2000.00")
                .uses("0002", CARE, 2016, "1000.00")
                .uses("0001", CARE, 2018, "90.00")
                .uses("0002", CARE, 2018, "20.00");
    }

    /** Gains 60% x (75.00 - 90.00) + 40% x -10.00 x 3/4 = -12.00 and 60% x 5.00 - 40% x 10.00 x 1/4 = 2.00. */
    @Test
    void workedExampleOfThePaper() {
        Settlement settlement = two().settle(scheme(2018, model(2, "60", "100.00")));
        assertThat(booked(settlement)).containsExactly("2018 0001 CONTRIBUTION 75.00", "2018 0002 CONTRIBUTION 25.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 100.00 - 110.00 = -10.00");
        assertThat(open(settlement, "all"))
                .containsExactly(
                        "2019 0001 INSTALMENT of 2018 6.00",
                        "2020 0001 INSTALMENT of 2018 6.00",
                        "2019 0002 INSTALMENT of 2018 -1.00",
                        "2020 0002 INSTALMENT of 2018 -1.00");
        assertThat(Objects.requireNonNull(settlement.state().scopes().get("all"))
                        .openTotalCents())
                .isEqualTo(1_000);
    }

    @Test
    void gainReportsItsExactValue() {
        Settlement settlement =
                two().settle(scheme(2018, 2019, model(1, "33.33", "100.01", "0.00"), Participants.all()));
        Charge instalment = settlement.year(2019).charges("0001").get(0);
        assertThat(instalment.kind()).isEqualTo(ChargeKind.INSTALMENT);
        assertThat(instalment.amountCents()).isEqualTo(999);
        Explanation gain = settlement.explain(instalment).parts().get(0).figures().stream()
                .filter(figure -> figure.id().equals("gain"))
                .findFirst()
                .orElseThrow()
                .explanation()
                .orElseThrow();
        // contribution 75.01, cost 90.00, result -9.99, window share 3/4
        assertThat(gain.value()).isEqualTo(Rational.of(-999));
        assertThat(gain.rounding().orElseThrow().exactCents())
                .isEqualTo(Rational.of(3333, 10_000)
                        .times(Rational.of(-1499))
                        .plus(Rational.of(6667, 10_000).times(Rational.of(-2997, 4))));
    }

    @Test
    void whoHasLeftKeepsItsInstalments() {
        Dated<Participants> leaver =
                Dated.byYear(ImmutableMap.of(2018, Participants.all(), 2019, Participants.except("0001")));
        Town town = two().uses("0001", CARE, 2019, "7.00").uses("0002", CARE, 2019, "50.00");
        Settlement settlement = town.settle(
                scheme(2018, 2019, scope(model(2, "60", "100.00", "50.00")).participants(leaver)));
        assertThat(booked(settlement).subList(2, 6))
                .containsExactly(
                        "2019 0002 CONTRIBUTION 50.00",
                        "2019 0001 INSTALMENT 6.00",
                        "2019 0002 INSTALMENT -1.00",
                        "2019 0001 OWN_USE 7.00");
        assertThat(funds(settlement).get(1)).isEqualTo("2019 -10.00 + 55.00 - 50.00 = -5.00");
    }

    @Test
    void instalmentsOfSeveralYearsAreOneCharge() {
        Settlement settlement =
                two().settle(scheme(2018, 2020, model(2, "100", "100.00", "100.00", "100.00"), Participants.all()));
        Charge charge = settlement.year(2020).charges("0001").stream()
                .filter(booked -> booked.kind().equals(ChargeKind.INSTALMENT))
                .findFirst()
                .orElseThrow();
        assertThat(settlement.explain(charge).parts())
                .map(part -> List.copyOf(part.figures().subList(0, 3)))
                .containsExactly(
                        List.of(Figure.number("number", 2), Figure.number("of", 2), Figure.year("gainYear", 2018)),
                        List.of(Figure.number("number", 1), Figure.number("of", 2), Figure.year("gainYear", 2019)));
    }

    @Test
    void windowWithoutCostIsRefused() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "5.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, model(1, "0", "1.00"))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key history-2 must not all be zero to divide the flat-tax contributions"
                        + " (scope all, 2018)");
    }

    /** Nothing was used before 2021; 2019 has nothing to divide. */
    @Test
    void windowsWithoutCostAreRefusedInEveryYearInWhichThereIsACollection() {
        Town town = new Town().with("0001", 1);
        FlatTaxModel model = model(1, "0", "1.00", "0.00", "2.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, 2020, model, Participants.all())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        weights of key history-2 must not all be zero to divide the flat-tax contributions (scope all, 2018)
                        weights of key history-2 must not all be zero to divide the flat-tax contributions (scope all, 2020)""");
        assertThat(model.name()).isEqualTo("flatTax");
    }

    @Test
    void aResultThatNoWindowDividesIsRefused() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "5.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, model(1, "0", "0.00"))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key history-2 must not all be zero to divide the flat-tax result"
                        + " (scope all, 2018)");
    }

    /** With an own share of 100% nothing is shared over the window. */
    @Test
    void withoutAnythingToShareAnEmptyWindowIsNoFault() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "5.00");
        Settlement settlement = town.settle(scheme(2018, model(1, "100", "0.00")));
        assertThat(booked(settlement)).isEmpty();
        assertThat(open(settlement, "all")).containsExactly("2019 0001 INSTALMENT of 2018 5.00");
    }

    @Test
    void negativeWindowOfAParticipantIsRefused() {
        Town town = two().uses("0002", CARE, 2017, "-1000.01");
        assertThatThrownBy(() -> town.settle(scheme(2018, model(1, "0", "1.00"))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weight must not be negative but was EUR -0.01 (municipality 0002, key history-2)"
                        + " (scope all, 2018)");
    }

    @Test
    void windowThatReachesBeforeTheFirstUsageIsANotice() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2017, "5.00");
        assertThat(Readiness.of(scheme(2018, model(1, "0", "1.00")), town.facts())
                        .notices())
                .map(Notice::toString)
                .containsExactly("key history-2 looks back to 2016, but there is no usage of 2016 (scope all, 2018)");
    }

    @Test
    void aWindowOverAYearWithoutUsageIsANotice() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2016, "5.00");
        assertThat(Readiness.of(scheme(2018, model(1, "0", "1.00")), town.facts())
                        .notices())
                .map(Notice::toString)
                .containsExactly("key history-2 looks back to 2016, but there is no usage of 2017 (scope all, 2018)");
    }

    @Test
    void termsAboveSenseAreRefused() {
        assertThatThrownBy(() -> FlatTaxModel.builder()
                        .window(0)
                        .spread(101)
                        .ownShare(Percentage.of("101"))
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("1.00"))))
                        .build())
                .hasMessage("""
                        window of the flat-tax model must be from 1 to 100 years but was 0
                        spread of the flat-tax model must be from 1 to 100 years but was 101
                        own share of the flat-tax model must be from 0% to 100% but was 101%""");
    }
}
