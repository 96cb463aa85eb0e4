package nl.regiokas.core.fault;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, as data: a program can word it in another language or act upon its code.
 *
 * <p>Equal when code, arguments and place are.
 *
 * @param code the stable code, such as {@code weights-zero}
 * @param pattern the English words, with {@code {name}} for each argument
 * @param arguments the values of the pattern's names, in order
 * @param place where the fault lies, perhaps {@link Place#NONE}
 * @since 0.2.0
 */
public record Fault(String code, String pattern, ImmutableMap<String, FaultValue> arguments, Place place)
        implements Serializable {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /**
     * Returns a fault without a place.
     *
     * @param code the kind of fault
     * @param arguments the values for the names in the pattern, in the order in which the names first occur; see
     *     {@link FaultValue#of}
     * @return the fault
     */
    public static Fault of(FaultCode code, @Nullable Object... arguments) {
        ImmutableMap.Builder<String, FaultValue> named = ImmutableMap.builder();
        Matcher names = NAME.matcher(code.pattern());
        int known = 0;
        while (known < arguments.length && names.find()) {
            if (code.pattern().indexOf(names.group()) == names.start()) {
                named.put(names.group(1), FaultValue.of(arguments[known++]));
            }
        }
        for (int i = known; i < arguments.length; i++) {
            named.put("argument" + (i + 1), FaultValue.of(arguments[i]));
        }
        return new Fault(code.code(), code.pattern(), named.buildOrThrow(), Place.NONE);
    }

    /**
     * Returns the same fault in a place around the one it knows.
     *
     * @param around the place
     * @return the fault, at the place around it, made more exact by its own
     */
    public Fault in(Place around) {
        return new Fault(code, pattern, arguments, around.at(place));
    }

    /**
     * Returns whether an argument has a value, by its text.
     *
     * @param argument the name of the argument
     * @param value the value
     * @return true if the fault has the argument, and its text is that of the value
     */
    public boolean says(String argument, Object value) {
        return Place.says(arguments, argument, value);
    }

    /**
     * Returns the fault in English words, the same under every default locale.
     *
     * @return the words with the values of the arguments and the place filled in
     */
    public String text() {
        return place.before() + words(pattern) + place.after();
    }

    /**
     * Fills the arguments in a pattern, that of another language perhaps, each by its English text.
     *
     * @param words the pattern, with {@code {name}} for an argument; a name that is no argument stays as it is
     * @return the words without the place
     */
    public String words(String words) {
        return NAME.matcher(words).replaceAll(match -> {
            FaultValue value = arguments.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.text());
        });
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fault other
                && code.equals(other.code)
                && arguments.equals(other.arguments)
                && place.equals(other.place);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * code.hashCode() + arguments.hashCode()) + place.hashCode();
    }

    /**
     * Returns the fault in English words.
     *
     * @return the same as {@link #text}
     */
    @Override
    public String toString() {
        return text();
    }
}
