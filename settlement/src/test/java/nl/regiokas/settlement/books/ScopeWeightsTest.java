package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.charges;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** By which weights a scope is settled at its end and a leaver takes its share; and what is left when everybody leaves. */
class ScopeWeightsTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());
    private static final Leaving SHARE = new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE);

    private static Scope.Builder rest() {
        return Town.scope("rest", OWN);
    }

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static SharingModel insurance(String expected) {
        return Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse(expected))))
                .build();
    }

    private static Dated<Participants> leaving(int year, String... stay) {
        return Dated.byYear(Map.of(2018, Participants.all(), year, Participants.only(stay)));
    }

    /** Pooling goes by its own key, 3 : 1, not by that of its contributions. */
    private static SharingModel pooling() {
        return PoolingModel.builder()
                .key(AllocationKeys.youth())
                .contributionKey(AllocationKeys.equal())
                .contribution(YearlyAmount.latest(Map.of(2018, Euro.ZERO)))
                .degree(Dated.always(Percentage.ZERO))
                .build();
    }

    @Test
    void aPoolIsSettledByItsKey() {
        Scope.Builder ends =
                scope(pooling()).openingFund(Euro.parse("8.00")).until(2018).atEnd(AtEnd.SETTLE);
        Settlement settlement = two().uses("0002", CARE, 2018, "5.00").settle(scheme(2018, 2019, ends, rest()));
        assertThat(charges(settlement))
                .containsExactly(
                        "2018 all 0002 POOL_SHARE 5.00",
                        "2018 all 0001 DISTRIBUTION -6.00",
                        "2018 all 0002 DISTRIBUTION -2.00");
        assertThat(funds(settlement, "all")).containsExactly("2018 8.00 + -3.00 - 5.00 = 0.00");
    }

    @Test
    void actualUseIsSettledByItsStandingKey() {
        Scope.Builder ends = scope(Models.actualUse(AllocationKeys.youth()))
                .openingFund(Euro.parse("-8.00"))
                .until(2018)
                .atEnd(AtEnd.SETTLE);
        assertThat(charges(two().settle(scheme(2018, 2019, ends, rest()))))
                .containsExactly("2018 all 0001 ASSESSMENT 6.00", "2018 all 0002 ASSESSMENT 2.00");
    }

    @Test
    void aLeaverOfAPoolTakesItsShareByItsKey() {
        Scope.Builder shared = scope(pooling())
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019, "0001"))
                .leaving(SHARE);
        assertThat(booked(two().settle(scheme(2018, 2019, shared)))).containsExactly("2019 0002 EXIT_SHARE -2.00");
    }

    @Test
    void aLeaverOfActualUseTakesItsShareByTheStandingKey() {
        Scope.Builder shared = scope(Models.actualUse(AllocationKeys.youth()))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019, "0001"))
                .leaving(SHARE);
        assertThat(booked(two().settle(scheme(2018, 2019, shared)))).containsExactly("2019 0002 EXIT_SHARE -2.00");
    }

    // ---- everybody leaves in the year in which something comes

    /** Scope b pays its own 8.00 to those who leave; 1.00 of scope a, which ended, would be left with nobody. */
    @Test
    void whatComesWhenEverybodyLeavesIsRefused() {
        Scope.Builder a =
                Town.scope("a", OWN).until(2018).atEnd(new AtEnd.Into("b")).openingFund(Euro.parse("1.00"));
        Scope.Builder b = Town.scope("b", insurance("0.00"))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019))
                .leaving(SHARE);
        assertThatThrownBy(() -> two().settle(scheme(2018, 2019, a, b)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a scope that everybody leaves must end in 2018 or hold nothing but holds EUR 1.00"
                        + " (scope b, 2019)");
    }

    /** A fund of -0.05 comes with an open charge of 0.05: nothing is left once it is booked. */
    @Test
    void whatComesToNothingWhenEverybodyLeavesIsBooked() {
        Scope.Builder a =
                Town.scope("a", OWN).until(2018).atEnd(new AtEnd.Into("b")).openingFund(Euro.parse("-0.05"));
        Scope.Builder b = Town.scope("b", insurance("0.00"))
                .openingFund(Euro.parse("8.00"))
                .participants(leaving(2019))
                .leaving(SHARE);
        SolidarityScheme scheme = scheme(2018, 2020, a, b);
        State opening = State.openingCents(
                scheme,
                ImmutableMap.of(
                        "a", ImmutableSortedMap.of(OpenItem.of(code("0002"), 2020, 2017, ChargeKind.INSTALMENT), 5L)));
        Settlement settlement = two().settle(scheme, opening);
        assertThat(charges(settlement))
                .containsExactly(
                        "2019 b 0001 EXIT_SHARE -6.00", "2019 b 0002 EXIT_SHARE -2.00", "2020 b 0002 INSTALMENT 0.05");
        assertThat(funds(settlement, "b"))
                .containsExactly(
                        "2018 8.00 + 0.00 - 0.00 = 8.00",
                        "2019 7.95 + -8.00 - 0.00 = -0.05",
                        "2020 -0.05 + 0.05 - 0.00 = 0.00");
    }
}
