package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.notices;
import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.scheme.Participants;
import org.junit.jupiter.api.Test;

/** A team's own key looks at a municipality that takes no part. */
class NeighbourTest {

    /** Each weighs its own cost of the years before; 0001 weighs that of its neighbour 0009 instead. */
    private record ByNeighbour(Reach reach, int years) implements AllocationKey {

        static ByNeighbour over(int years) {
            return new ByNeighbour(Reach.cost(1, years), years);
        }

        @Override
        public String name() {
            return "neighbour";
        }

        @Override
        public Weights weights(KeyFacts facts) {
            List<Rational> weights = new ArrayList<>();
            for (MunicipalityCode one : facts.participants()) {
                MunicipalityCode whose = one.equals(code("0001")) ? code("0009") : one;
                long sum = 0;
                for (int back = 1; back <= years; back++) {
                    sum += facts.ownCostCents(whose, facts.year() - back);
                }
                weights.add(Rational.of(sum));
            }
            return Weights.ofFractions(weights);
        }
    }

    /** 2017: 0001 1,000.00, 0002 500.00, its neighbour 0009 300.00. Standing cost 500.00 over 300 : 500 = 187.50, 312.50. */
    private static Town town() {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .with("0009", 1)
                .uses("0001", CARE, 2017, "1000.00")
                .uses("0002", CARE, 2017, "500.00")
                .uses("0009", CARE, 2017, "300.00")
                .uses("0001", CRISIS, 2018, "500.00");
    }

    private static Settlement settle(AllocationKey key) {
        return town().settle(scheme(2018, 2018, Models.actualUse(key), Participants.except("0009")));
    }

    @Test
    void theCostOfANeighbourOutsideTheScopeIsSeen() {
        assertThat(booked(settle(ByNeighbour.over(1))))
                .containsExactly("2018 0001 STANDING_SHARE 187.50", "2018 0002 STANDING_SHARE 312.50");
    }

    @Test
    void anOwnKeyOfThreeYearsLooksThreeYearsBack() {
        Settlement settlement = town().uses("0009", CARE, 2015, "200.00")
                .settle(scheme(2018, 2018, Models.actualUse(ByNeighbour.over(3)), Participants.except("0009")));
        assertThat(booked(settlement))
                .containsExactly("2018 0001 STANDING_SHARE 250.00", "2018 0002 STANDING_SHARE 250.00");
        assertThat(notices(settlement))
                .containsExactly("key neighbour looks back to 2015, but there is no usage of 2016 (scope all, 2018)");
    }

    @Test
    void aQuestionBeyondTheReachIsRefused() {
        assertThatThrownBy(() -> settle(new ByNeighbour(Reach.NOTHING, 1)))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "key neighbour must ask only within its reach but asked own cost of 2017 (scope all, 2018)");
        assertThatThrownBy(() -> settle(new ByNeighbour(Reach.cost(2, 1), 1)))
                .hasMessage(
                        "key neighbour must ask only within its reach but asked own cost of 2017 (scope all, 2018)");
    }

    /** Looks at what scope "own" charged last year, and declares a reach that a test chooses. */
    private record ByCharges(Reach reach) implements AllocationKey {

        @Override
        public String name() {
            return "charged";
        }

        @Override
        public Weights weights(KeyFacts facts) {
            return Weights.ofFractions(facts.participants().stream()
                    .map(one -> facts.chargedCents("own", one, facts.year() - 1))
                    .toList());
        }
    }

    private static Settlement settle(ByCharges key) {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2018, "1.00")
                .uses("0002", CARE, 2018, "4.00")
                .uses("0001", CRISIS, 2019, "500.00")
                .settle(scheme(
                        2018,
                        2019,
                        Town.scope("own", Models.actualUse(AllocationKeys.equal()))
                                .segments(Segment.FLEXIBLE, Segment.INTENSIVE),
                        Town.scope("beds", Models.actualUse(key))
                                .segments(Segment.CRISIS)
                                .from(2019)));
    }

    /** 2018: 1.00 and 4.00. */
    @Test
    void chargesAreSeenWithinTheReachOnly() {
        assertThat(booked(settle(new ByCharges(Reach.charges(List.of("own"), 1)))))
                .contains("2019 0001 STANDING_SHARE 100.00", "2019 0002 STANDING_SHARE 400.00");
        assertThatThrownBy(() -> settle(new ByCharges(Reach.charges(List.of("own"), 2))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("key charged must ask only within its reach but asked charges of scope own of 2018"
                        + " (scope beds, 2019)");
    }

    @Test
    void aHundredYearsOfHistoryAreAllRight() {
        assertThat(booked(settle(AllocationKeys.history(100))))
                .containsExactly("2018 0001 STANDING_SHARE 333.33", "2018 0002 STANDING_SHARE 166.67");
    }

    /** The name means the own cost of three years; as a series it is reached by the key of a series. */
    @Test
    void aSeriesMayBeCalledLikeAKey() {
        Town town = town().series("history-3", "0001 1", "0002 3", "0009 0");
        Settlement bySeries = town.settle(
                scheme(2018, 2018, Models.actualUse(AllocationKeys.series("history-3")), Participants.except("0009")));
        assertThat(booked(bySeries))
                .containsExactly("2018 0001 STANDING_SHARE 125.00", "2018 0002 STANDING_SHARE 375.00");
        assertThat(notices(bySeries))
                .contains(
                        "series history-3 has the name of a key, which goes before it: it is reached as a series only");
        Settlement byName = town.settle(
                scheme(2018, 2018, Models.actualUse(AllocationKeys.named("history-3")), Participants.except("0009")));
        assertThat(booked(byName))
                .containsExactly("2018 0001 STANDING_SHARE 333.33", "2018 0002 STANDING_SHARE 166.67");
        assertThat(notices(byName))
                .contains(
                        "series history-3 has the name of a key, which goes before it: it is reached as a series only",
                        "series history-3 is not used by any key");
    }

    /** A table divides by its own weights, whatever it is called, and looks at no year before. */
    @Test
    void aTableMayBeCalledLikeAKey() {
        AllocationKey table = AllocationKeys.table(
                "history-3", Map.of(code("0001"), BigDecimal.ONE, code("0002"), BigDecimal.valueOf(3)));

        assertThat(table.reach()).isEqualTo(Reach.NOTHING);
        assertThat(booked(town().settle(scheme(2018, 2018, Models.actualUse(table), Participants.except("0009")))))
                .containsExactly("2018 0001 STANDING_SHARE 125.00", "2018 0002 STANDING_SHARE 375.00");
    }
}
