package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
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
 * @param words its words in both languages
 * @param <M> the type of the model
 * @since 0.2.0
 */
public record ModelType<M extends SharingModel>(
        String name, Class<M> type, Form<M> form, ImmutableList<ChargeKind> kinds, BilingualWords words) {

    /**
     * Refuses a component that is null.
     *
     * @param name the model's name in files
     * @param type the class of the model
     * @param form its fields
     * @param kinds the kinds of charges that it can book, in order
     * @param words its words in both languages
     */
    public ModelType {
        Attributes.given(name, "name of model type");
        Attributes.given(type, "type of model type");
        Attributes.given(form, "form of model type");
        Attributes.given(kinds, "kinds of model type");
        Attributes.given(words, "words of model type");
    }
}
