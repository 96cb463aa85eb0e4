package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Collection;
import java.util.Map;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;

/** The shapes of collections, by the shapes of what they hold. */
public final class Shapes {

    private Shapes() {}

    /**
     * Returns the shape of a list.
     *
     * @param element the shape of each element
     * @param <E> the type of an element
     * @return the shape
     */
    public static <E> Shape<ImmutableList<E>> list(Shape<E> element) {
        return new Listed<>(element, all -> all, all -> all);
    }

    /**
     * Returns the shape of a set in its own order.
     *
     * @param element the shape of each element
     * @param <E> the type of an element
     * @return the shape
     */
    public static <E> Shape<ImmutableSet<E>> set(Shape<E> element) {
        return new Listed<>(element, all -> once(all, ImmutableSet.copyOf(all)), all -> all);
    }

    /**
     * Returns the shape of a sorted set.
     *
     * @param element the shape of each element
     * @param <E> the type of an element
     * @return the shape
     */
    public static <E extends Comparable<? super E>> Shape<ImmutableSortedSet<E>> sortedSet(Shape<E> element) {
        return new Listed<>(element, all -> once(all, ImmutableSortedSet.copyOf(all)), all -> all);
    }

    private static <E, S extends Collection<E>> S once(ImmutableList<E> all, S set) {
        all.stream()
                .filter(one -> all.indexOf(one) != all.lastIndexOf(one))
                .findFirst()
                .ifPresent(one -> Faults.require(all.size() == set.size(), ShapeFault.ELEMENT_TWICE, one));
        return set;
    }

    /**
     * Returns the shape of a list of numbers, each a text.
     *
     * @param element the shape of each number
     * @return the shape
     */
    public static Shape<ImmutableLongArray> longs(Shape<Long> element) {
        return new Listed<>(element, ImmutableLongArray::copyOf, ImmutableLongArray::asList);
    }

    /**
     * Returns the shape of values by key, in their own order.
     *
     * @param key how a key is written as a name
     * @param value the shape of each value
     * @param <K> the type of a key
     * @param <V> the type of a value
     * @return the shape
     */
    public static <K, V> Shape<ImmutableMap<K, V>> map(Text<K> key, Shape<V> value) {
        return new Keyed<>(key, value, all -> all, all -> all);
    }

    /**
     * Returns the shape of values by key, sorted.
     *
     * @param key how a key is written as a name
     * @param value the shape of each value
     * @param <K> the type of a key
     * @param <V> the type of a value
     * @return the shape
     */
    public static <K extends Comparable<? super K>, V> Shape<ImmutableSortedMap<K, V>> sortedMap(
            Text<K> key, Shape<V> value) {
        return new Keyed<>(key, value, ImmutableSortedMap::copyOf, all -> all);
    }

    /**
     * Returns the shape of a table: rows by key, with values by key in each row, both sorted.
     *
     * @param row how the key of a row is written as a name
     * @param column how the key of a column is written as a name
     * @param value the shape of each value
     * @param <R> the type of the key of a row
     * @param <C> the type of the key of a column
     * @param <V> the type of a value
     * @return the shape
     */
    public static <R extends Comparable<? super R>, C extends Comparable<? super C>, V>
            Shape<ImmutableTable<R, C, V>> table(Text<R> row, Text<C> column, Shape<V> value) {
        return new Mapped<>(sortedMap(row, sortedMap(column, value)), Shapes::table, Shapes::rows);
    }

    private static <R extends Comparable<? super R>, C extends Comparable<? super C>, V> ImmutableTable<R, C, V> table(
            ImmutableSortedMap<R, ImmutableSortedMap<C, V>> rows) {
        ImmutableTable.Builder<R, C, V> table = ImmutableTable.builder();
        rows.forEach((row, values) -> values.forEach((column, value) -> table.put(row, column, value)));
        return table.buildOrThrow();
    }

    private static <R extends Comparable<? super R>, C extends Comparable<? super C>, V>
            ImmutableSortedMap<R, ImmutableSortedMap<C, V>> rows(ImmutableTable<R, C, V> table) {
        ImmutableSortedMap.Builder<R, ImmutableSortedMap<C, V>> rows = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<R, ImmutableMap<C, V>> row :
                Maps.transformValues(table.rowMap(), ImmutableMap::copyOf).entrySet()) {
            rows.put(row.getKey(), ImmutableSortedMap.copyOf(row.getValue()));
        }
        return rows.buildOrThrow();
    }

    /** The refusal of a value whose type has no form. */
    static RefusalException unknown(Object value) {
        return RefusalException.of(
                ShapeFault.TYPE_NOT_WRITABLE, value.getClass().getName());
    }
}
