package nl.regiokas.exchange.input;

import nl.regiokas.core.internal.Attributes;

/**
 * Something that a value of a document names or declares, kept while it was read.
 *
 * @param value the value
 * @param what what it names or declares
 * @since 0.2.0
 */
public record JsonMention(JsonValue value, Object what) {

    /**
     * Refuses a component that is null.
     *
     * @param value the value
     * @param what what it names or declares
     */
    public JsonMention {
        Attributes.given(value, "value of JSON mention");
        Attributes.given(what, "named value of JSON mention");
    }
}
