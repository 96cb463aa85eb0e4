package nl.regiokas.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.KeyedTableRounding;
import nl.regiokas.core.money.PartialPooling;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.TableRounding;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.source.Source;
import nl.regiokas.core.usage.CellVisitor;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public way to make a value of core refuses a null as any other input, argument by argument. */
class NullArgumentsTest {

    private static final ImmutableList<Class<?>> ENTRIES = ImmutableList.of(
            Apportionment.class,
            Budget.class,
            BudgetPlan.class,
            ClientLedger.class,
            ConservingRounding.class,
            CostLedger.class,
            Euro.class,
            KeyedTableRounding.class,
            Municipality.class,
            MunicipalityCode.class,
            PartialPooling.class,
            Percentage.class,
            Product.class,
            ProductCatalogue.class,
            ProductCode.class,
            Rational.class,
            Region.class,
            Reorganisation.class,
            Reorganisations.class,
            Series.class,
            Source.class,
            Succession.class,
            TableRounding.class,
            Tariff.class,
            UsageLine.class,
            Weights.class);

    private record Call(Method method, int absent) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Arrays.toString(method.getParameterTypes()) + " without argument " + (absent + 1);
        }
    }

    static Stream<Call> calls() {
        return ENTRIES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .flatMap(method -> IntStream.range(0, method.getParameterCount())
                        .filter(i -> !method.getParameterTypes()[i].isPrimitive())
                        .mapToObj(i -> new Call(method, i)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aNullIsRefused(Call call) {
        @Nullable
        Object[] arguments = Arrays.stream(call.method().getParameterTypes())
                .map(NullArgumentsTest::something)
                .toArray();
        arguments[call.absent()] = null;

        assertThat(thrown(call.method(), arguments))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("must not be null");
    }

    private static @Nullable Throwable thrown(Method method, @Nullable Object[] arguments) {
        try {
            method.invoke(null, arguments);
            return null;
        } catch (InvocationTargetException refused) {
            return refused.getCause();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static final Map<Class<?>, Object> SOMETHING = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(long[].class, new long[] {1}),
            Map.entry(long[][].class, new long[][] {{1}}),
            Map.entry(BigInteger[].class, new BigInteger[] {BigInteger.ONE}),
            Map.entry(String[].class, new String[] {"1"}),
            Map.entry(String.class, "0001"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(MonetaryAmount.class, Euro.ZERO),
            Map.entry(Rational.class, Rational.ONE),
            Map.entry(Percentage.class, Percentage.HUNDRED),
            Map.entry(Weights.class, Weights.equal(1)),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(Table.class, HashBasedTable.create()),
            Map.entry(Function.class, Function.identity()),
            Map.entry(Consumer.class, (Consumer<CellVisitor>) visitor -> {}),
            Map.entry(Reorganisations.class, Reorganisations.of(List.of())),
            Map.entry(ProductCatalogue.class, ProductCatalogue.of(List.of())),
            Map.entry(MunicipalityCode.class, MunicipalityCode.of("0001")),
            Map.entry(ProductCode.class, ProductCode.of("CARE")));

    private static Object something(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object known = SOMETHING.get(type);
        if (known == null) {
            throw new AssertionError("nothing of " + type);
        }
        return known;
    }
}
