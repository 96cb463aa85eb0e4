package nl.regiokas.core.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import org.jspecify.annotations.Nullable;

/** The guard of every builder: attributes that are null, missing or repeated are refused as any other input is. */
public final class Attributes {

    private enum AttributeFault implements FaultCode {
        ATTRIBUTE_NULL("{attribute} must not be null"),
        ATTRIBUTES_MISSING("{type} must be given {attributes}"),
        ATTRIBUTE_REPEATED("{type} must have every key once but had {entries}");

        private final String pattern;

        AttributeFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    private static final int MOST_ZEROS = 1_000;

    private Attributes() {}

    /**
     * Returns a value that was given.
     *
     * @param value the value
     * @param attribute what it is, for the message, such as {@code name of product}
     * @param <T> its type
     * @return the value
     * @throws RefusalException if it is null
     */
    public static <T> T given(@Nullable T value, String attribute) {
        if (value == null) {
            throw RefusalException.of(AttributeFault.ATTRIBUTE_NULL, attribute);
        }
        return value;
    }

    /**
     * Returns a number that was given, in the one form that equal numbers share: without trailing zeros.
     *
     * @param value the number
     * @param attribute what it is, for the message, such as {@code price of tariff}
     * @return the number, whole ones without an exponent unless they have more than a thousand zeros
     * @throws RefusalException if it is null
     */
    public static BigDecimal plain(@Nullable BigDecimal value, String attribute) {
        BigDecimal stripped = given(value, attribute).stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -MOST_ZEROS ? stripped.setScale(0) : stripped;
    }

    /**
     * Returns values that were given.
     *
     * @param values the values
     * @param attribute what they are, for the message, such as {@code sources of municipality}
     * @param <T> their type
     * @return the values
     * @throws RefusalException if they, or one of them, are null
     */
    public static <T> ImmutableList<T> all(@Nullable Iterable<? extends @Nullable T> values, String attribute) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        for (@Nullable T value : given(values, attribute)) {
            list.add(given(value, attribute));
        }
        return list.build();
    }

    /**
     * Returns values that were given one after another.
     *
     * @param values the values
     * @param attribute what they are, for the message, such as {@code scopes of solidarity scheme}
     * @param <T> their type
     * @return the values
     * @throws RefusalException if they, or one of them, are null
     */
    public static <T> ImmutableList<T> all(@Nullable T @Nullable [] values, String attribute) {
        return all(Arrays.asList(given(values, attribute)), attribute);
    }

    /**
     * Returns values by key that were given.
     *
     * @param values the values
     * @param attribute what they are, for the message, such as {@code streams of budget}
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the values by key
     * @throws RefusalException if they, or a key or value among them, are null
     */
    public static <K, V> ImmutableMap<K, V> all(
            @Nullable Map<? extends @Nullable K, ? extends @Nullable V> values, String attribute) {
        ImmutableMap.Builder<K, V> map = ImmutableMap.builder();
        given(values, attribute).forEach((key, value) -> map.put(given(key, attribute), given(value, attribute)));
        return map.buildOrThrow();
    }

    /**
     * Builds a value.
     *
     * @param type what is built, for the message, such as {@code product}
     * @param build the generated builder's way to build it
     * @param <T> its type
     * @return the value
     * @throws RefusalException if an attribute is missing, a key occurs twice, or the value refuses itself
     */
    public static <T> T built(String type, Supplier<T> build) {
        try {
            return build.get();
        } catch (MissingAttributes missing) {
            throw RefusalException.of(AttributeFault.ATTRIBUTES_MISSING, type, Arrays.asList(missing.names()));
        } catch (IllegalArgumentException repeated) {
            throw RefusalException.of(AttributeFault.ATTRIBUTE_REPEATED, type, entries(repeated.getMessage()));
        }
    }

    /** Returns the entries of Guava's message {@code Multiple entries with same key: a=1 and a=2}. */
    private static String entries(@Nullable String message) {
        return message == null
                ? ""
                : message.substring(message.indexOf(':') + 1).strip();
    }
}
