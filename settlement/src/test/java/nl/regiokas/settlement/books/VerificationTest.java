package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Models that are not the library's own: what they book is checked before it enters the books. */
class VerificationTest {

    private static final Town TOWN =
            new Town().with("0001", 1).with("0002", 1).with("0003", 1).uses("0002", CARE, 2018, "90.00");

    private static Settlement settle(OwnModel.Rule rule) {
        return TOWN.settle(scheme(2018, OwnModel.of(rule)));
    }

    private static void assertRefused(OwnModel.Rule rule, String... breaches) {
        List<String> faults = new ArrayList<>();
        for (String breach : breaches) {
            faults.add("model own must book only what it may: " + breach + " (scope all, 2018)");
        }
        assertThatThrownBy(() -> settle(rule))
                .isInstanceOf(RefusalException.class)
                .hasMessage(String.join("\n", faults));
    }

    @Test
    void whatAModelBooksIsInTheBooks() {
        Settlement settled =
                settle(year -> OwnModel.booking(year, 3_000, 3_000, 3_000).build());
        assertThat(booked(settled))
                .containsExactly("2018 0001 OWN_USE 30.00", "2018 0002 OWN_USE 30.00", "2018 0003 OWN_USE 30.00");
        assertThat(settled.positions()).extracting(Position::chargeCents).containsExactly(3_000L, 3_000L, 3_000L);
        assertThat(funds(settled)).containsExactly("2018 0.00 + 90.00 - 90.00 = 0.00");
    }

    @Test
    void zeroIsNotBooked() {
        assertThat(booked(settle(year -> OwnModel.booking(year, 0, 9_000, 0).build())))
                .containsExactly("2018 0002 OWN_USE 90.00");
    }

    @Test
    void amountsForStrangersAreRefused() {
        assertRefused(
                year -> OwnModel.booking(year, 1, 2, 3, 4).build(),
                "it booked 4 amounts of kind OWN_USE for 3 parties");
        assertRefused(
                year -> Sharing.of(year)
                        .later(ChargeKind.OWN_USE, 2019, new long[2], OwnModel.stated(0, 0))
                        .build(),
                "it booked 2 amounts of kind OWN_USE for 3 parties");
    }

    @Test
    void aKindThatIsNotDeclaredIsRefused() {
        ChargeKind other = new ChargeKind("OTHER", Cause.MODEL);
        assertRefused(
                year -> Sharing.of(year)
                        .book(other, new long[3], OwnModel.stated(0, 0, 0))
                        .build(),
                "it booked kind OTHER, which it does not declare");
        assertRefused(
                year -> Sharing.of(year)
                        .later(other, 2020, new long[3], OwnModel.stated(0, 0, 0))
                        .build(),
                "it booked kind OTHER, which it does not declare");
    }

    @Test
    void aKindThatIsBookedTwiceIsRefused() {
        assertRefused(
                year -> OwnModel.booking(year, 1, 2, 3)
                        .book(ChargeKind.OWN_USE, new long[] {1, 2, 3}, OwnModel.stated(1, 2, 3))
                        .build(),
                "it booked kind OWN_USE twice");
        assertRefused(
                year -> Sharing.of(year)
                        .later(ChargeKind.OWN_USE, 2020, new long[3], OwnModel.stated(0, 0, 0))
                        .later(ChargeKind.OWN_USE, 2020, new long[3], OwnModel.stated(0, 0, 0))
                        .build(),
                "it booked kind OWN_USE twice");
    }

    @Test
    void whatIsReportedMustBeWhatIsBooked() {
        assertRefused(
                year -> Sharing.of(year)
                        .book(ChargeKind.OWN_USE, new long[] {1, 2, 3}, OwnModel.stated(1, 3, 4))
                        .build(),
                "it booked EUR 0.02 of kind OWN_USE but its reason gives EUR 0.03",
                "it booked EUR 0.03 of kind OWN_USE but its reason gives EUR 0.04");
    }

    @Test
    void anOutsidePartyThatTheSchemeDoesNotKnowIsRefused() {
        assertRefused(
                year -> OwnModel.booking(year, 1, 2, 3)
                        .outside("rijk", ChargeKind.OWN_USE, 5, OwnModel.stated(5))
                        .build(),
                "it charged rijk, which the scheme does not declare");
        SolidarityScheme scheme = scheme(
                        2018,
                        OwnModel.of(year -> OwnModel.booking(year, 1, 2, 3)
                                .outside("rijk", ChargeKind.OWN_USE, 5, OwnModel.stated(5))
                                .build()))
                .toBuilder()
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .build();
        assertThat(booked(TOWN.settle(scheme))).contains("2018 rijk OWN_USE 0.05");
        SolidarityScheme nothing = scheme.toBuilder()
                .scopes(List.of(Town.scope(OwnModel.of(year -> OwnModel.booking(year, 1, 2, 3)
                                .outside("rijk", ChargeKind.OWN_USE, 0, OwnModel.stated(0))
                                .build()))
                        .build()))
                .build();
        assertThat(booked(TOWN.settle(nothing)))
                .as("zero is not booked")
                .containsExactly("2018 0001 OWN_USE 0.01", "2018 0002 OWN_USE 0.02", "2018 0003 OWN_USE 0.03");
    }

