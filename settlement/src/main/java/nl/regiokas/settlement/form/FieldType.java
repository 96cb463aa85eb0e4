package nl.regiokas.settlement.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;

/**
 * How the value of a field stands in a file. The family is closed: whoever reads or writes knows them all.
 *
 * @param <T> the type of the value
 * @since 0.2.0
 */
public sealed interface FieldType<T> {

    /**
     * Returns how the value stands in a file, whatever else is asked of it.
     *
     * @return this type without what it demands and names
     */
    default FieldType<T> plain() {
        return this;
    }

    /**
     * True or false.
     *
     * @since 0.2.0
     */
    record Flag() implements FieldType<Boolean> {}

    /**
     * A name, not blank.
     *
     * @since 0.2.0
     */
    record Name() implements FieldType<String> {}

    /**
     * A whole number.
     *
     * @param least the least it may be
     * @param most the most it may be
     * @since 0.2.0
     */
    record Whole(int least, int most) implements FieldType<Integer> {}

    /**
     * A calendar year.
     *
     * @since 0.2.0
     */
    record Year() implements FieldType<Integer> {}

    /**
     * A percentage as text, such as {@code "12.5"}.
     *
     * @since 0.2.0
     */
    record Percent() implements FieldType<Percentage> {}

    /**
     * A number as text, not negative, such as {@code "2"}.
     *
     * @param eurosWithout the field next to or around it without which the number is of euros, with which it counts times;
     *     empty for a plain number
     * @since 0.2.0
     */
    record Decimal(Optional<String> eurosWithout) implements FieldType<BigDecimal> {

        /**
         * Refuses a component that is null.
         *
         * @param eurosWithout the field next to or around it without which the number is of euros, with which it
         *     counts times; empty for a plain number
         */
        public Decimal {
            Attributes.given(eurosWithout, "euros of field type");
        }

        /** A plain number. */
        public Decimal() {
            this(Optional.empty());
        }
    }

    /**
     * Euros as text, such as {@code "1250.00"}.
     *
     * @since 0.2.0
     */
    record Amount() implements FieldType<MonetaryAmount> {}

    /**
     * An amount of each year, in one of its three forms.
     *
     * @since 0.2.0
     */
    record Amounts() implements FieldType<YearlyAmount> {}

