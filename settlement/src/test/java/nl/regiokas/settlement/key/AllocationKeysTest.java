package nl.regiokas.settlement.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;

class AllocationKeysTest {

    private static final MunicipalityCode ONE = MunicipalityCode.of("0001");
    private static final MunicipalityCode TWO = MunicipalityCode.of("0002");

    private static AskedFacts in(int year) {
        return new AskedFacts(year, "0001", "0002");
    }

    private static List<Rational> shares(AllocationKey key, AskedFacts facts) {
        Weights weights = key.weights(facts);
        return IntStream.range(0, weights.size()).mapToObj(weights::share).toList();
    }

    private static BlendKey.Part part(String part, AllocationKey key) {
        return new BlendKey.Part(new BigDecimal(part), key);
    }

    // ---- names

    @Test
    void aNameIsEqualHistoryOrASeries() {
        assertThat(AllocationKeys.named("equal")).isEqualTo(AllocationKeys.equal());
        assertThat(AllocationKeys.named("youth")).isEqualTo(AllocationKeys.youth());
        assertThat(AllocationKeys.named("budget")).isEqualTo(AllocationKeys.budget());
        assertThat(AllocationKeys.named("history-3")).isEqualTo(AllocationKeys.history(3));
        assertThat(AllocationKeys.named("history-100")).isEqualTo(AllocationKeys.cost(100, 1));
        assertThat(AllocationKeys.named("history")).isEqualTo(AllocationKeys.series("history"));
        assertThat(AllocationKeys.named("history-3x")).isEqualTo(AllocationKeys.series("history-3x"));
        assertThat(AllocationKeys.named("Equal")).isEqualTo(AllocationKeys.series("Equal"));
    }

    @Test
    void keysAreCalledByTheirNames() {
        assertThat(AllocationKeys.equal().name()).isEqualTo("equal");
        assertThat(AllocationKeys.history(3).name()).isEqualTo("history-3");
        assertThat(AllocationKeys.cost(2, 3).name()).isEqualTo("history-2 (3 back)");
        assertThat(AllocationKeys.series("clients").name()).isEqualTo("clients");
        assertThat(AllocationKeys.series("clients", 3, 2).name()).isEqualTo("clients (3 years, 2 back)");
        assertThat(AllocationKeys.charges(List.of("a", "b"), 0).name()).isEqualTo("charges of a, b");
        assertThat(AllocationKeys.charges(List.of("a"), 1).name()).isEqualTo("charges of a (1 back)");
        assertThat(AllocationKeys.blend(List.of(part("2", AllocationKeys.youth()), part("1.5", AllocationKeys.equal())))
                        .name())
                .isEqualTo("2 youth + 1.5 equal");
        assertThat(AllocationKeys.path(List.of(
                                new PathKey.Knot(2016, AllocationKeys.budget()),
                                new PathKey.Knot(2021, AllocationKeys.youth())))
                        .name())
                .isEqualTo("budget in 2016 to youth in 2021");
    }

    @Test
    void windowsAndLagsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> AllocationKeys.named("history-0"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("window of key history must be from 1 to 100 years but was 0");
        assertThatThrownBy(() -> AllocationKeys.history(101))
                .hasMessage("window of key history must be from 1 to 100 years but was 101");
        assertThatThrownBy(() -> AllocationKeys.cost(0, 0)).hasMessage("""
                window of key history must be from 1 to 100 years but was 0
                lag of key history must be from 1 to 100 years but was 0""");
        assertThatThrownBy(() -> AllocationKeys.series("clients", 101, -1)).hasMessage("""
                window of key clients must be from 1 to 100 years but was 101
                lag of key clients must be from 0 to 100 years but was -1""");
        assertThatThrownBy(() -> AllocationKeys.charges(List.of("a"), -1))
                .hasMessage("lag of key charges must be from 0 to 100 years but was -1");
        assertThatThrownBy(() -> AllocationKeys.series(" ")).hasMessage("name of a key or series must not be blank");
    }

