package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** What cannot be drawn is refused before anything is drawn. */
class DrawnSchemeTest {

    /** Looks at the cost of each client. */
    private record ByClient() implements SharingModel {
        @Override
        public String name() {
            return "byClient";
        }

        @Override
        public ImmutableList<ChargeKind> kinds() {
            return ImmutableList.of(ChargeKind.OWN_USE);
        }

        @Override
        public ImmutableSet<AllocationKey> keys() {
            return ImmutableSet.of(memberKey());
        }

        @Override
        public AllocationKey memberKey() {
            return AllocationKeys.equal();
        }

        @Override
        public ImmutableSet<Need> needs() {
            return ImmutableSet.of(Need.CLIENT_COST);
        }

        @Override
        public void check(ModelCheck check) {}

        @Override
        public Sharing share(ScopeYear year) {
            return OwnModel.booking(year, year.clientCostsCents(0).sum()).build();
        }
    }

    private static void draw(SolidarityScheme scheme, Town town) {
        DrawnScheme.of(scheme, town.facts(), State.opening(scheme));
    }

    @Test
    void aModelThatLooksAtClientsIsSettledAndNotDrawn() {
        Town town = new Town().with("0001", 1).client("0001", 2018, "a", "90.00");
        SolidarityScheme scheme = scheme(2018, new ByClient());

        assertThat(Town.booked(town.settle(scheme))).containsExactly("2018 0001 OWN_USE 90.00");
        assertThatThrownBy(() -> draw(scheme, town))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "model byClient must see no more than the cost of each municipality to be drawn but needs the"
                                + " cost of each client (scope all, 2018)");
    }

    @Test
    void aMunicipalityThatExistsInSomeDrawnYearsOnlyIsRefused() {
        Town town = new Town().existing("0001", "", "").existing("0002", "2019-01-01", "");
        SolidarityScheme scheme = scheme(2018, 2019, Models.actualUse(AllocationKeys.equal()), Participants.all());

        assertThatThrownBy(() -> draw(scheme, town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a municipality must exist in all drawn years, 2018 to 2019, or in none but 0002 does not");
    }

    private static Town ceding(String day) {
        return new Town()
                .existing("0001", "", "")
                .existing("0002", "", "")
                .reorganised(day, "0001 75 0001", "0001 25 0002");
    }

    @Test
    void aReorganisationBetweenDrawnYearsIsRefused() {
        SolidarityScheme scheme = scheme(2018, 2019, Models.actualUse(AllocationKeys.equal()), Participants.all());

        assertThatThrownBy(() -> draw(scheme, ceding("2019-01-01")))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "municipalities must stay as they are while years are drawn but are reorganised on 2019-01-01;"
                                + " draw from that year on");
        assertThatCode(() -> draw(scheme, ceding("2018-01-01")))
                .as("before all drawn years")
                .doesNotThrowAnyException();
        assertThatCode(() -> draw(scheme, ceding("2020-01-01")))
                .as("after them")
                .doesNotThrowAnyException();
    }

    /** The state has settled 2018, in which 0002 did not exist. */
    @Test
    void onlyTheDrawnYearsMatter() {
        Town town = new Town().existing("0001", "", "").existing("0002", "2019-01-01", "");
        SolidarityScheme scheme = scheme(2018, 2020, Models.actualUse(AllocationKeys.equal()), Participants.all());
        State after2018 = town.settle(scheme).year(2018).books().closing();

        assertThat(DrawnScheme.of(scheme, town.facts(), after2018).municipalities())
                .containsExactly(Town.code("0001"), Town.code("0002"));
    }

    /** Each bears its own care and clinic; crisis is pooled equally. A row has CARE, CLINIC and CRISIS. */
    private static DrawnYears drawnYears() {
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                Town.scope("own", Models.actualUse(AllocationKeys.equal()))
                        .segments(Segment.FLEXIBLE, Segment.INTENSIVE),
                Town.scope(
                                "pool",
                                PoolingModel.builder()
                                        .key(AllocationKeys.equal())
                                        .build())
                        .segments(Segment.CRISIS));
        Town town = new Town().with("0001", 1).with("0002", 1);
        return DrawnScheme.of(scheme, town.facts(), State.opening(scheme)).drawnYears();
    }

    private static List<Long> charges(DrawnYears years) {
        return List.of(
                years.chargeCents(0, 0), years.chargeCents(0, 1), years.chargeCents(1, 0), years.chargeCents(1, 1));
    }

    private static List<Long> costs(DrawnYears years) {
        return List.of(years.costCents(0, 0), years.costCents(0, 1), years.costCents(1, 0), years.costCents(1, 1));
    }

    /** 2018: 30 and 3 of their own, 36 pooled: 18 each. 2019: 7 and 4, and 8 pooled: 4 each. */
    @Test
    void aDrawIsSettledByScope() {
        DrawnYears years = drawnYears();

        years.settle(new long[][] {{10, 20, 30, 1, 2, 6}, {0, 7, 0, 4, 0, 8}});
        assertThat(charges(years)).containsExactly(48L, 21L, 11L, 8L);
        assertThat(costs(years)).containsExactly(60L, 9L, 7L, 12L);

        years.settle(new long[][] {{0, 0, 0, 0, 0, 4}, {5, 0, 0, 0, 0, 0}});
        assertThat(charges(years)).as("nothing of the draw before is left").containsExactly(2L, 2L, 5L, 0L);
        assertThat(costs(years)).containsExactly(0L, 4L, 5L, 0L);
        assertThat(years.closingCents(1, 0)).isZero();
    }

    @Test
    void aDrawThatDoesNotFitIsRefusedWithItsYear() {
        DrawnYears years = drawnYears();

        assertThatThrownBy(() -> years.settle(new long[][] {{0, 0, 0, 0, 0, 0}, {Long.MAX_VALUE, 1, 0, 0, 0, 0}}))
                .isInstanceOf(RefusalException.class)
                .hasMessage("amounts must fit in 64 bits of cents but overflowed (2019)");
    }

    /** One scope: standing crisis beds go equally, 18 and 4 each, and the rest to whoever uses it. */
    @Test
    void standingProductsOfADrawAreKeptApart() {
        SolidarityScheme scheme = scheme(2018, 2019, Models.actualUse(AllocationKeys.equal()), Participants.all());
        DrawnYears years = DrawnScheme.of(
                        scheme, new Town().with("0001", 1).with("0002", 1).facts(), State.opening(scheme))
                .drawnYears();

        years.settle(new long[][] {{10, 20, 30, 1, 2, 6}, {0, 7, 0, 4, 0, 8}});

        assertThat(charges(years)).containsExactly(48L, 21L, 11L, 8L);
    }

    /** The clinic is pooled from 2019 on: 7 and 9 together, 8 each. Before, each bears its own. */
    @Test
    void aProductThatGoesIntoAnotherScopeIsDrawnApart() {
        SolidarityScheme scheme = scheme(
                2018,
                2019,
                Town.scope(
                                "pool",
                                PoolingModel.builder()
                                        .key(AllocationKeys.equal())
                                        .build())
                        .segments(Dated.byYear(Map.of(
                                2018,
                                ImmutableSortedSet.of(Segment.CRISIS),
                                2019,
                                ImmutableSortedSet.of(Segment.CRISIS, Segment.INTENSIVE)))),
                Town.scope("own", Models.actualUse(AllocationKeys.equal()))
                        .segments(Segment.FLEXIBLE, Segment.INTENSIVE));
        DrawnYears years = DrawnScheme.of(
                        scheme, new Town().with("0001", 1).with("0002", 1).facts(), State.opening(scheme))
                .drawnYears();

        years.settle(new long[][] {{10, 20, 30, 1, 2, 6}, {0, 7, 0, 4, 0, 9}});

        assertThat(charges(years)).containsExactly(48L, 21L, 8L, 12L);
    }

    /**
     * The region pays beforehand what it expects, 10 a year each; the state pays half of 12 that is ceded in 2018, and
     * nothing in 2019. The insured keep what they do not use: 20 - 5, and then 20 less.
     */
    @Test
    void fundsAndOutsidePartiesOfADrawAreKept() {
        SolidarityScheme scheme = scheme(
                        2018,
                        2019,
                        Town.scope(
                                        "insured",
                                        Models.insurance()
                                                .key(AllocationKeys.equal())
                                                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse("0.20"))))
                                                .build())
                                .segments(Segment.FLEXIBLE, Segment.INTENSIVE),
                        Town.scope(
                                        "pool",
                                        PoolingModel.builder()
                                                .key(AllocationKeys.equal())
                                                .outside(new OutsideShare(
                                                        "state", Percentage.of("50"), Optional.empty()))
                                                .build())
                                .segments(Segment.CRISIS))
                .toBuilder()
                .addOutside(new OutsideParty("state", "State"))
                .build();
        Town town = new Town().with("0001", 1).with("0002", 1);
        DrawnYears years =
                DrawnScheme.of(scheme, town.facts(), State.opening(scheme)).drawnYears();

        years.settle(new long[][] {{5, 0, 12, 0, 0, 0}, {0, 0, 0, 0, 40, 0}});

        assertThat(List.of(years.outsideChargeCents(0, 0), years.outsideChargeCents(1, 0)))
                .containsExactly(6L, 0L);
        assertThat(List.of(years.closingCents(0, 0), years.closingCents(1, 0))).containsExactly(15L, -5L);
        assertThat(charges(years)).containsExactly(13L, 13L, 10L, 10L);
    }
}
