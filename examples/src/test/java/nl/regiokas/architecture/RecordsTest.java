package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Defaults;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Every public record refuses null in each of its components by the library's own exception, which names the component.
 *
 * <p>The records of {@code core.fault} are left out: a refusal is made of them, so that they cannot refuse.
 */
@NullUnmarked
class RecordsTest {

    private static final ImmutableList<Object> SAMPLES = ImmutableList.of(
            "0001",
            BigDecimal.ONE,
            Euro.ZERO,
            Object.class,
            Locale.ENGLISH,
            ImmutableList.of(),
            ImmutableMap.of(),
            ImmutableSet.of(),
            new JsonFactory().createParser(ObjectReadContext.empty(), ""),
            new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[0][];
                }
            });

    @Test
    void theWalkFindsTheRecords() {
        assertThat(records()).hasSizeGreaterThan(160);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nullIsRefusedInEachComponentByItsName(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> canonical = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Set<String> named = new LinkedHashSet<>();
        for (int absent = 0; absent < components.length; absent++) {
            if (!components[absent].getType().isPrimitive()) {
                Object[] values = new Object[components.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i == absent ? null : sample(components[i].getType());
                }
                assertThat(named.add(attribute(canonical, values)))
                        .as("name of %s is its own", components[absent])
                        .isTrue();
            }
        }
    }

    /** What is named as being null. */
    private static String attribute(Constructor<?> canonical, Object... values) {
        Throwable thrown = catchThrowable(() -> canonical.newInstance(values));
        assertThat(thrown).as("%s", Arrays.asList(values)).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause()).isInstanceOf(RefusalException.class);
        var fault = Iterables.getOnlyElement(((RefusalException) thrown.getCause()).faults());
        assertThat(fault.code()).isEqualTo("attribute-null");
        return fault.arguments().get("attribute").text();
    }

    private static Stream<Class<?>> records() {
        return CLASSES.stream()
                .filter(type -> PublicTypesTest.EXPORTED.contains(type.getPackageName()))
                .filter(type -> !type.getPackageName().equals("nl.regiokas.core.fault"))
                .map(JavaClass::reflect)
                .filter(type -> type.isRecord() && isPublic(type))
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> !component.getType().isPrimitive()));
    }

    static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** Some value that is not null; it is looked at by no constructor that refuses null first. */
    static Object sample(Class<?> type) throws ReflectiveOperationException {
        for (Object sample : SAMPLES) {
            if (type.isInstance(sample)) {
                return sample;
            }
        }
        if (type.isPrimitive()) {
            return Defaults.defaultValue(type);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        for (String empty : new String[] {"of", "empty"}) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(empty)
                        && method.getParameterCount() == 0
                        && Modifier.isStatic(method.getModifiers())) {
                    return method.invoke(null);
                }
            }
        }
        if (type.isSealed()) {
            return sample(type.getPermittedSubclasses()[0]);
        }
        return type.isInterface()
                ? Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> null)
                : blank(type);
    }

    /** An object without any content. */
    private static Object blank(Class<?> type) throws ReflectiveOperationException {
        Class<?> concrete = Modifier.isAbstract(type.getModifiers())
                ? CLASSES.get(type).getAllSubclasses().iterator().next().reflect()
                : type;
        Class<?> maker = Class.forName("sun.misc.Unsafe");
        Field only = maker.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        return maker.getMethod("allocateInstance", Class.class).invoke(only.get(null), concrete);
    }
}
