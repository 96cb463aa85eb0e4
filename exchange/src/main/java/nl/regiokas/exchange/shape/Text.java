package nl.regiokas.exchange.shape;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.input.ShownText;

/**
 * A value that is written as a text of one form, or as the name of a field.
 *
 * @param pattern the form of the text
 * @param example an example of the text, for faults
 * @param parse makes the value, perhaps refusing
 * @param text the text of the value
 * @param zeros puts lost leading zeros back, and this is reported; nothing where none are lost
 * @param <T> the type of the value
 */
public record Text<T>(
        Pattern pattern,
        String example,
        Function<String, T> parse,
        Function<T, String> text,
        Function<String, Optional<String>> zeros)
        implements Shape<T> {

    static <T> Text<T> of(String pattern, String example, Function<String, T> parse, Function<T, String> text) {
        return new Text<>(Pattern.compile(pattern), example, parse, text, words -> Optional.empty());
    }

    @Override
    public Optional<T> read(JsonValue value) {
        return value.text().flatMap(words -> parsed(words, value));
    }

    /** The value of a text, or nothing after a fault at a place. */
    Optional<T> parsed(String words, JsonValue place) {
        if (!pattern.matcher(words).matches()) {
            place.fault(ShapeFault.TEXT_FORM, example, words);
            return Optional.empty();
        }
        Optional<String> restored = zeros.apply(words);
        restored.ifPresent(stated -> place.zerosRestored());
        return place.made(() -> parse.apply(restored.orElse(words)));
    }

    @Override
    public String write(T value) {
        String words = text.apply(value);
        boolean readable = ShownText.isClean(words)
                && pattern.matcher(words).matches()
                && parse.apply(words).equals(value);
        Faults.require(readable, ShapeFault.TEXT_NOT_WRITABLE, ShownText.of(words));
        return words;
    }
}
