package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/**
 * An object by the table of its fields.
 *
 * @param type the type of the value
 * @param parts the fields it is made of, in the order in which they are written
 * @param make makes the value from its fields, perhaps refusing
 * @param derived what is written in addition, and must follow from the rest when it is read
 * @param whole checks the object as a whole, whether or not its fields are sound, and reports what is wrong
 * @param partly checks the fields that could be read when others could not, and reports what is wrong
 * @param unmade receives the fields that could be read when the object could not be made
 * @param <T> the type of the value
 */
public record Fields<T>(
        Class<T> type,
        ImmutableList<Part<T, ?>> parts,
        Function<Given, T> make,
        ImmutableList<Derived<T, ?>> derived,
        Predicate<JsonValue> whole,
        BiConsumer<Given, JsonValue> partly,
        BiConsumer<Given, JsonValue> unmade)
        implements Shape<T> {

    /**
     * What follows from the other fields: it is written for readers and compared when it is read.
     *
     * @param name the field's name
     * @param shape how its value is written
     * @param value its value, calculated
     * @param <T> the type of the object
     * @param <V> the type of the value
     */
    public record Derived<T, V>(String name, Shape<V> shape, Function<T, V> value) {

        private <U> Derived<U, V> in(Function<U, T> held) {
            return new Derived<>(name, shape, held.andThen(value));
        }

        Object tree(T whole) {
            return shape.write(value.apply(whole));
        }
    }

    /** The values that were read, by their fields. */
    public static final class Given {

        private final IdentityHashMap<Part<?, ?>, Object> values = new IdentityHashMap<>();

        private Given() {}

        /**
         * Returns the value of a field.
         *
         * @param part a field of the table
         * @param <V> the type of its value
         * @return the value
         */
        @SuppressWarnings("unchecked") // a value is stored only under a field of its own type
        public <V> V get(Part<?, V> part) {
            return (V) Objects.requireNonNull(values.get(part));
        }

        /**
         * Returns the value of a field, if it could be read.
         *
         * @param part a field of the table
         * @param <V> the type of its value
         * @return the value, or nothing after a fault
         */
        @SuppressWarnings("unchecked") // a value is stored only under a field of its own type
        public <V> Optional<V> find(Part<?, V> part) {
            return Optional.ofNullable((V) values.get(part));
        }

        /** The same values under other fields, one by one. */
        private Given under(ImmutableList<? extends Part<?, ?>> now, ImmutableList<? extends Part<?, ?>> then) {
            Given other = new Given();
            for (int i = 0; i < now.size(); i++) {
                Object value = values.get(now.get(i));
                if (value != null) {
                    other.values.put(then.get(i), value);
                }
            }
            return other;
        }

        /** Takes back what stands for fields that are only misspelt; returns whether there are none. */
        private boolean areSpelt(ImmutableList<? extends Part<?, ?>> misspelt) {
            misspelt.forEach(values::remove);
            return misspelt.isEmpty();
        }

        private <V> boolean take(Part<?, V> part, Optional<V> value) {
            value.ifPresent(one -> values.put(part, one));
            return value.isPresent();
        }
    }

    /**
     * Returns the same fields, with one more that follows from them.
     *
     * @param name the field's name
     * @param shape how its value is written
     * @param value its value, calculated
     * @param <V> the type of the value
     * @return the table
     */
    public <V> Fields<T> with(String name, Shape<V> shape, Function<T, V> value) {
        return new Fields<>(
                type,
                parts,
                make,
                ImmutableList.<Derived<T, ?>>builder()
                        .addAll(derived)
                        .add(new Derived<>(name, shape, value))
                        .build(),
                whole,
                partly,
                unmade);
    }

    /**
     * Returns the same fields for a value that holds this one and nothing else.
     *
     * @param holder the type that holds it
     * @param hold makes the holder
     * @param held the value that is held
     * @param <U> the type of the holder
     * @return the table
     */
    public <U> Fields<U> in(Class<U> holder, Function<T, U> hold, Function<U, T> held) {
        ImmutableList<Part<U, ?>> same =
                parts.stream().<Part<U, ?>>map(part -> part.in(held)).collect(ImmutableList.toImmutableList());
        return new Fields<>(
                holder,
                same,
                given -> hold.apply(make.apply(given.under(same, parts))),
                derived.stream().<Derived<U, ?>>map(one -> one.in(held)).collect(ImmutableList.toImmutableList()),
                whole,
                (given, object) -> partly.accept(given.under(same, parts), object),
                (given, object) -> unmade.accept(given.under(same, parts), object));
    }

    @Override
    public Optional<T> read(JsonValue value) {
        return value.object().flatMap(this::read);
    }

    /** The value of an object; some of its fields were read before. */
    Optional<T> read(JsonObject object) {
        Given given = new Given();
        boolean sound = whole.test(object.value());
        for (Part<T, ?> part : parts) {
            sound &= readPart(part, object, given);
        }
        IdentityHashMap<Derived<T, ?>, JsonValue> stated = new IdentityHashMap<>();
        for (Derived<T, ?> one : derived) {
            object.required(one.name()).ifPresent(value -> stated.put(one, value));
        }
        sound &= given.areSpelt(lookAt(object.misspelt()));
        object.end();
        if (!sound) {
            partly.accept(given, object.value());
        }
        Optional<T> made = sound && stated.size() == derived.size()
                ? object.value().made(() -> make.apply(given)).filter(whole -> follows(whole, stated))
                : Optional.empty();
        if (made.isEmpty()) {
            unmade.accept(given, object.value());
        }
        return made;
    }

    /** Looks at what stands under a misspelt name, so that its faults are not found only once the name is mended. */
    private ImmutableList<Part<T, ?>> lookAt(ImmutableMap<String, JsonValue> misspelt) {
        ImmutableList<Part<T, ?>> meant = parts.stream()
                .filter(part -> misspelt.containsKey(part.name()))
                .collect(ImmutableList.toImmutableList());
        meant.forEach(part -> part.lookAt(Objects.requireNonNull(misspelt.get(part.name()))));
        return meant;
    }

    private static <V> boolean readPart(Part<?, V> part, JsonObject object, Given given) {
        Optional<JsonValue> value =
                part.absent().isPresent() ? object.optional(part.name()) : object.required(part.name());
        return given.take(part, value.isPresent() ? value.flatMap(part.read()) : part.absent());
    }

    private boolean follows(T whole, IdentityHashMap<Derived<T, ?>, JsonValue> stated) {
        boolean same = true;
        for (Derived<T, ?> one : derived) {
            same &= Trees.isSame(Objects.requireNonNull(stated.get(one)), one.tree(whole));
        }
        return same;
    }

    @Override
    public Object write(T value) {
        Map<String, Object> object = new LinkedHashMap<>();
        write(value, object);
        return object;
    }

    /** Adds the fields to an object. */
    void write(T value, Map<String, Object> object) {
        parts.forEach(part -> part.write().apply(value).ifPresent(tree -> object.put(part.name(), tree)));
        derived.forEach(one -> object.put(one.name(), one.tree(value)));
    }
}
