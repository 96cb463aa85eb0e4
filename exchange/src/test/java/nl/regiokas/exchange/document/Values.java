package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.json.JsonMapper;

/** Values on their way through an application's own mapper. */
final class Values {

    static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new RegiokasModule()).build();

    private Values() {}

    /** A value is read back as an equal one. */
    static void assertReadsBack(Object value, Class<?> type) {
        String text = MAPPER.writeValueAsString(value);
        assertThat((Object) MAPPER.readValue(text, type)).as(text).isEqualTo(value);
    }
}
