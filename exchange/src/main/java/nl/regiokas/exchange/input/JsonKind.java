package nl.regiokas.exchange.input;

import tools.jackson.core.JsonToken;

/** What a JSON value can be. */
enum JsonKind {
    OBJECT,
    LIST,
    TEXT,
    NUMBER,
    FLAG,
    NOTHING;

    static JsonKind of(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> FLAG;
            default -> NOTHING;
        };
    }
}