    @Test
    void windowsAndLagsReachAHundredYears() {
        assertThat(AllocationKeys.cost(100, 100).name()).isEqualTo("history-100 (100 back)");
        assertThat(AllocationKeys.series("clients", 100, 100).name()).isEqualTo("clients (100 years, 100 back)");
        assertThat(AllocationKeys.charges(List.of("a"), 100).name()).isEqualTo("charges of a (100 back)");
        assertThatThrownBy(() -> AllocationKeys.cost(1, 101))
                .hasMessage("lag of key history must be from 1 to 100 years but was 101");
    }

    // ---- weights

    @Test
    void equalWeighsEverybodyTheSame() {
        assertThat(shares(AllocationKeys.equal(), in(2018))).containsExactly(Rational.of(1, 2), Rational.of(1, 2));
    }

    @Test
    void aSeriesIsTheSumOverItsWindow() {
        AskedFacts facts = in(2018).with("clients 2015 0001", "0.5")
                .with("clients 2016 0001", "2.5")
                .with("clients 2015 0002", "0")
                .with("clients 2016 0002", "1");
        assertThat(shares(AllocationKeys.series("clients", 2, 2), facts))
                .containsExactly(Rational.of(3, 4), Rational.of(1, 4));
    }

    @Test
    void historyIsTheOwnCostOfTheYearsBefore() {
        AskedFacts facts = in(2018).with("cost 2016 0001", "100")
                .with("cost 2017 0001", "200")
                .with("cost 2016 0002", "50")
                .with("cost 2017 0002", "50");
        assertThat(shares(AllocationKeys.history(2), facts)).containsExactly(Rational.of(3, 4), Rational.of(1, 4));
        assertThat(shares(AllocationKeys.cost(1, 2), facts)).containsExactly(Rational.of(2, 3), Rational.of(1, 3));
    }

    @Test
    void historyOfAHundredYearsIsAllRight() {
        AskedFacts facts = in(2018);
        assertThat(AllocationKeys.history(100).weights(facts).size()).isEqualTo(2);
        assertThat(facts.costAsked()).hasSize(100).contains(1, 100);
    }

    @Test
    void negativeCostIsRefusedForEveryMunicipality() {
        AskedFacts facts = in(2018).with("cost 2017 0001", "-100").with("cost 2017 0002", "-1");
        assertThatThrownBy(() -> AllocationKeys.history(1).weights(facts)).hasMessage("""
                weight must not be negative but was EUR -1.00 (municipality 0001, key history-1)
                weight must not be negative but was EUR -0.01 (municipality 0002, key history-1)""");
    }

    @Test
    void valuesOfASeriesBelowZeroAreRefusedForEveryMunicipality() {
        AskedFacts facts = in(2018).with("clients 2018 0001", "-1").with("clients 2018 0002", "-2");
        String message = """
                weight must not be negative but was -1 (municipality 0001, key clients)
                weight must not be negative but was -2 (municipality 0002, key clients)""";
        AllocationKey clients = AllocationKeys.series("clients");

        assertThatThrownBy(() -> clients.weights(facts)).hasMessage(message);
        assertThatThrownBy(() -> AllocationKeys.blend(List.of(part("2", clients), part("1", AllocationKeys.equal())))
                        .weights(facts))
                .hasMessage(message);
        assertThat(shares(clients, in(2018).with("clients 2018 0001", "0").with("clients 2018 0002", "2")))
                .containsExactly(Rational.ZERO, Rational.ONE);
    }

    @Test
    void missingValuesOfASeriesAreReportedForEveryMunicipalityAndYear() {
        AskedFacts facts = in(2018).without("clients");
        assertThatThrownBy(() -> AllocationKeys.series("clients").weights(facts))
                .hasMessage("""
                municipality 0001 has no weight in key clients 2018
                municipality 0002 has no weight in key clients 2018""");
        assertThatThrownBy(() -> AllocationKeys.series("clients", 2, 0).weights(facts))
                .hasMessage("""
                municipality 0001 has no weight in key clients 2017
                municipality 0002 has no weight in key clients 2017
                municipality 0001 has no weight in key clients 2018
                municipality 0002 has no weight in key clients 2018""");
    }

