package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/** Tables of fields by their number: the function that makes the value takes them in order. */
public final class Tables {

    private Tables() {}

    private static <T> Fields<T> table(Class<T> type, Function<Fields.Given, T> make, ImmutableList<Part<T, ?>> parts) {
        return new Fields<>(
                type, parts, make, ImmutableList.of(), object -> true, (given, object) -> {}, (given, object) -> {});
    }

    /**
     * Returns a table of one field.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a the field
     * @param <T> the type of the value
     * @param <A> the type of the field
     * @return the table
     */
    public static <T, A> Fields<T> of(Class<T> type, Function<A, T> make, Part<T, A> a) {
        return table(type, given -> make.apply(given.get(a)), ImmutableList.of(a));
    }

    /**
     * Makes a value from two fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     */
    public interface OfTwo<T, A, B> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @return the value
         */
        T make(A a, B b);
    }

    /**
     * Returns a table of two fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @return the table
     */
    public static <T, A, B> Fields<T> of(Class<T> type, OfTwo<T, A, B> make, Part<T, A> a, Part<T, B> b) {
        return table(type, given -> make.make(given.get(a), given.get(b)), ImmutableList.of(a, b));
    }

    /**
     * Makes a value from three fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     */
    public interface OfThree<T, A, B, C> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @return the value
         */
        T make(A a, B b, C c);
    }

    /**
     * Returns a table of three fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @return the table
     */
    public static <T, A, B, C> Fields<T> of(
            Class<T> type, OfThree<T, A, B, C> make, Part<T, A> a, Part<T, B> b, Part<T, C> c) {
        return table(type, given -> make.make(given.get(a), given.get(b), given.get(c)), ImmutableList.of(a, b, c));
    }

    /**
     * Makes a value from four fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     */
    public interface OfFour<T, A, B, C, D> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @param d field 4
         * @return the value
         */
        T make(A a, B b, C c, D d);
    }

    /**
     * Returns a table of four fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param d field 4
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @return the table
     */
    public static <T, A, B, C, D> Fields<T> of(
            Class<T> type, OfFour<T, A, B, C, D> make, Part<T, A> a, Part<T, B> b, Part<T, C> c, Part<T, D> d) {
        return table(
                type,
                given -> make.make(given.get(a), given.get(b), given.get(c), given.get(d)),
                ImmutableList.of(a, b, c, d));
    }

    /**
     * Makes a value from five fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     */
    public interface OfFive<T, A, B, C, D, E> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @param d field 4
         * @param e field 5
         * @return the value
         */
        T make(A a, B b, C c, D d, E e);
    }

    /**
     * Returns a table of five fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param d field 4
     * @param e field 5
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @return the table
     */
    public static <T, A, B, C, D, E> Fields<T> of(
            Class<T> type,
            OfFive<T, A, B, C, D, E> make,
            Part<T, A> a,
            Part<T, B> b,
            Part<T, C> c,
            Part<T, D> d,
            Part<T, E> e) {
        return table(
                type,
                given -> make.make(given.get(a), given.get(b), given.get(c), given.get(d), given.get(e)),
                ImmutableList.of(a, b, c, d, e));
    }

    /**
     * Makes a value from six fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     */
    public interface OfSix<T, A, B, C, D, E, F> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @param d field 4
         * @param e field 5
         * @param f field 6
         * @return the value
         */
        T make(A a, B b, C c, D d, E e, F f);
    }

    /**
     * Returns a table of six fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param d field 4
     * @param e field 5
     * @param f field 6
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @return the table
     */
    public static <T, A, B, C, D, E, F> Fields<T> of(
            Class<T> type,
            OfSix<T, A, B, C, D, E, F> make,
            Part<T, A> a,
            Part<T, B> b,
            Part<T, C> c,
            Part<T, D> d,
            Part<T, E> e,
            Part<T, F> f) {
        return table(
                type,
                given -> make.make(given.get(a), given.get(b), given.get(c), given.get(d), given.get(e), given.get(f)),
                ImmutableList.of(a, b, c, d, e, f));
    }

    /**
     * Makes a value from seven fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @param <G> the type of field 7
     */
    public interface OfSeven<T, A, B, C, D, E, F, G> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @param d field 4
         * @param e field 5
         * @param f field 6
         * @param g field 7
         * @return the value
         */
        T make(A a, B b, C c, D d, E e, F f, G g);
    }

    /**
     * Returns a table of seven fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param d field 4
     * @param e field 5
     * @param f field 6
     * @param g field 7
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @param <G> the type of field 7
     * @return the table
     */
    public static <T, A, B, C, D, E, F, G> Fields<T> of(
            Class<T> type,
            OfSeven<T, A, B, C, D, E, F, G> make,
            Part<T, A> a,
            Part<T, B> b,
            Part<T, C> c,
            Part<T, D> d,
            Part<T, E> e,
            Part<T, F> f,
            Part<T, G> g) {
        return table(
                type,
                given -> make.make(
                        given.get(a),
                        given.get(b),
                        given.get(c),
                        given.get(d),
                        given.get(e),
                        given.get(f),
                        given.get(g)),
                ImmutableList.of(a, b, c, d, e, f, g));
    }

    /**
     * Makes a value from eight fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @param <G> the type of field 7
     * @param <H> the type of field 8
     */
    public interface OfEight<T, A, B, C, D, E, F, G, H> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @param d field 4
         * @param e field 5
         * @param f field 6
         * @param g field 7
         * @param h field 8
         * @return the value
         */
        T make(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /**
     * Returns a table of eight fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param d field 4
     * @param e field 5
     * @param f field 6
     * @param g field 7
     * @param h field 8
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @param <G> the type of field 7
     * @param <H> the type of field 8
     * @return the table
     */
    public static <T, A, B, C, D, E, F, G, H> Fields<T> of(
            Class<T> type,
            OfEight<T, A, B, C, D, E, F, G, H> make,
            Part<T, A> a,
            Part<T, B> b,
            Part<T, C> c,
            Part<T, D> d,
            Part<T, E> e,
            Part<T, F> f,
            Part<T, G> g,
            Part<T, H> h) {
        return table(
                type,
                given -> make.make(
                        given.get(a),
                        given.get(b),
                        given.get(c),
                        given.get(d),
                        given.get(e),
                        given.get(f),
                        given.get(g),
                        given.get(h)),
                ImmutableList.of(a, b, c, d, e, f, g, h));
    }

    /**
     * Makes a value from nine fields.
     *
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @param <G> the type of field 7
     * @param <H> the type of field 8
     * @param <I> the type of field 9
     */
    public interface OfNine<T, A, B, C, D, E, F, G, H, I> {

        /**
         * Makes the value.
         *
         * @param a field 1
         * @param b field 2
         * @param c field 3
         * @param d field 4
         * @param e field 5
         * @param f field 6
         * @param g field 7
         * @param h field 8
         * @param i field 9
         * @return the value
         */
        T make(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /**
     * Returns a table of nine fields.
     *
     * @param type the type of the value
     * @param make makes the value
     * @param a field 1
     * @param b field 2
     * @param c field 3
     * @param d field 4
     * @param e field 5
     * @param f field 6
     * @param g field 7
     * @param h field 8
     * @param i field 9
     * @param <T> the type of the value
     * @param <A> the type of field 1
     * @param <B> the type of field 2
     * @param <C> the type of field 3
     * @param <D> the type of field 4
     * @param <E> the type of field 5
     * @param <F> the type of field 6
     * @param <G> the type of field 7
     * @param <H> the type of field 8
     * @param <I> the type of field 9
     * @return the table
     */
    public static <T, A, B, C, D, E, F, G, H, I> Fields<T> of(
            Class<T> type,
            OfNine<T, A, B, C, D, E, F, G, H, I> make,
            Part<T, A> a,
            Part<T, B> b,
            Part<T, C> c,
            Part<T, D> d,
            Part<T, E> e,
            Part<T, F> f,
            Part<T, G> g,
            Part<T, H> h,
            Part<T, I> i) {
        return table(
                type,
                given -> make.make(
                        given.get(a),
                        given.get(b),
                        given.get(c),
                        given.get(d),
                        given.get(e),
                        given.get(f),
                        given.get(g),
                        given.get(h),
                        given.get(i)),
                ImmutableList.of(a, b, c, d, e, f, g, h, i));
    }
}