    /**
     * One of several words.
     *
     * @param choices the value of each word, in the order in which they are listed
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record Choice<T>(ImmutableMap<String, T> choices) implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param choices the value of each word, in the order in which they are listed
         */
        public Choice {
            Attributes.given(choices, "choices of field type");
        }
    }

    /**
     * A text of a form of its own.
     *
     * @param type the type of the value
     * @param parse makes the value of a text, refusing others
     * @param write writes the value
     * @param pattern the regular expression of the text
     * @param meaning what the text stands for, to put it into words: an amount, a percentage, or a text; empty when the text
     *     is a word of a choice
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record Text<T>(
            Class<? super T> type,
            Function<String, T> parse,
            Function<T, String> write,
            String pattern,
            Function<T, Optional<?>> meaning)
            implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param type the type of the value
         * @param parse makes the value of a text, refusing others
         * @param write writes the value
         * @param pattern the regular expression of the text
         * @param meaning what the text stands for, to put it into words: an amount, a percentage, or a text; empty
         *     when the text is a word of a choice
         */
        public Text {
            Attributes.given(type, "type of field type");
            Attributes.given(parse, "way to read of field type");
            Attributes.given(write, "way to write of field type");
            Attributes.given(pattern, "pattern of field type");
            Attributes.given(meaning, "way to check of field type");
        }

        /**
         * A text that stands for itself.
         *
         * @param type the type of the value
         * @param parse makes the value of a text, refusing others
         * @param write writes the value
         * @param pattern the regular expression of the text
         */
        public Text(Class<? super T> type, Function<String, T> parse, Function<T, String> write, String pattern) {
            this(type, parse, write, pattern, value -> Optional.of(write.apply(value)));
        }
    }

    /**
     * A value known by a registry, such as a key.
     *
     * @param family the registry's family, such as {@code key}
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record Registered<T>(String family) implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param family the registry's family, such as {@code key}
         */
        public Registered {
            Attributes.given(family, "family of field type");
        }
    }

    /**
     * An object with fields of its own.
     *
     * @param type the type of the value
     * @param form its fields
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record Nested<T>(Class<T> type, Form<T> form) implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param type the type of the value
         * @param form its fields
         */
        public Nested {
            Attributes.given(type, "type of field type");
            Attributes.given(form, "form of field type");
        }
    }

    /**
     * Several values in order.
     *
     * @param element the type of each
     * @param <T> the type of one value
     * @since 0.2.0
     */
    record ListOf<T>(FieldType<T> element) implements FieldType<ImmutableList<T>> {

        /**
         * Refuses a component that is null.
         *
         * @param element the type of each
         */
        public ListOf {
            Attributes.given(element, "element of field type");
        }
    }

    /**
     * A value that may change by year: the value itself, or an object {@code byYear}.
     *
     * @param element the type of the value
     * @param <T> the type of one value
     * @since 0.2.0
     */
    record ByYear<T>(FieldType<T> element) implements FieldType<Dated<T>> {

        /**
         * Refuses a component that is null.
         *
         * @param element the type of the value
         */
        public ByYear {
            Attributes.given(element, "element of field type");
        }
    }

    /**
     * One of several forms, distinguished by the kind of JSON value: a text, or an object by its field.
     *
     * @param branches the forms; the first one that fits is taken
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record OneOf<T>(ImmutableList<Branch<T, ?>> branches) implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param branches the forms; the first one that fits is taken
         */
        public OneOf {
            Attributes.given(branches, "branches of field type");
        }
    }

    /**
     * One form of several.
     *
     * @param type how the value stands in a file
     * @param make makes the whole value
     * @param value the value in this form, empty when the whole value has another one
     * @param <T> the type of the whole value
     * @param <V> the type of the value in this form
     * @since 0.2.0
     */
    record Branch<T, V>(FieldType<V> type, Function<V, T> make, Function<T, Optional<V>> value) {

        /**
         * Refuses a component that is null.
         *
         * @param type how the value stands in a file
         * @param make makes the whole value
         * @param value the value in this form, empty when the whole value has another one
         */
        public Branch {
            Attributes.given(type, "type of field type");
            Attributes.given(make, "way to make of field type");
            Attributes.given(value, "value of field type");
        }
    }

    /**
     * A value that must meet more than its form, wherever it stands. A reader refuses it at its own place, together
     * with whatever else is wrong with the declaration.
     *
     * @param type how the value stands
     * @param demand refuses a value that does not hold
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record Demanding<T>(FieldType<T> type, Consumer<T> demand) implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param type how the value stands
         * @param demand refuses a value that does not hold
         */
        public Demanding {
            Attributes.given(type, "type of field type");
            Attributes.given(demand, "demand of field type");
        }

        @Override
        public FieldType<T> plain() {
            return type.plain();
        }
    }

    /**
     * A value with the name of something that is declared elsewhere, or that declares a name.
     *
     * @param type how the value stands
     * @param family what has the name
     * @param name the name in the value, if there is one
     * @param <T> the type of the value
     * @since 0.2.0
     */
    record Naming<T>(FieldType<T> type, Family family, Function<T, Optional<String>> name) implements FieldType<T> {

        /**
         * Refuses a component that is null.
         *
         * @param type how the value stands
         * @param family what has the name
         * @param name the name in the value, if there is one
         */
        public Naming {
            Attributes.given(type, "type of field type");
            Attributes.given(family, "family of field type");
            Attributes.given(name, "name of field type");
        }

        /**
         * Returns the type of a value that is a name and nothing else.
         *
         * @param family what has the name
         * @return the type
         */
        public static FieldType<String> of(Family family) {
            return new Naming<>(new Name(), family, Optional::of);
        }

        @Override
        public FieldType<T> plain() {
            return type.plain();
        }
    }

    /**
     * What names in a declaration are of.
     *
     * @since 0.2.0
     */
    enum Family {
        /** A series that must be given. */
        SERIES,
        /** The name that a scope has. */
        SCOPE_NAME,
        /** A scope that the scheme must have. */
        SCOPE,
        /** The code that an outside party has. */
        PARTY_CODE,
        /** An outside party that the scheme must declare. */
        PARTY
    }
}