    @Test
    void chargesOfScopesAddUp() {
        AskedFacts facts = in(2018).with("charged a 2017 0001", "100")
                .with("charged b 2017 0001", "-50")
                .with("charged a 2017 0002", "100")
                .with("charged b 2017 0002", "50");
        assertThat(shares(AllocationKeys.charges(List.of("a", "b"), 1), facts))
                .containsExactly(Rational.of(1, 4), Rational.of(3, 4));
        assertThatThrownBy(() -> AllocationKeys.charges(List.of("b"), 1).weights(facts))
                .hasMessage(
                        "weight must not be negative but was EUR -0.50 (municipality 0001, key charges of b (1 back))");
    }

    @Test
    void scopesOfAChargesKeyAreNamedOnce() {
        assertThatThrownBy(() -> AllocationKeys.charges(List.of(), 0))
                .hasMessage("key by charges must name at least one scope but names none");
        assertThatThrownBy(() -> AllocationKeys.charges(List.of("a", "b", "a"), 0))
                .hasMessage("key by charges must name each scope once but names a twice");
        assertThatThrownBy(() -> AllocationKeys.charges(List.of("b", "a", "a"), 0))
                .hasMessage("key by charges must name each scope once but names a twice");
    }

    /** (2 x 3/4 + 1 x 1/4) / 3 = 7/12. */
    @Test
    void aBlendIsOfShares() {
        AskedFacts facts = in(2018).with("clients 2018 0001", "3000")
                .with("clients 2018 0002", "1000")
                .with("cost 2017 0001", "1")
                .with("cost 2017 0002", "3");
        AllocationKey blend = AllocationKeys.blend(
                List.of(part("2", AllocationKeys.series("clients")), part("1", AllocationKeys.history(1))));
        assertThat(shares(blend, facts)).containsExactly(Rational.of(7, 12), Rational.of(5, 12));
    }

    @Test
    void aPartOfZeroIsNotAsked() {
        AskedFacts facts = in(2018);
        AllocationKey blend = AllocationKeys.blend(
                List.of(part("1", AllocationKeys.equal()), part("0", AllocationKeys.series("clients"))));
        assertThat(shares(blend, facts)).containsExactly(Rational.of(1, 2), Rational.of(1, 2));
        assertThat(facts.seriesAsked()).isEmpty();
        assertThat(blend.reach()).isEqualTo(Reach.NOTHING);
    }

    @Test
    void aPartWithoutSharesMakesABlendWithoutShares() {
        AskedFacts facts = in(2018).with("clients 2018 0001", "0").with("clients 2018 0002", "0");
        AllocationKey blend = AllocationKeys.blend(
                List.of(part("1", AllocationKeys.equal()), part("1", AllocationKeys.series("clients"))));
        assertThat(blend.weights(facts).isZero()).isTrue();
    }

    @Test
    void partsOfABlendAreChecked() {
        assertThatThrownBy(() -> AllocationKeys.blend(List.of()))
                .hasMessage("parts of a blend must be at least one, none negative, and not all zero, but were ");
        assertThatThrownBy(() -> AllocationKeys.blend(List.of(part("0", AllocationKeys.equal()))))
                .hasMessage("parts of a blend must be at least one, none negative, and not all zero, but were 0");
        assertThatThrownBy(() -> AllocationKeys.blend(
                        List.of(part("2", AllocationKeys.equal()), part("-1", AllocationKeys.youth()))))
                .hasMessage("parts of a blend must be at least one, none negative, and not all zero, but were 2, -1");
    }

