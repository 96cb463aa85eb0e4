package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Form;

/**
 * How a kind of key stands in a file: an object, recognised by one of its fields.
 *
 * @param mark the field that shows the kind, such as {@code blend}
 * @param type the class of the key
 * @param form its fields, the mark among them
 * @param words its words in both languages: {@code field.} and the path of each field; in Dutch also {@code role.} and each
 *     role that only its faults name
 * @param faults the codes of the faults that are its own; the Dutch words of each are under {@code fault.} and the code
 * @param <K> the type of the key
 * @since 0.2.0
 */
public record KeyType<K extends AllocationKey>(
        String mark, Class<K> type, Form<K> form, Optional<BilingualWords> words, ImmutableList<FaultCode> faults) {

    /**
     * Refuses a component that is null.
     *
     * @param mark the field that shows the kind, such as {@code blend}
     * @param type the class of the key
     * @param form its fields, the mark among them
     * @param words its words in both languages: {@code field.} and the path of each field
     * @param faults the codes of the faults that are its own
     */
    public KeyType {
        Attributes.given(mark, "mark of key type");
        Attributes.given(type, "type of key type");
        Attributes.given(form, "form of key type");
        Attributes.given(words, "words of key type");
        Attributes.given(faults, "faults of key type");
    }

    /**
     * A kind of key without faults of its own.
     *
     * @param mark the field that shows the kind
     * @param type the class of the key
     * @param form its fields, the mark among them
     * @param words its words in both languages: {@code field.} and the path of each field
     */
    public KeyType(String mark, Class<K> type, Form<K> form, Optional<BilingualWords> words) {
        this(mark, type, form, words, ImmutableList.of());
    }

    /**
     * A kind of key without words: its fields are called by their names.
     *
     * @param mark the field that shows the kind
     * @param type the class of the key
     * @param form its fields, the mark among them
     */
    public KeyType(String mark, Class<K> type, Form<K> form) {
        this(mark, type, form, Optional.empty());
    }
}
