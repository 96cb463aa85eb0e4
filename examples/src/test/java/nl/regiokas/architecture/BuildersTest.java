package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Defaults;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.series.Series;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public builder of a value refuses what is missing or null by the library's own exception, with faults as data. */
@NullUnmarked
class BuildersTest {

    /** Builders that begin with values, or gather very many: they are no builders of attributes. */
    private static final ImmutableSortedSet<String> COLLECTORS = ImmutableSortedSet.of(
            "nl.regiokas.budgeting.monitor.MonitorUse",
            "nl.regiokas.core.series.Series",
            "nl.regiokas.core.usage.ClientLedger",
            "nl.regiokas.exchange.table.Table",
            "nl.regiokas.settlement.model.Sharing");

    @Test
    void theWalkFindsTheBuilders() {
        assertThat(builders()).hasSizeGreaterThan(47);
        assertThat(collectors()).containsExactlyElementsOf(COLLECTORS);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void nothingGivenIsRefusedUnlessNothingIsNeeded(Class<?> type) throws ReflectiveOperationException {
        Object empty = empty(type);

        Throwable thrown = thrownBy(empty, empty.getClass().getMethod("build"));

        assertThat(thrown).satisfiesAnyOf(nothing -> assertThat(nothing).isNull(), BuildersTest::refusal);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void nullIsRefusedByEveryMethod(Class<?> type) throws ReflectiveOperationException {
        for (Method method : setters(empty(type).getClass())) {
            assertThat(thrownBy(empty(type), method, nulls(method)))
                    .as("%s of null", method)
                    .satisfies(BuildersTest::nullRefused);
            if (method.isVarArgs()) {
                Object one = Array.newInstance(method.getParameterTypes()[0].getComponentType(), 1);
                assertThat(thrownBy(empty(type), method, one))
                        .as("%s of an array of null", method)
                        .satisfies(BuildersTest::nullRefused);
            }
        }
    }

    /** Two builders make what is no value by attributes: the tables of a folder, and the terms of a form. */
    @Test
    void whatABuilderMadeCanBeBuiltUpon() {
        assertThat(builders()
                        .filter(type -> Arrays.stream(type.getMethods())
                                .noneMatch(method -> method.getName().equals("toBuilder")))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder("RegionFiles", "Values");
    }

    @Test
    void aSeriesRefusesNull() throws ReflectiveOperationException {
        for (Method method : setters(Series.Builder.class)) {
            assertThat(thrownBy(Series.builder("youth"), method, nulls(method)))
                    .as("%s of null", method)
                    .satisfies(BuildersTest::nullRefused);
        }
    }

    private static void refusal(Throwable thrown) {
        assertThat(thrown).isInstanceOf(RefusalException.class);
    }

    private static void nullRefused(Throwable thrown) {
        assertThat(thrown).isInstanceOf(RefusalException.class);
        assertThat(((RefusalException) thrown).faults()).extracting(Fault::code).containsExactly("attribute-null");
    }

    private static Stream<Class<?>> builders() {
        return outer().filter(BuildersTest::startsEmpty);
    }

    private static Stream<String> collectors() {
        return outer().filter(type -> !startsEmpty(type)).map(Class::getName).sorted();
    }

    private static Stream<Class<?>> outer() {
        return CLASSES.that(WRITTEN_LIBRARY).stream()
                .filter(type -> type.getSimpleName().equals("Builder"))
                .map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .<Class<?>>map(Class::getEnclosingClass)
                .filter(type -> Modifier.isPublic(type.getModifiers()));
    }

    private static boolean startsEmpty(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("builder") && method.getParameterCount() == 0);
    }

    private static Object empty(Class<?> type) throws ReflectiveOperationException {
        return type.getMethod("builder").invoke(null);
    }

    private static List<Method> setters(Class<?> builder) {
        List<Method> setters = new ArrayList<>();
        for (Method method : builder.getMethods()) {
            if (method.getReturnType() == builder
                    && !Arrays.stream(method.getParameterTypes()).allMatch(Class::isPrimitive)) {
                setters.add(method);
            }
        }
        return setters;
    }

    private static Object[] nulls(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Defaults::defaultValue)
                .toArray();
    }

    private static Throwable thrownBy(Object target, Method method, Object... arguments) {
        Throwable thrown = catchThrowable(() -> method.invoke(target, arguments));
        return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
    }
}