    @Test
    void aPathIsLinearBetweenItsKnots() {
        AllocationKey path = AllocationKeys.path(List.of(
                new PathKey.Knot(2018, AllocationKeys.equal()),
                new PathKey.Knot(2022, AllocationKeys.series("clients"))));
        for (int year = 2019; year <= 2024; year++) {
            AskedFacts facts = in(year).with("clients " + year + " 0001", "1").with("clients " + year + " 0002", "0");
            int way = Math.min(4, year - 2018);
            assertThat(shares(path, facts)).containsExactly(Rational.of(4 + way, 8), Rational.of(4 - way, 8));
        }
        AskedFacts first = in(2018);
        assertThat(shares(path, first)).containsExactly(Rational.of(1, 2), Rational.of(1, 2));
        assertThat(first.seriesAsked()).isEmpty();
        assertThatThrownBy(() -> path.weights(in(2017)))
                .hasMessage("path must have a knot at or before the year but begins in 2018");
    }

    /** At a knot only its own key is asked, and explains itself. */
    @Test
    void aPathIsTheKeyOfAKnotInItsYear() {
        AllocationKey clients = AllocationKeys.series("clients", 2, 0);
        AllocationKey path = AllocationKeys.path(
                List.of(new PathKey.Knot(2016, AllocationKeys.series("youth")), new PathKey.Knot(2018, clients)));
        for (int year = 2018; year <= 2019; year++) {
            AskedFacts facts = in(year);
            assertThat(path.weights(facts)).isEqualTo(clients.weights(facts));
            assertThat(path.explain(1, facts)).isPresent().isEqualTo(clients.explain(1, facts));
            assertThat(facts.seriesAsked()).containsExactlyInAnyOrder("clients 0", "clients 1");
        }
    }

    @Test
    void knotsAscend() {
        assertThatThrownBy(() -> AllocationKeys.path(List.of()))
                .hasMessage("knots of a path must be at least one and their years must ascend strictly but were ");
        assertThatThrownBy(() -> AllocationKeys.path(List.of(
                        new PathKey.Knot(2018, AllocationKeys.equal()),
                        new PathKey.Knot(2018, AllocationKeys.youth()))))
                .hasMessage("knots of a path must be at least one and their years must ascend strictly but were 2018,"
                        + " 2018");
    }

    @Test
    void aTableIsWhatItSays() {
        AllocationKey table =
                AllocationKeys.table("own", Map.of(ONE, new BigDecimal("0.75"), TWO, new BigDecimal("0.25")));
        assertThat(shares(table, in(2018))).containsExactly(Rational.of(3, 4), Rational.of(1, 4));
        AllocationKey one = AllocationKeys.table("one", Map.of(ONE, BigDecimal.ONE, TWO, BigDecimal.ZERO));
        assertThat(shares(one, in(2018))).containsExactly(Rational.ONE, Rational.ZERO);
        assertThatThrownBy(() -> AllocationKeys.table("own", Map.of()).weights(in(2018)))
                .hasMessage("""
                municipality 0001 has no weight in key own
                municipality 0002 has no weight in key own""");
        assertThatThrownBy(() -> AllocationKeys.table(" ", Map.of(ONE, new BigDecimal("-1"))))
                .hasMessage("""
                name of a key or series must not be blank
                weight must not be negative but was -1 (municipality 0001, key  )""");
    }

    @Test
    void keysAreValues() {
        assertThat(AllocationKeys.series("a", 2, 1)).isEqualTo(AllocationKeys.series("a", 2, 1));
        assertThat(AllocationKeys.table("a", Map.of(ONE, BigDecimal.ONE)))
                .isEqualTo(AllocationKeys.table("a", Map.of(ONE, BigDecimal.ONE)))
                .isNotEqualTo(AllocationKeys.table("b", Map.of(ONE, BigDecimal.ONE)));
        assertThat(AllocationKeys.history(3)).isNotEqualTo(AllocationKeys.series("history-3"));
    }
}
