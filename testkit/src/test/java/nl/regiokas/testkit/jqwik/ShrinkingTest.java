package nl.regiokas.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.ExactTable;
import nl.regiokas.testkit.scenario.Scenario;

/** Taking the first smaller one again and again ends at something a person takes in at a glance. */
class ShrinkingTest {

    private static final int STEPS = 5000;
    private static final List<MunicipalityCode> TWO = List.of(MunicipalityCode.of("0005"), MunicipalityCode.of("0053"));

    private static <T> T smallest(Arbitrary<T> arbitrary) {
        Shrinkable<T> smallest = arbitrary.generator(1000, false).next(new Random(17));
        for (int step = 0; step < STEPS; step++) {
            Shrinkable<T> now = smallest;
            smallest = now.shrink()
                    .filter(each -> each.distance().compareTo(now.distance()) < 0)
                    .findFirst()
                    .orElse(now);
            if (smallest == now) {
                break;
            }
        }
        return smallest.value();
    }

    @Example
    void aScenarioShrinksToOneMunicipalityWithoutUse() {
        Scenario scenario = smallest(RegiokasArbitraries.scenarios());

        assertThat(scenario.municipalities()).hasSize(1);
        assertThat(scenario.lines()).isEmpty();
        assertThat(scenario.scheme().years()).hasSize(1);
        assertThat(scenario.scheme().scopes()).hasSize(1);
    }

    @Example
    void partsOfAScenarioShrink() {
        assertThat(smallest(RegiokasArbitraries.usage(RegiokasArbitraries.scenarios())))
                .isEmpty();
        assertThat(smallest(RegiokasArbitraries.ledgers(RegiokasArbitraries.scenarios()))
                        .municipalities())
                .hasSize(1);
        assertThat(smallest(RegiokasArbitraries.catalogues()))
                .hasToString("[40A01 product 0 [40A01 from 2018-01-01: 0.00]]");
        assertThat(smallest(RegiokasArbitraries.products())).hasToString("40A01 product 0");
        SolidarityScheme scheme = smallest(RegiokasArbitraries.schemes(RegiokasArbitraries.scenarios()));
        assertThat(scheme.scopes()).hasSize(1);
    }

    @Example
    void regionsShrinkToTheFewestAskedFor() {
        assertThat(smallest(RegiokasArbitraries.municipalities())).hasToString("0001 Municipality 1");
        assertThat(smallest(RegiokasArbitraries.regions(2, 9)).members())
                .extracting(member -> member.code().value())
                .containsExactly("0001", "0002");
        assertThat(smallest(RegiokasArbitraries.reorganisations(TWO, 2018)).all())
                .isEmpty();
    }

    @Example
    void keysShrinkToEqual() {
        assertThat(smallest(RegiokasArbitraries.keys(TWO)).name()).isEqualTo("equal");
        assertThat(smallest(RegiokasArbitraries.keys(TWO).ofEveryKind()).name()).isEqualTo("equal");
    }

    @Example
    void amountsShrinkToZero() {
        assertThat(smallest(RegiokasArbitraries.amounts())).hasToString("EUR 0.00");
        assertThat(smallest(RegiokasArbitraries.cents())).isZero();
        assertThat(smallest(RegiokasArbitraries.percentages())).hasToString("0%");
        assertThat(smallest(RegiokasArbitraries.weights(9))).containsExactly(1);
        assertThat(smallest(RegiokasArbitraries.budgets(TWO.get(0), 2018))
                        .streams()
                        .values())
                .allMatch(amount -> amount.isZero());
    }

    @Example
    void budgetingShrinks() {
        RtaArrangement arrangement = smallest(RegiokasArbitraries.rtaArrangements());
        assertThat(arrangement.years()).hasSize(1);
        ExactTable table = smallest(RegiokasArbitraries.tables(7, 5));
        assertThat(table.numerators()).isDeepEqualTo(new long[][] {{0}});
        assertThat(table.denominator()).isEqualTo(1);
    }

    private static <T> List<T> edges(Arbitrary<T> arbitrary) {
        return arbitrary.edgeCases().suppliers().stream()
                .map(supplier -> supplier.get().value())
                .toList();
    }

    @Example
    void everythingHasEdgeCases() {
        ScenarioArbitrary scenarios = RegiokasArbitraries.scenarios();
        Stream.of(
                        RegiokasArbitraries.municipalities(),
                        RegiokasArbitraries.regions(1, 9),
                        RegiokasArbitraries.products(),
                        RegiokasArbitraries.catalogues(),
                        RegiokasArbitraries.budgets(TWO.get(0), 2018),
                        RegiokasArbitraries.usage(scenarios),
                        RegiokasArbitraries.ledgers(scenarios),
                        RegiokasArbitraries.schemes(scenarios),
                        RegiokasArbitraries.reorganisations(TWO, 2018),
                        RegiokasArbitraries.rtaArrangements(),
                        RegiokasArbitraries.amounts(),
                        RegiokasArbitraries.weights(9),
                        RegiokasArbitraries.percentages())
                .forEach(arbitrary -> assertThat(edges(arbitrary)).isNotEmpty());
    }

    @Example
    void edgesOfScenarios() {
        List<Scenario> edges = edges(RegiokasArbitraries.scenarios());

        assertThat(edges).hasSize(5);
        assertThat(edges.get(0).municipalities()).as("one municipality").hasSize(1);
        assertThat(edges.get(0).lines()).as("zero use").isEmpty();
        assertThat(Set.copyOf(edges.get(1).youth().values()))
                .as("equal weights")
                .hasSize(1);
        assertThat(edges.get(2).municipalities()).as("one who uses everything").hasSize(3);
        assertThat(edges.get(2).lines()).hasSize(1);
        assertThat(edges.get(3).lines()).as("equal use").hasSize(2);
        assertThat(edges.get(4).lines())
                .as("near the limits")
                .singleElement()
                .hasToString(
                        "UsageLine{municipality=0002, product=40A01, date=2018-07-01, amount=EUR 10000000000000.00}");
    }

    @Example
    void edgesOfKeys() {
        assertThat(edges(RegiokasArbitraries.keys(TWO)))
                .extracting(Object::toString)
                .containsExactly(
                        "EqualKey[]",
                        "TableKey[name=table, table={0005=1, 0053=1}]",
                        "TableKey[name=table, table={0005=0, 0053=1}]",
                        "TableKey[name=table, table={0005=1000000000000000000, 0053=1000000000000000000}]");
    }

    @Example
    void edgesOfTables() {
        assertThat(edges(RegiokasArbitraries.tables(2, 3)))
                .extracting(table -> Arrays.deepToString(table.numerators()) + " / " + table.denominator())
                .contains(
                        "[[0]] / 1",
                        "[[1, 1, 1], [1, 1, 1]] / 3",
                        "[[-2000, -2000, -2000], [-2000, -2000, -2000]] / 100",
                        "[[1000000000001, 1000000000001, 1000000000001],"
                                + " [1000000000001, 1000000000001, 1000000000001]] / 3");
    }
}
