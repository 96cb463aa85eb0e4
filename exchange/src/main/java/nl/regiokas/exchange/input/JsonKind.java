package nl.regiokas.exchange.input;

import tools.jackson.core.JsonToken;

/** What a JSON value can be, in the words of the messages. */
enum JsonKind {
    OBJECT("an object"),
    LIST("a list"),
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    NOTHING("null");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    static JsonKind of(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> FLAG;
            default -> NOTHING;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
