package nl.regiokas.exchange.input;

/**
 * Something that a value of a document names or declares, kept while it was read.
 *
 * @param value the value
 * @param what what it names or declares
 * @since 0.2.0
 */
public record JsonMention(JsonValue value, Object what) {}
