package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Form;
import org.immutables.value.Value;

/**
 * A kind of model as readers, writers and schemas know it.
 *
 * <p>Two types are equal when their attributes are. A form holds functions, and a function is equal to itself alone: a type
 * that is made twice is two types.
 *
 * @param <M> the type of the model
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ModelType<M extends SharingModel> {

    ModelType() {}

    /**
     * Returns the type of a model without faults of its own.
     *
     * @param name the model's name in files
     * @param type the class of the model
     * @param form its fields
     * @param kinds the kinds of charges that it can book, in order
     * @param words its words in both languages
     * @param <M> the type of the model
     * @return the type; {@link #toBuilder()} adds faults to it
     */
    public static <M extends SharingModel> ModelType<M> of(
            String name, Class<M> type, Form<M> form, ImmutableList<ChargeKind> kinds, BilingualWords words) {
        return ModelType.<M>builder()
                .name(name)
                .type(type)
                .form(form)
                .kinds(kinds)
                .words(words)
                .build();
    }

    /**
     * Returns the model's name in files.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Returns the class of the model.
     *
     * @return the class
     */
    public abstract Class<M> type();

    /**
     * Returns the fields of the model, and how it is made of them.
     *
     * @return the form
     */
    public abstract Form<M> form();

    /**
     * Returns the kinds of charges that the model can book.
     *
     * @return the kinds, in order
     */
    public abstract ImmutableList<ChargeKind> kinds();

    /**
     * Returns the model's words in both languages, and in Dutch those of the roles that only its faults name: under
     * {@code role.} and the role.
     *
     * @return the words
     */
    public abstract BilingualWords words();

    /**
     * Returns the codes of the faults that are the model's own; the Dutch words of each are under {@code fault.} and the
     * code.
     *
     * @return the codes, none unless given
     */
    public abstract ImmutableList<FaultCode> faults();

    /**
     * Returns a builder without values; everything but kinds and faults must be given.
     *
     * @param <M> the type of the model
     * @return a new builder
     */
    public static <M extends SharingModel> Builder<M> builder() {
        return new Builder<>();
    }

    /**
     * Returns a builder that starts with the values of this type.
     *
     * @return a new builder
     */
    public final Builder<M> toBuilder() {
        return ModelType.<M>builder().like(this);
    }

    /**
     * Builds a {@link ModelType}. For use by one thread.
     *
     * @param <M> the type of the model
     * @since 0.2.0
     */
    public static final class Builder<M extends SharingModel> {

        private final ImmutableModelType.Builder<M> attributes = new ImmutableModelType.Builder<>();

        Builder() {}

        /**
         * Sets the model's name in files.
         *
         * @param name the name
         * @return this builder
         */
        public Builder<M> name(String name) {
            attributes.name(Attributes.given(name, "name of model type"));
            return this;
        }

        /**
         * Sets the class of the model.
         *
         * @param type the class
         * @return this builder
         */
        public Builder<M> type(Class<M> type) {
            attributes.type(Attributes.given(type, "type of model type"));
            return this;
        }

        /**
         * Sets the fields of the model, and how it is made of them.
         *
         * @param form the form
         * @return this builder
         */
        public Builder<M> form(Form<M> form) {
            attributes.form(Attributes.given(form, "form of model type"));
            return this;
        }

        /**
         * Sets the kinds of charges that the model can book.
         *
         * @param kinds the kinds, in order
         * @return this builder
         */
        public Builder<M> kinds(Iterable<ChargeKind> kinds) {
            attributes.kinds(Attributes.all(kinds, "kinds of model type"));
            return this;
        }

        /**
         * Sets the model's words in both languages.
         *
         * @param words the words
         * @return this builder
         */
        public Builder<M> words(BilingualWords words) {
            attributes.words(Attributes.given(words, "words of model type"));
            return this;
        }

        /**
         * Sets the codes of the faults that are the model's own.
         *
         * @param faults the codes
         * @return this builder
         */
        public Builder<M> faults(Iterable<? extends FaultCode> faults) {
            attributes.faults(Attributes.all(faults, "faults of model type"));
            return this;
        }

        /**
         * Sets the codes of the faults that are the model's own.
         *
         * @param faults the codes, such as the values of an enum
         * @return this builder
         */
        public Builder<M> faults(FaultCode... faults) {
            return faults(Attributes.all(faults, "faults of model type"));
        }

        private Builder<M> like(ModelType<M> other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the type.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing
         */
        public ModelType<M> build() {
            return Attributes.built("model type", attributes::build);
        }
    }
}
