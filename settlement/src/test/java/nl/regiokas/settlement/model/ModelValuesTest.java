package nl.regiokas.settlement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Proxy;
import java.util.List;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.key.AllocationKeys;
import org.junit.jupiter.api.Test;

/** What models give back is equal when its parts are: each case changes one of them. */
class ModelValuesTest {

    private static final Rule ONE = () -> "test.one";
    private static final Rule OTHER = () -> "test.other";

    private static void assertDifferent(List<?> one, List<?> same) {
        assertThat(same).isEqualTo(one);
        assertThat(same.stream().map(Object::hashCode))
                .isEqualTo(one.stream().map(Object::hashCode).toList());
        assertThat(one)
                .doesNotHaveDuplicates()
                .noneMatch("something else"::equals)
                .noneMatch(value -> value.equals(0));
    }

    @Test
    void ownCost() {
        assertDifferent(ownCosts(), ownCosts());
        assertThat(ownCosts().get(0)).hasToString("ALL [1, 2]");
    }

    private static List<OwnCost> ownCosts() {
        return List.of(
                OwnCost.of(ONE, Dependence.CostClass.ALL, new long[] {1, 2}),
                OwnCost.of(OTHER, Dependence.CostClass.ALL, new long[] {1, 2}),
                OwnCost.of(ONE, Dependence.CostClass.STANDING, new long[] {1, 2}),
                OwnCost.of(ONE, Dependence.CostClass.ALL, new long[] {1, 3}));
    }

    @Test
    void columns() {
        assertDifferent(columnsOf(ONE), columnsOf(OTHER));
        assertThat(columnsOf(ONE).get(0)).hasToString("OWN_USE [1, 2]");
    }

    private static List<Column> columnsOf(Rule rule) {
        OwnCost basis = OwnCost.of(rule, Dependence.CostClass.ALL, new long[] {1, 2});
        return List.of(
                new Column(ChargeKind.OWN_USE, new long[] {1, 2}, basis),
                new Column(ChargeKind.CONTRIBUTION, new long[] {1, 2}, basis),
                new Column(ChargeKind.OWN_USE, new long[] {1, 3}, basis));
    }

    @Test
    void apportioned() {
        assertDifferent(parts(), parts());
        assertThat(parts().get(0)).hasToString("3 by youth [1, 2]");
    }

    private static List<Apportioned> parts() {
        Whole three = new Volumes.Expected(3, 1, ONE);
        return List.of(
                new Apportioned(three, AllocationKeys.youth(), Weights.of(1, 2), new long[] {1, 2}),
                new Apportioned(
                        new Volumes.Expected(3, 1, OTHER), AllocationKeys.youth(), Weights.of(1, 2), new long[] {1, 2}),
                new Apportioned(three, AllocationKeys.equal(), Weights.of(1, 2), new long[] {1, 2}),
                new Apportioned(three, AllocationKeys.youth(), Weights.of(1, 3), new long[] {1, 2}),
                new Apportioned(three, AllocationKeys.youth(), Weights.of(1, 2), new long[] {2, 1}));
    }

    @Test
    void sharings() {
        assertDifferent(sharingsOf(), sharingsOf());
        assertThat(year(2018, "0001")
                        .book(ChargeKind.OWN_USE, new long[] {1}, basis())
                        .build())
                .hasToString("[OWN_USE [1]] []");
    }

    private static OwnCost basis() {
        return OwnCost.of(ONE, Dependence.CostClass.ALL, new long[] {1});
    }

    private static List<Sharing> sharingsOf() {
        return List.of(
                year(2018, "0001").build(),
                year(2019, "0001").build(),
                year(2018, "0002").build(),
                year(2018, "0001")
                        .book(ChargeKind.OWN_USE, new long[] {1}, basis())
                        .build(),
                year(2018, "0001")
                        .later(ChargeKind.INSTALMENT, 2019, new long[] {1}, basis())
                        .build(),
                year(2018, "0001")
                        .outside("rijk", ChargeKind.OWN_USE, 1, basis())
                        .build(),
                year(2018, "0001").remember(ImmutableList.of(Rational.ONE)).build(),
                year(2018, "0001").notice(Fault.of(ModelFault.OVERFLOW)).build());
    }

    private static Sharing.Builder year(int year, String participant) {
        return Sharing.of((ScopeYear) Proxy.newProxyInstance(
                ModelValuesTest.class.getClassLoader(),
                new Class<?>[] {ScopeYear.class},
                (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "year" -> year;
                        case "participants" ->
                            ImmutableSortedSet.of(MunicipalityCode.of(participant))
                                    .asList();
                        default -> throw new AssertionError(method);
                    };
                }));
    }

    /** Of the library's kinds three can stay open; a premium, a refund or an exit share never does. */
    @Test
    void kindsThatAnEarlierYearCanLeaveOpen() {
        assertThat(Models.types().openKinds())
                .containsExactly(ChargeKind.INSTALMENT, ChargeKind.ASSESSMENT, ChargeKind.DISTRIBUTION);
        assertThat(Models.types().kinds()).contains(ChargeKind.EXIT_SHARE, ChargeKind.OWN_USE, ChargeKind.CONTRIBUTION);
    }

    @Test
    void aCauseNeedsACodeThatCanStandInAFile() {
        for (String code : new String[] {"", "a", "A,B", "A\n"}) {
            assertThatThrownBy(() -> new Cause(code, 1))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage("code of a cause must be capitals, digits and underscores but was " + code);
        }
        assertThat(new Cause("LAYER_2", 1).code()).isEqualTo("LAYER_2");
    }
}
