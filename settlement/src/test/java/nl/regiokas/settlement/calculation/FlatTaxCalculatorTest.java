package nl.regiokas.settlement.calculation;

import static nl.regiokas.settlement.calculation.Town.CARE;
import static nl.regiokas.settlement.calculation.Town.booked;
import static nl.regiokas.settlement.calculation.Town.funds;
import static nl.regiokas.settlement.calculation.Town.scheme;
import static nl.regiokas.settlement.calculation.Town.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import org.junit.jupiter.api.Test;

class FlatTaxCalculatorTest {

    private static FlatTaxModel model(int spread, String ownShare, String... expected) {
        ImmutableMap.Builder<Integer, MonetaryAmount> years = ImmutableMap.builder();
        for (int i = 0; i < expected.length; i++) {
            years.put(2018 + i, Euro.parse(expected[i]));
        }
        return FlatTaxModel.builder()
                .window(2)
                .spread(spread)
                .ownShare(Percentage.of(ownShare))
                .expectedCost(years.buildOrThrow())
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

    @Test
    void workedExampleOfTheJavadoc() {
        Settlement settlement = settle(scheme(2018, model(2, "60", "100.00")), two());

        assertThat(booked(settlement)).containsExactly("2018 0001 CONTRIBUTION 75.00", "2018 0002 CONTRIBUTION 25.00");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 100.00 - 110.00 = -10.00");
        assertThat(settlement.closing().of("all").instalments())
                .extracting(due -> due.dueYear() + " " + due.municipality() + " " + due.cents() + " of "
                        + due.gain().cents())
                .containsExactly(
                        "2019 0001 -600 of -1200",
                        "2020 0001 -600 of -1200",
                        "2019 0002 100 of 200",
                        "2020 0002 100 of 200");
        assertThat(settlement.closing().of("all").dueCents()).isEqualTo(-1000);
    }

    @Test
    void gainTellsItsExactValue() {
        Settlement settlement = settle(scheme(2018, model(1, "33.33", "100.01")), two());

        // contribution 75.01, cost 90.00, result -9.99, window share 3/4
        Gain gain = settlement.closing().of("all").instalments().get(0).gain();
        assertThat(gain.contributionCents()).isEqualTo(7501);
        assertThat(gain.exact())
                .isEqualTo(Rational.of(3333, 10_000)
                        .times(Rational.of(-1499))
                        .plus(Rational.of(6667, 10_000).times(Rational.of(-2997, 4))));
        assertThat(gain.cents()).isEqualTo(-999);
    }

    @Test
    void whoHasLeftKeepsItsInstalments() {
        Participation leaver =
                Participation.byYear(ImmutableMap.of(2018, Participants.all(), 2019, Participants.except("0001")));
        Town town = two().uses("0001", CARE, 2019, "7.00").uses("0002", CARE, 2019, "50.00");

        Settlement settlement = settle(scheme(2018, 2019, model(2, "60", "100.00", "50.00"), leaver), town);

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
                settle(scheme(2018, 2020, model(2, "100", "100.00", "100.00", "100.00"), Participation.all()), two());

        Charge charge = settlement.year(2020).charges().stream()
                .filter(booked -> booked.kind() == ChargeKind.INSTALMENT)
                .findFirst()
                .orElseThrow();
        assertThat(((Basis.Due) charge.basis()).instalments())
                .extracting(due -> due.gain().year() + ": " + due.number() + " of " + due.of())
                .containsExactly("2018: 2 of 2", "2019: 1 of 2");
    }

    @Test
    void windowWithoutCostIsRefused() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2018, "5.00");

        assertThatThrownBy(() -> settle(scheme(2018, model(1, "0", "1.00")), town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key history-2 must not all be zero to divide the flat-tax window"
                        + " (scope all, 2018)");
    }

    @Test
    void negativeWindowOfAParticipantIsRefused() {
        Town town = two().uses("0002", CARE, 2017, "-1000.01");

        assertThatThrownBy(() -> settle(scheme(2018, model(1, "0", "1.00")), town))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "weight must not be negative but was -0.01 (municipality 0002, key history-2) (scope all, 2018)");
    }

    @Test
    void windowThatReachesBeforeTheFirstUsageIsANotice() {
        Town town = new Town().with("0001", 1).uses("0001", CARE, 2017, "5.00");

        assertThat(Readiness.of(scheme(2018, model(1, "0", "1.00")), town.facts())
                        .notices())
                .containsExactly(new Notice.WindowBeforeUsage("all", 2018, 2016))
                .map(Notice::toString)
                .containsExactly(
                        "flat-tax window reaches before the first year of usage: 2016 to 2017 (scope all, 2018)");
    }
}
