package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public static method that makes a value refuses null for each of its parameters by the library's own exception, which
 * names the parameter.
 *
 * <p>The makers of {@code core.fault} are left out: a refusal is made of what they make, so that they cannot refuse. So is
 * {@code valueOf} of an enum, which the compiler writes.
 */
@NullUnmarked
class MakersTest {

    /** The words for making, alone or with more words behind them. */
    private static final Pattern WORDS = Pattern.compile("(of|from|parse|open|opening|read|builder)([A-Z]\\w*)?");

    /** Collectors and readers, which change, begin empty; what Jackson and jqwik make needs a constructor; kits are listed once. */
    private static final ImmutableSortedSet<String> CONSTRUCTED = ImmutableSortedSet.of(
            "core.fault.Faults",
            "exchange.document.RegiokasModule",
            "exchange.input.InputFaults",
            "exchange.output.ReadHashes",
            "exchange.region.PlanRows",
            "exchange.rta.RtaFile",
            "exchange.table.Codes",
            "exchange.table.DayIndex",
            "exchange.usage.AmountSums",
            "exchange.usage.PgbChecks",
            "exchange.usage.UsagePass",
            "testkit.jqwik.DegenerateRegion",
            "testkit.jqwik.GroningenOf2015",
            "testkit.jqwik.NationalScale",
            "testkit.jqwik.SmallRegion",
            "testkit.model.actualuse.ActualUseKit",
            "testkit.model.flattax.FlatTaxKit",
            "testkit.model.insurance.InsuranceKit",
            "testkit.model.pooling.PoolingKit");

    /** A record is its components, and its constructor takes them; all else is made by a word for making. */
    @Test
    void noValueIsMadeByAConstructor() {
        assertThat(types().filter(type -> !type.isRecord() && type.getConstructors().length > 0)
                        .map(type -> type.getName().replace("nl.regiokas.", "")))
                .containsExactlyInAnyOrderElementsOf(CONSTRUCTED);
    }

    @Test
    void theWalkFindsTheMakers() {
        assertThat(makers()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void nullIsRefusedForEachParameterByItsName(Method maker) throws ReflectiveOperationException {
        Class<?>[] types = maker.getParameterTypes();
        Set<String> named = new LinkedHashSet<>();
        for (int absent = 0; absent < types.length; absent++) {
            if (!types[absent].isPrimitive()) {
                Object[] values = new Object[types.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i == absent ? null : RecordsTest.sample(types[i]);
                }
                assertThat(named.add(attribute(maker, values)))
                        .as("name of parameter %s of %s is its own", absent, maker)
                        .isTrue();
            }
        }
    }

    /** What is named as being null; the other values are blank and may be refused as well. */
    private static String attribute(Method maker, Object... values) {
        Throwable thrown = catchThrowable(() -> maker.invoke(null, values));
        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause()).isInstanceOf(RefusalException.class);
        Fault fault = ((RefusalException) thrown.getCause()).faults().get(0);
        assertThat(fault.code()).isEqualTo("attribute-null");
        return fault.arguments().get("attribute").text();
    }

    private static Stream<Method> makers() {
        return types().filter(type -> !type.getPackageName().equals("nl.regiokas.core.fault"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(MakersTest::makes);
    }

    private static Stream<Class<?>> types() {
        return CLASSES.that(WRITTEN_LIBRARY).stream()
                .filter(type -> PublicTypesTest.EXPORTED.contains(type.getPackageName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(RecordsTest::isPublic);
    }

    private static boolean makes(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !(owner.isEnum() && method.getName().equals("valueOf"))
                && !Arrays.stream(method.getParameterTypes()).allMatch(Class::isPrimitive)
                && (WORDS.matcher(method.getName()).matches() || method.getReturnType() == owner);
    }
}
