package nl.regiokas.settlement.calculation;

import static nl.regiokas.settlement.calculation.Town.CARE;
import static nl.regiokas.settlement.calculation.Town.booked;
import static nl.regiokas.settlement.calculation.Town.funds;
import static nl.regiokas.settlement.calculation.Town.scheme;
import static nl.regiokas.settlement.calculation.Town.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Maps;
import java.util.EnumSet;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.SolidarityDecision;
import nl.regiokas.core.region.Stance;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import org.junit.jupiter.api.Test;

class ReorganisationTest {

    private static FlatTaxModel expecting(int year, String amount) {
        return FlatTaxModel.builder()
                .window(1)
                .spread(2)
                .ownShare(Percentage.HUNDRED)
                .putExpectedCost(year, Euro.parse(amount))
                .build();
    }

    /** Winsum (0053) and Bedum (0005) in 2018; in 2019 Het Hogeland (1966) and Westerkwartier (1969) follow them. */
    private static Town winsumAndBedum() {
        return new Town()
                .with("0053", 9997)
                .with("0005", 100)
                .uses("0053", CARE, 2017, "300.00")
                .uses("0005", CARE, 2017, "100.00")
                .uses("0053", CARE, 2018, "199.95")
                .uses("0005", CARE, 2018, "90.00")
                .advance("0053", 2018, "99.97");
    }

    @Test
    void instalmentsGoToTheSuccessorsBySharesAndTheFundStays() {
        Settlement settled = settle(scheme(2018, expecting(2018, "400.00")), winsumAndBedum());

        SettlementState moved = settled.closing().reorganised(Groningen.reorganisations(), 2018, 2019);

        // Winsum's gain 100.05 in 50.03 and 50.02; 0.884 and 0.1157 of 0.9997: 44.2399 and 5.7901, 44.2310 and 5.7890
        assertThat(moved.of("all").instalments())
                .extracting(due -> due.dueYear() + " " + due.municipality() + " " + due.cents())
                .containsExactly(
                        "2019 1966 500",
                        "2020 1966 500",
                        "2019 1966 4424",
                        "2019 1969 579",
                        "2020 1966 4423",
                        "2020 1969 579");
        assertThat(moved.of("all").fundCents())
                .isEqualTo(settled.closing().of("all").fundCents());
        assertThat(moved.of("all").dueCents())
                .isEqualTo(settled.closing().of("all").dueCents());
    }

    @Test
    void theNextYearIsSettledForTheSuccessors() {
        Town town = winsumAndBedum();
        Settlement settled = settle(scheme(2018, expecting(2018, "400.00")), town);
        SettlementFacts facts = town.facts().reorganised(Groningen.reorganisations(), 2018, 2019);
        SettlementState opening = settled.closing().reorganised(Groningen.reorganisations(), 2018, 2019);

        Settlement next = new SettlementCalculator().settle(scheme(2019, expecting(2019, "290.00")), facts, opening);

        assertThat(facts.municipalities()).extracting(Object::toString).containsExactly("1966", "1969");
        // window 2018: 199.95 splits in 176.81 and 23.14, and 90.00 of Bedum: 290.00 over 266.81 and 23.14
        assertThat(booked(next))
                .containsExactly(
                        "2019 1966 CONTRIBUTION 266.86",
                        "2019 1969 CONTRIBUTION 23.14",
                        "2019 1966 INSTALMENT -49.24",
                        "2019 1969 INSTALMENT -5.79");
        assertThat(funds(next)).containsExactly("2019 110.05 + 234.97 - 0.00 = 345.02");
        assertThat(facts.advances().row(2018).values()).containsExactly(Euro.parse("88.40"), Euro.parse("11.57"));
    }

    @Test
    void stateOfDissolvedMunicipalitiesIsRefusedUntilItIsMoved() {
        Town town = winsumAndBedum();
        Settlement settled = settle(scheme(2018, expecting(2018, "400.00")), town);
        SettlementFacts facts = town.facts().reorganised(Groningen.reorganisations(), 2018, 2019);

        assertThatThrownBy(() -> new SettlementCalculator()
                        .settle(scheme(2019, expecting(2019, "290.00")), facts, settled.closing()))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "instalments must be due to municipalities of the facts but were to 0005 (scope all, 2019)\n"
                                + "instalments must be due to municipalities of the facts but were to 0053 (scope all, 2019)");
    }

    @Test
    void decisionsOf2017TellWhoTakesPart() {
        var stances = Maps.transformValues(Groningen.decisions(2017), SolidarityDecision::stance);

        Participants strict = Participants.deciding(stances, EnumSet.of(Stance.SOLIDARY));
        Participants withDeferred = Participants.deciding(stances, EnumSet.of(Stance.SOLIDARY, Stance.DEFERRED));

        assertThat(strict.named()).hasSize(13);
        assertThat(withDeferred.named()).hasSize(14);
        assertThat(Participation.always(strict).in(2018)).isEqualTo(strict);
    }
}
