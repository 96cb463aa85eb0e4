package nl.regiokas.settlement.form;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a declaration, and how it is made of their values.
 *
 * <p>Two forms are equal when their attributes are. How the declaration is made is a function, which is equal to itself alone:
 * a form that is made twice is two forms.
 *
 * @param <M> the type of the declaration
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Form<M> {

    Form() {}

    /**
     * Returns the fields.
     *
     * @return the fields, in the order in which they are written
     */
    public abstract ImmutableList<Field<M, ?>> fields();

    /**
     * Returns how the declaration is made.
     *
     * @return a function that makes it, refusing what does not hold
     */
    public abstract Function<Values, M> make();

    /**
     * Returns which fields another one needs; a reader looks at them even where a field does not hold.
     *
     * @return the demands, none unless added
     */
    public abstract ImmutableList<Demand<M>> demands();

    /**
     * Returns what some of the fields must meet by themselves; a reader looks at them where another field does not hold.
     *
     * @return the checks, none unless added
     */
    public abstract ImmutableList<Check<M>> checks();

    /**
     * What some fields must meet together, whatever the others are. The declaration itself refuses the same.
     *
     * @param fields the fields that are looked at
     * @param check refuses values of these fields that do not hold; it receives no others
     * @param <M> the type of the declaration
     * @since 0.2.0
     */
    public record Check<M>(ImmutableList<Field<M, ?>> fields, Consumer<Values> check) {

        /**
         * Refuses a component that is null.
         *
         * @param fields the fields that are looked at
         * @param check refuses values of these fields that do not hold; it receives no others
         */
        public Check {
            Attributes.given(fields, "fields of check");
            Attributes.given(check, "demand of check");
        }
    }

    /**
     * What one field needs next to it.
     *
     * @param field the field that needs another one
     * @param oneOf the fields: at least one of them must be given with it
     * @param fault what is wrong when none is
     * @param <M> the type of the declaration
     * @since 0.2.0
     */
    public record Demand<M>(Field<M, ?> field, ImmutableList<Field<M, ?>> oneOf, Fault fault) {

        /**
         * Refuses a component that is null.
         *
         * @param field the field that needs another one
         * @param oneOf the fields: at least one of them must be given with it
         * @param fault what is wrong when none is
         */
        public Demand {
            Attributes.given(field, "field of demand");
            Attributes.given(oneOf, "fields of demand");
            Attributes.given(fault, "fault of demand");
        }

        /**
         * Returns whether the demand is met.
         *
         * @param isGiven whether a field of a name is given
         * @return true when the field is left out, or one that it needs is given
         */
        public boolean isMet(Predicate<String> isGiven) {
            return !isGiven.test(field.name()) || oneOf.stream().anyMatch(one -> isGiven.test(one.name()));
        }
    }

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
        return new ImmutableForm.Builder<M>()
                .make(Attributes.given(make, "way to make of form"))
                .fields(Attributes.all(fields, "fields of form"))
                .build();
    }

    /**
     * Returns the same form in which a field needs another one.
     *
     * @param field the field that needs another one
     * @param oneOf the fields: at least one of them must be given with it
     * @param code what is wrong when none is
     * @param arguments the values for the names in its pattern, in order
     * @return the form
     */
    public Form<M> demanding(
            Field<M, ?> field, ImmutableList<Field<M, ?>> oneOf, FaultCode code, @Nullable Object... arguments) {
        return new ImmutableForm.Builder<M>()
                .like(this)
                .addDemands(new Demand<>(field, oneOf, Fault.of(code, arguments)))
                .build();
    }

    /**
     * Returns the same form with a check of some of its fields, for a reader to make even where another field does not
     * hold.
     *
     * @param check refuses values of these fields that do not hold; it receives no others
     * @param some the fields that are looked at
     * @return the form
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Form<M> checking(Consumer<Values> check, Field<M, ?>... some) {
        return new ImmutableForm.Builder<M>()
                .like(this)
                .addChecks(new Check<>(Attributes.all(some, "fields of check"), check))
                .build();
    }
}
