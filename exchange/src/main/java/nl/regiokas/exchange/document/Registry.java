package nl.regiokas.exchange.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Versioned;

/** The shape of every type that has one, by its class. */
final class Registry {

    /** The packages of all published modules, and of the program. */
    private static final ImmutableList<String> LIBRARY = ImmutableList.of(
            "nl.regiokas.core.",
            "nl.regiokas.budgeting.",
            "nl.regiokas.settlement.",
            "nl.regiokas.risk.",
            "nl.regiokas.exchange.",
            "nl.regiokas.testkit.",
            "nl.regiokas.program.");

    private final Map<Class<?>, Shape<?>> shapes = new LinkedHashMap<>();

    <T> void add(Shape<T> shape, Class<T> type) {
        shapes.put(type, shape);
    }

    void addAll(Fields<?>... tables) {
        Arrays.stream(tables).forEach(table -> shapes.put(table.type(), table));
    }

    /** Adds the shapes of types that have none so far. */
    void addMissing(Map<Class<?>, Shape<?>> more) {
        more.forEach(shapes::putIfAbsent);
    }

    void add(Versioned<?> document) {
        shapes.put(document.fields().type(), document);
    }

    /** Whether a type belongs to the library, or to a team that made its own model or key. */
    boolean isOurs(Class<?> type) {
        return isOfLibrary(type) || find(type).isPresent();
    }

    private static boolean isOfLibrary(Class<?> type) {
        return LIBRARY.stream().anyMatch(type.getName()::startsWith);
    }

    /** The shape of a type: its own, or the shape of the type it extends. */
    Optional<Shape<?>> find(Class<?> type) {
        Deque<Class<?>> open = new ArrayDeque<>(Set.of(type));
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> one = open.removeFirst();
            Shape<?> shape = shapes.get(one);
            if (shape != null) {
                return Optional.of(shape);
            }
            if (seen.add(one)) {
                Optional.ofNullable(one.getSuperclass()).ifPresent(open::addLast);
                open.addAll(Arrays.asList(one.getInterfaces()));
            }
        }
        return type.isEnum() && isOfLibrary(type) ? Optional.of(constants(type)) : Optional.empty();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class that is an enum
    private static Shape<?> constants(Class<?> type) {
        return Scalars.constant((Class) type);
    }

    /** The tree of a value. */
    @SuppressWarnings("unchecked") // the shape of the value's own type
    Object write(Object value) {
        Shape<Object> shape = (Shape<Object>) find(value.getClass()).orElseThrow(() -> unknown(value.getClass()));
        return shape.write(value);
    }

    /** The value of a type, or nothing after a fault. */
    <T> Optional<T> read(Class<T> type, JsonValue value) {
        Shape<?> shape = find(type).orElseThrow(() -> unknown(type));
        return shape.read(value).flatMap(one -> cast(type, one, shape, value));
    }

    @SuppressWarnings("unchecked") // the shape of the value's own type
    private static <T> Optional<T> cast(Class<T> type, Object one, Shape<?> shape, JsonValue value) {
        if (type.isInstance(one)) {
            return Optional.of(type.cast(one));
        }
        Shape<Object> known = (Shape<Object>) shape;
        Optional<T> constant = Optional.ofNullable(type.getEnumConstants()).stream()
                .flatMap(Arrays::stream)
                .filter(each -> known.write(each).equals(known.write(one)))
                .findFirst();
        if (constant.isEmpty()) {
            value.fault(
                    ShapeFault.TYPE_OTHER, type.getSimpleName(), one.getClass().getSimpleName());
        }
        return constant;
    }

    static RefusalException unknown(Class<?> type) {
        return RefusalException.of(ShapeFault.TYPE_NOT_WRITABLE, type.getName());
    }
}
