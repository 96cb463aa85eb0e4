package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Form;

/**
 * A kind of model as readers, writers and schemas know it.
 *
 * @param name the model's name in files
 * @param type the class of the model
 * @param form its fields
 * @param kinds the kinds of charges that it can book, in order
 * @param words its words in both languages, and in Dutch those of the roles that only its faults name: under {@code role.} and
 *     the role
 * @param faults the codes of the faults that are its own; the Dutch words of each are under {@code fault.} and the code
 * @param <M> the type of the model
 * @since 0.2.0
 */
public record ModelType<M extends SharingModel>(
        String name,
        Class<M> type,
        Form<M> form,
        ImmutableList<ChargeKind> kinds,
        BilingualWords words,
        ImmutableList<FaultCode> faults) {

    /**
     * Refuses a component that is null.
     *
     * @param name the model's name in files
     * @param type the class of the model
     * @param form its fields
     * @param kinds the kinds of charges that it can book, in order
     * @param words its words in both languages
     * @param faults the codes of the faults that are its own; the Dutch words of each are under {@code fault.} and the
     *     code
     */
    public ModelType {
        Attributes.given(name, "name of model type");
        Attributes.given(type, "type of model type");
        Attributes.given(form, "form of model type");
        Attributes.given(kinds, "kinds of model type");
        Attributes.given(words, "words of model type");
        Attributes.given(faults, "faults of model type");
    }

    /**
     * Makes the type of a model without faults of its own.
     *
     * @param name the model's name in files
     * @param type the class of the model
     * @param form its fields
     * @param kinds the kinds of charges that it can book, in order
     * @param words its words in both languages
     */
    public ModelType(String name, Class<M> type, Form<M> form, ImmutableList<ChargeKind> kinds, BilingualWords words) {
        this(name, type, form, kinds, words, ImmutableList.of());
    }
}
