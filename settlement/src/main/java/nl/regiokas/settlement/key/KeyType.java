package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Form;
import org.immutables.value.Value;

/**
 * How a kind of key stands in a file: an object, recognised by one of its fields.
 *
 * <p>Two types are equal when their attributes are. A form holds functions, and a function is equal to itself alone: a type
 * that is made twice is two types.
 *
 * @param <K> the type of the key
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class KeyType<K extends AllocationKey> {

    KeyType() {}

    /**
     * Returns a kind of key without words and without faults of its own: its fields are called by their names.
     *
     * @param mark the field that shows the kind
     * @param type the class of the key
     * @param form its fields, the mark among them
     * @param <K> the type of the key
     * @return the type; {@link #toBuilder()} adds words and faults to it
     */
    public static <K extends AllocationKey> KeyType<K> of(String mark, Class<K> type, Form<K> form) {
        return KeyType.<K>builder().mark(mark).type(type).form(form).build();
    }

    /**
     * Returns the field that shows the kind.
     *
     * @return its name, such as {@code blend}
     */
    public abstract String mark();

    /**
     * Returns the class of the key.
     *
     * @return the class
     */
    public abstract Class<K> type();

    /**
     * Returns the fields of the key, the mark among them, and how it is made of them.
     *
     * @return the form
     */
    public abstract Form<K> form();

    /**
     * Returns the key's words in both languages: {@code field.} and the path of each field; in Dutch also {@code role.} and
     * each role that only its faults name.
     *
     * @return the words, empty when its fields are called by their names
     */
    public abstract Optional<BilingualWords> words();

    /**
     * Returns the codes of the faults that are the key's own; the Dutch words of each are under {@code fault.} and the code.
     *
     * @return the codes, none unless given
     */
    public abstract ImmutableList<FaultCode> faults();

    /**
     * Returns a builder without values; mark, type and form must be given.
     *
     * @param <K> the type of the key
     * @return a new builder
     */
    public static <K extends AllocationKey> Builder<K> builder() {
        return new Builder<>();
    }

    /**
     * Returns a builder that starts with the values of this type.
     *
     * @return a new builder
     */
    public final Builder<K> toBuilder() {
        return KeyType.<K>builder().like(this);
    }

    /**
     * Builds a {@link KeyType}. For use by one thread.
     *
     * @param <K> the type of the key
     * @since 0.2.0
     */
    public static final class Builder<K extends AllocationKey> {

        private final ImmutableKeyType.Builder<K> attributes = new ImmutableKeyType.Builder<>();

        Builder() {}

        /**
         * Sets the field that shows the kind.
         *
         * @param mark its name, such as {@code blend}
         * @return this builder
         */
        public Builder<K> mark(String mark) {
            attributes.mark(Attributes.given(mark, "mark of key type"));
            return this;
        }

        /**
         * Sets the class of the key.
         *
         * @param type the class
         * @return this builder
         */
        public Builder<K> type(Class<K> type) {
            attributes.type(Attributes.given(type, "type of key type"));
            return this;
        }

        /**
         * Sets the fields of the key, the mark among them, and how it is made of them.
         *
         * @param form the form
         * @return this builder
         */
        public Builder<K> form(Form<K> form) {
            attributes.form(Attributes.given(form, "form of key type"));
            return this;
        }

        /**
         * Sets the key's words in both languages.
         *
         * @param words the words
         * @return this builder
         */
        public Builder<K> words(BilingualWords words) {
            attributes.words(Attributes.given(words, "words of key type"));
            return this;
        }

        /**
         * As {@link #words(BilingualWords)}; empty leaves them out.
         *
         * @param words the words, if there are any
         * @return this builder
         */
        public Builder<K> words(Optional<BilingualWords> words) {
            attributes.words(Attributes.given(words, "words of key type"));
            return this;
        }

        /**
         * Sets the codes of the faults that are the key's own.
         *
         * @param faults the codes
         * @return this builder
         */
        public Builder<K> faults(Iterable<? extends FaultCode> faults) {
            attributes.faults(Attributes.all(faults, "faults of key type"));
            return this;
        }

        /**
         * Sets the codes of the faults that are the key's own.
         *
         * @param faults the codes, such as the values of an enum
         * @return this builder
         */
        public Builder<K> faults(FaultCode... faults) {
            return faults(Attributes.all(faults, "faults of key type"));
        }

        private Builder<K> like(KeyType<K> other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the type.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing
         */
        public KeyType<K> build() {
            return Attributes.built("key type", attributes::build);
        }
    }
}
