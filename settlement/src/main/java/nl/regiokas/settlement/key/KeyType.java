package nl.regiokas.settlement.key;

import nl.regiokas.settlement.form.Form;

/**
 * How a kind of key stands in a file: an object, told by one field of it.
 *
 * @param mark the field that tells the kind, such as {@code blend}
 * @param type the class of the key
 * @param form its fields, the mark among them
 * @param <K> the type of the key
 * @since 0.2.0
 */
public record KeyType<K extends AllocationKey>(String mark, Class<K> type, Form<K> form) {}
