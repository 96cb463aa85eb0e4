package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.law.Closer;
import nl.regiokas.testkit.law.Closer.Step;
import nl.regiokas.testkit.plan.PlainScope;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Where costs alone are restated, closings book the differences of settlements whose weights stand. Here every closing is
 * settled afresh, without books, under models whose keys remember what they said first.
 */
class StandingWeightsTest {

    private static final int SEEDS = 300;

    /** The plan of a seed, of all that schemes may have; every other line of history becomes known after the first closing. */
    private static Scenario scenario(long seed, Restate restate) {
        ScenarioPlan like = ScenarioPlan.builder()
                .firstYear(2018)
                .years(1)
                .municipalities(List.of(new MunicipalityPlan(1, 1, 0, 1)))
                .products(List.of(new ProductPlan(Segment.BASIC, false, 1)))
                .scopes(List.of(PlainScope.SIMPLEST))
                .reached(Reached.YEARS)
                .closings(IntStream.range(0, 8)
                        .mapToObj(i -> (int) (seed * (2 * i + 3)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
        Scenario drawn = ScenarioPlan.drawn(seed, like).scenario();
        ImmutableList<CareLine> care = drawn.care();
        return drawn.withScheme(drawn.scheme().toBuilder()
                        .scopes(drawn.scheme().scopes().stream()
                                .map(scope -> scope.toBuilder().restate(restate).build())
                                .toList())
                        .build())
                .withCare(IntStream.range(0, care.size())
                        .mapToObj(i -> i % 2 == 0 ? late(care.get(i), drawn) : care.get(i))
                        .toList());
    }

    private static CareLine late(CareLine line, Scenario scenario) {
        return scenario.closings().stream()
                .findFirst()
                .map(first -> first.day().plusDays(1))
                .filter(after ->
                        line.line().date().getYear() <= scenario.scheme().firstYear() && after.isAfter(line.knownOn()))
                .map(after -> new CareLine(line.line(), line.client(), Optional.of(after)))
                .orElse(line);
    }

    @Test
    void closingsBookTheDifferencesOfSettlementsByTheWeightsThatStand() {
        assertThat(LongStream.rangeClosed(1, SEEDS)
                        .boxed()
                        .filter(seed -> !isBookedByWeightsThatStand(scenario(seed, Restate.COSTS))))
                .isEmpty();
        assertThat(LongStream.rangeClosed(1, SEEDS)
                        .anyMatch(seed -> !isBookedByWeightsThatStand(scenario(seed, Restate.ALL))))
                .as("where all is calculated again it shows")
                .isTrue();
    }

    private static boolean isBookedByWeightsThatStand(Scenario scenario) {
        Scenario remembering = remembering(scenario);
        Map<String, Long> before = Map.of();
        try {
            for (Step step : Closer.LIBRARY.closings(scenario).steps()) {
                Map<String, Long> now = settled(remembering
                        .knownOn(step.closing().day())
                        .until(step.closing().through()));
                Map<String, Long> difference = new TreeMap<>(now);
                before.forEach((what, cents) -> difference.merge(what, -cents, Math::addExact));
                difference.values().removeIf(cents -> cents == 0);
                Map<String, Long> booked = new TreeMap<>();
                step.bookings()
                        .forEach(one -> booked.put(
                                one.year() + " " + one.scope() + " " + one.party() + " " + one.kind(),
                                one.amountCents()));
                if (!booked.equals(difference)) {
                    return false;
                }
                before = now;
            }
            return true;
        } catch (RefusalException refused) {
            return true;
        }
    }

    private static Map<String, Long> settled(Scenario scenario) {
        Map<String, Long> charges = new TreeMap<>();
        scenario.settle()
                .charges()
                .forEach(one -> charges.put(
                        one.year() + " " + one.scope() + " " + one.party() + " " + one.kind(), one.amountCents()));
        return charges;
    }

    // ---- models whose keys remember

    private static Scenario remembering(Scenario scenario) {
        return scenario.withScheme(scenario.scheme().toBuilder()
                .scopes(scenario.scheme().scopes().stream()
                        .map(StandingWeightsTest::remembering)
                        .toList())
                .build());
    }

    private static Scope remembering(Scope scope) {
        Map<Asked, Weights> said = new HashMap<>();
        return scope.toBuilder()
                .model(Dated.byYear(Maps.transformValues(
                        scope.model().byYear(), model -> remembering(model, key -> new Remembering(key, said)))))
                .build();
    }

    private record Asked(AllocationKey key, int year) {}

    /** A key that says of a year what it said first. */
    private static final class Remembering implements AllocationKey {

        private final AllocationKey key;
        private final Map<Asked, Weights> said;

        private Remembering(AllocationKey key, Map<Asked, Weights> said) {
            this.key = key;
            this.said = said;
        }

        @Override
        public String name() {
            return key.name();
        }

        @Override
        public Reach reach() {
            return key.reach();
        }

        @Override
        public Reach mentioned() {
            return key.mentioned();
        }

        @Override
        public Weights weights(KeyFacts facts) {
            Asked asked = new Asked(key, facts.year());
            Weights known = said.get(asked);
            if (known == null) {
                known = key.weights(facts);
                said.put(asked, known);
            }
            return known;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Remembering other && key.equals(other.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** The same model, which asks all its keys of every year, whether it needs them or not. */
    private static SharingModel remembering(SharingModel model, UnaryOperator<AllocationKey> key) {
        return proxy(
                SharingModel.class,
                model,
                argument -> {
                    if (argument instanceof ScopeYear year) {
                        model.keys().forEach(one -> ask(year, key.apply(one)));
                        return proxy(ScopeYear.class, year, inner -> keyed(inner, key), result -> result);
                    }
                    return argument instanceof ModelCheck check
                            ? proxy(ModelCheck.class, check, inner -> keyed(inner, key), result -> result)
                            : argument;
                },
                result -> keyed(result, key));
    }

    private static void ask(ScopeYear year, AllocationKey key) {
        try {
            year.weights(key);
        } catch (RefusalException | ArithmeticException notKnown) {
            // what is not known is refused when it is needed
        }
    }

    private static Object keyed(Object value, UnaryOperator<AllocationKey> key) {
        if (value instanceof AllocationKey one) {
            return key.apply(one);
        }
        return value instanceof Set<?> set && !set.isEmpty() && set.stream().allMatch(AllocationKey.class::isInstance)
                ? set.stream().map(AllocationKey.class::cast).map(key).collect(ImmutableSet.toImmutableSet())
                : value;
    }

    private static <T> T proxy(
            Class<T> type, T target, UnaryOperator<Object> ofArgument, UnaryOperator<Object> ofResult) {
        return type.cast(Proxy.newProxyInstance(
                StandingWeightsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object[] given = arguments == null
                            ? new Object[0]
                            : Arrays.stream(arguments).map(ofArgument).toArray();
                    try {
                        Object result = method.invoke(target, given);
                        return result == null ? null : ofResult.apply(result);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
