package nl.regiokas.architecture;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Table;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Split;
import nl.regiokas.core.money.TableRounding;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.draw.ClientCost;
import nl.regiokas.risk.draw.ClientCount;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.ObservedSeverity;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.incentive.IncentiveCalculator;
import nl.regiokas.settlement.incentive.PerversePair;
import nl.regiokas.settlement.incentive.Trajectory;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlans;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.SchemeShape;
import org.jspecify.annotations.Nullable;

/** Values of the public types, by type: all that can be reached from some results, and records made of their parts. */
final class TwinSamples {

    private static final int MOST = 60;
    private static final int MOST_ARGUMENTS = 5;

    private final ListMultimap<Class<?>, Object> samples = ArrayListMultimap.create();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private TwinSamples() {}

    static TwinSamples all() {
        TwinSamples all = new TwinSamples();
        roots().forEach(all::reach);
        AmountsTest.twins().keySet().stream()
                .map(Method::getDeclaringClass)
                .distinct()
                .filter(Class::isRecord)
                .forEach(type -> all.made(type).ifPresent(all::reach));
        return all;
    }

    List<Object> of(Class<?> type) {
        return samples.get(type);
    }

    /** Some lists of arguments for a method; one without any for a method that takes none. */
    List<Object[]> arguments(Method method) {
        List<List<Object>> each = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class
                        ? ImmutableList.<Object>of(0, 1, 2018, 2019, 2020)
                        : samples.get(type).stream()
                                .distinct()
                                .limit(MOST_ARGUMENTS)
                                .toList())
                .toList();
        return Lists.cartesianProduct(each).stream().map(List::toArray).toList();
    }

    // ---- results to begin with

    private static List<Object> roots() {
        Scenario scenario = ScenarioBuilder.small()
                .municipalities(4)
                .years(3)
                .seed(7)
                .scheme(SchemeShape.MIXED)
                .build();
        Scenario other = scenario.withScheme(ScenarioBuilder.small()
                .municipalities(4)
                .years(3)
                .seed(7)
                .scheme(SchemeShape.FLAT_TAX)
                .build()
                .scheme());
        Settlement settlement = scenario.settle();
        int first = scenario.scheme().firstYear();
        Books books = Books.open(scenario.scheme(), scenario.opening());
        Closed closed = books.close(new Closing(LocalDate.of(first + 1, 6, 1), first), scenario.facts());
        MunicipalityCode code = scenario.codes().get(0);
        ProductCode product = scenario.catalogue().products().get(0).code();
        Trajectory dear = Trajectory.of(product, Euro.parse("300.00"));
        Trajectory cheap = Trajectory.of(product, Euro.parse("100.00"));
        Balances balances = Balances.of(settlement.positions());
        ObservedSeverity severity = ObservedSeverity.of(ImmutableList.of(Euro.parse("812.34"), Euro.parse("1234.56")));
        RiskStudy study = RiskStudy.builder()
                .facts(scenario.facts())
                .addSchemes(scenario.scheme())
                .openItemCents(ImmutableMap.of(
                        "intensive",
                        ImmutableSortedMap.of(OpenItem.of(code, first, first - 1, ChargeKind.INSTALMENT), 2_345L)))
                .costModel(new CostModel(
                        ImmutableTable.of(code, product, new ClientCost(ClientCount.poisson(20), severity))))
                .seed(1)
                .draws(25)
                .build();
        return List.of(
                settlement,
                settlement.charges().stream().map(settlement::explain).toList(),
                other.settle(),
                closed,
                closed.books(),
                ComparisonCalculator.compare(settlement, other.settle()),
                IncentiveCalculator.of(other.scheme(), other.facts())
                        .incentive(code, product, first, Euro.parse("1000.00")),
                IncentiveCalculator.within(other.scheme(), other.facts())
                        .incentive(code, product, first + 2, Euro.parse("1000.00")),
                Budget.of(code, first, Euro.parse("31.00")),
                scenario.scheme().scopes().get(0).toBuilder()
                        .openingFund(Euro.parse("77.00"))
                        .build(),
                new Split(ImmutableLongArray.of(3, 4), 5, ImmutableIntArray.of()),
                settlement.state().toBuilder()
                        .chargeCents(ImmutableTable.of("intensive", first, ImmutableSortedMap.of(code, 4_321L)))
                        .build(),
                new PerversePair(code, first, dear, 10_01, cheap, 75_02),
                balances,
                PaymentPlans.netted(balances),
                YearlyAmount.of(ImmutableMap.of(first, Euro.parse("12.34"), first + 1, Euro.parse("56.78"))),
                YearlyAmount.latest(ImmutableMap.of(first, Euro.parse("12.34"))),
                YearlyAmount.growing(first, Euro.parse("12.34"), Percentage.of("2")),
                Apportionment.of(Euro.parse("10.00")).split(Weights.of(1, 1, 1)),
                TableRounding.of(new long[][] {{10, 11, 9}, {25, 26, 29}}, 10).round(),
                severity,
                study,
                RiskCalculator.calculate(study));
    }

    // ---- what can be reached

    private void reach(Object root) {
        open.add(root);
        while (!open.isEmpty()) {
            Object value = open.remove();
            if (seen.add(value)) {
                look(value);
            }
        }
    }

    private void look(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(open::add);
        } else if (value instanceof Map<?, ?> map) {
            open.addAll(map.keySet());
            open.addAll(map.values());
        } else if (value instanceof Table<?, ?, ?> table) {
            open.addAll(table.rowKeySet());
            open.addAll(table.columnKeySet());
            open.addAll(table.values());
        } else if (value instanceof Iterable<?> all) {
            all.forEach(open::add);
        } else {
            types(value.getClass())
                    .filter(type -> samples.get(type).size() < MOST)
                    .forEach(type -> {
                        samples.put(type, value);
                        open.addAll(parts(value, type));
                    });
        }
    }

    /** The public types of the library that a value is of. */
    private static Stream<Class<?>> types(Class<?> of) {
        return Stream.concat(
                        Stream.<Class<?>>iterate(of, type -> type != null, Class::getSuperclass),
                        Arrays.<Class<?>>stream(of.getInterfaces()))
                .filter(type -> PublicTypesTest.EXPORTED.contains(type.getPackageName())
                        && Modifier.isPublic(type.getModifiers()));
    }

    private static List<Object> parts(Object value, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && !method.getReturnType().isPrimitive()
                        && !method.getReturnType().getSimpleName().equals("Builder"))
                .flatMap(method -> {
                    try {
                        return Stream.of(method.invoke(value));
                    } catch (InvocationTargetException refused) {
                        return Stream.of();
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                })
                .toList();
    }

    // ---- records of amounts that all differ

    private Optional<Object> made(Class<?> type) {
        AtomicLong cents = new AtomicLong(1_000);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> part(component.getGenericType(), component.getType(), cents))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return Optional.of(canonical.newInstance(values));
        } catch (InvocationTargetException | IllegalArgumentException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError(hidden.getMessage(), hidden);
        }
    }

    private @Nullable Object part(Type generic, Class<?> type, AtomicLong cents) {
        if (type == long.class) {
            return cents.addAndGet(137);
        }
        if (type == int.class) {
            return 2018;
        }
        if (type == Optional.class) {
            return generic.getTypeName().contains("Long") ? Optional.of(cents.addAndGet(137)) : Optional.empty();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2018, 1, 1);
        }
        return type == String.class ? "0001" : Iterables.getFirst(samples.get(type), null);
    }
}
