package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.exchange.input.JsonValue;

/**
 * Several values in order.
 *
 * @param element the shape of each
 * @param make makes the whole from its elements
 * @param elements the elements of the whole
 * @param <E> the type of an element
 * @param <T> the type of the whole
 */
public record Listed<E, T>(
        Shape<E> element, Function<ImmutableList<E>, T> make, Function<T, ? extends Iterable<E>> elements)
        implements Shape<T> {

    @Override
    public Optional<T> read(JsonValue value) {
        boolean sound = value.isList();
        ImmutableList.Builder<E> all = ImmutableList.builder();
        for (JsonValue item : value.list()) {
            Optional<E> one = element.read(item);
            one.ifPresent(all::add);
            sound &= one.isPresent();
        }
        return sound ? value.made(() -> make.apply(all.build())) : Optional.empty();
    }

    @Override
    public Object write(T value) {
        List<Object> items = new ArrayList<>();
        elements.apply(value).forEach(one -> items.add(element.write(one)));
        return items;
    }
}
