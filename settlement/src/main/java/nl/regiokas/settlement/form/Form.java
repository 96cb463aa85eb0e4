package nl.regiokas.settlement.form;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * The fields of a declaration, and how it is made of their values.
 *
 * @param fields the fields, in the order in which they are written
 * @param make makes the declaration, refusing what does not hold
 * @param <M> the type of the declaration
 * @since 0.2.0
 */
public record Form<M>(ImmutableList<Field<M, ?>> fields, Function<Values, M> make) {

    /**
     * Returns the form of fields.
     *
     * @param make makes the declaration
     * @param fields the fields
     * @param <M> the type of the declaration
     * @return the form
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Form<M> of(Function<Values, M> make, Field<M, ?>... fields) {
        return new Form<>(ImmutableList.copyOf(fields), make);
    }
}
