package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.JsonValue;

/**
 * A value with one of several forms, recognised by what is in the document.
 *
 * @param options the forms; the first one that fits is taken
 * @param unfit reports a value that fits no form
 * @param refusal the refusal of a value that has none of the forms
 * @param <T> the type of the value
 */
public record Choice<T>(
        ImmutableList<Option<T, ?>> options,
        Function<JsonValue, Optional<T>> unfit,
        Function<T, RefusalException> refusal)
        implements Shape<T> {

    /**
     * One of the forms.
     *
     * @param fits whether this form is meant
     * @param shape how it is written
     * @param make makes the value
     * @param value the value in this form, empty when it has another form
     * @param <T> the type of the value
     * @param <V> the type of the value in this form
     */
    public record Option<T, V>(
            Predicate<JsonValue> fits, Shape<V> shape, Function<V, T> make, Function<T, Optional<V>> value) {

        Optional<T> read(JsonValue given) {
            return shape.read(given).flatMap(one -> given.made(() -> make.apply(one)));
        }

        Optional<Object> written(T whole) {
            return value.apply(whole).map(shape::write);
        }
    }

    @Override
    public Optional<T> read(JsonValue value) {
        return options.stream()
                .filter(option -> option.fits().test(value))
                .findFirst()
                .map(option -> option.read(value))
                .orElseGet(() -> unfit.apply(value));
    }

    @Override
    public Object write(T value) {
        return options.stream()
                .map(option -> option.written(value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> refusal.apply(value));
    }
}