    @Test
    void anItemThatIsDueInTheYearItselfIsRefused() {
        assertRefused(
                year -> Sharing.of(year)
                        .later(ChargeKind.OWN_USE, 2018, new long[3], OwnModel.stated(0, 0, 0))
                        .build(),
                "it booked an item of kind OWN_USE that is due in 2018, not after the year");
    }

    @Test
    void memoryOfOthersIsRefused() {
        assertRefused(
                year -> OwnModel.booking(year, 1, 2, 3)
                        .remember(ImmutableList.of(Rational.ONE))
                        .build(),
                "it remembered 1 values for 3 participants");
    }

    /** The same participants in the same year, but of another scope. */
    @Test
    void anotherYearOrScopeIsRefused() {
        List<ScopeYear> seen = new ArrayList<>();
        OwnModel model = OwnModel.of(year -> {
            seen.add(year);
            return OwnModel.booking(seen.get(0), 1, 2, 3).build();
        });
        assertThatThrownBy(() -> TOWN.settle(
                        scheme(2018, 2018, Town.scope("a", model).products(CARE).segments(), Town.scope("b", model))))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "model own must book only what it may: it shared a 2018 0001 0002 0003 when asked for b 2018"
                                + " 0001 0002 0003 (scope b, 2018)");
        seen.clear();
        assertThatThrownBy(() -> TOWN.settle(scheme(2018, 2019, Town.scope("a", model))))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "model own must book only what it may: it shared a 2018 0001 0002 0003 when asked for a 2019"
                                + " 0001 0002 0003 (scope a, 2019)");
    }

    @Test
    void anAmountThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> settle(
                        year -> OwnModel.booking(year, Long.MAX_VALUE, 1, 0).build()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("amounts must fit in 64 bits of cents but overflowed (scope all, 2018, model own)");
    }

    @Test
    void theCodeOfAKindIsChecked() {
        assertThatThrownBy(() -> new ChargeKind("own use", Cause.MODEL))
                .isInstanceOf(RefusalException.class)
                .hasMessage("code of a kind of charge must be capitals, digits and underscores but was own use");
    }

    @Test
    void costsOfClientsThatAreNotDeclaredAsNeededAreRefused() {
        Town town = new Town().with("0001", 1).client("0001", 2018, "a", "90.00");
        OwnModel asks = OwnModel.of(
                year -> OwnModel.booking(year, year.clientCostsCents(0).sum()).build());
        assertThatThrownBy(() -> town.settle(scheme(2018, asks)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("model own must declare that it needs the costs of clients to ask for them but does not"
                        + " (scope all, 2018)");
    }

    @Test
    void amountsOfAnOutsidePartyAreCheckedToo() {
        assertRefusedWithRijk(
                year -> OwnModel.booking(year, 1, 2, 3)
                        .outside("rijk", ChargeKind.OWN_USE, 5, OwnModel.stated(6))
                        .build(),
                "it booked EUR 0.05 of kind OWN_USE but its reason gives EUR 0.06");
        assertRefusedWithRijk(
                year -> OwnModel.booking(year, 1, 2, 3)
                        .outside("rijk", ChargeKind.OWN_USE, 5, OwnModel.stated(5))
                        .outside("rijk", ChargeKind.OWN_USE, 5, OwnModel.stated(5))
                        .build(),
                "it booked kind OWN_USE twice");
        assertRefusedWithRijk(
                year -> OwnModel.booking(year, 1, 2, 3)
                        .outside("provincie", ChargeKind.OWN_USE, 5, OwnModel.stated(5))
                        .build(),
                "it charged provincie, which the scheme does not declare");
    }

    private static void assertRefusedWithRijk(OwnModel.Rule rule, String breach) {
        SolidarityScheme scheme = scheme(2018, OwnModel.of(rule)).toBuilder()
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .build();
        assertThatThrownBy(() -> TOWN.settle(scheme))
                .isInstanceOf(RefusalException.class)
                .hasMessage("model own must book only what it may: " + breach + " (scope all, 2018)");
    }

    /** Pooling with a limit remembers burdens of 2018; the own model of 2019 gets none of them, and in 2020 its own. */
    @Test
    void aModelGetsBackWhatItRememberedItself() {
        List<Optional<Rational>> seen = new ArrayList<>();
        OwnModel own = OwnModel.of(year -> {
            seen.add(year.remembered(0));
            return OwnModel.booking(year, 0, 0, 0)
                    .remember(ImmutableList.of(Rational.of(7), Rational.of(8), Rational.of(9)))
                    .build();
        });
        SharingModel limited = Models.pooling()
                .key(AllocationKeys.equal())
                .limit(Limit.builder().increase(LimitBound.parse("10%")).build())
                .build();

        new Town()
                .with("0001", 1)
                .with("0002", 1)
                .with("0003", 1)
                .uses("0001", CARE, 2018, "90.00")
                .settle(scheme(2018, 2020, Town.scope(own).model(Dated.byYear(Map.of(2018, limited, 2019, own)))));

        assertThat(seen).containsExactly(Optional.empty(), Optional.of(Rational.of(7)));
    }
}
