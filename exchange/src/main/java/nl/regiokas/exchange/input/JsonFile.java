package nl.regiokas.exchange.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a JSON file of a scenario folder into values that know their line and path.
 *
 * <p>Strict JSON in UTF-8: a field given twice and anything after the value are reported, by file, line and path, beside
 * what the reader of the values finds; broken JSON ends the reading.
 */
public final class JsonFile {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String name;
    private final JsonParser parser;
    private final InputFaults faults;

    private JsonFile(String name, JsonParser parser, InputFaults faults) {
        this.name = name;
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * Reads a file that must be there.
     *
     * @param folder the scenario folder
     * @param name the file's name in the folder
     * @param faults takes what is wrong
     * @return the value, or nothing if the file is missing or broken
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<JsonValue> read(Path folder, String name, InputFaults faults) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            faults.add(name, 0, "file is missing");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(Files.readAllBytes(path))) {
            return new JsonFile(name, parser, faults).documentOrFault();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<JsonValue> documentOrFault() throws IOException {
        try {
            return document();
        } catch (JsonProcessingException broken) {
            faults.add(name, parser.currentLocation().getLineNr(), "is not JSON: %s", broken.getOriginalMessage());
            return Optional.empty();
        }
    }

    private Optional<JsonValue> document() throws IOException {
        if (parser.nextToken() == null) {
            faults.add(name, 1, "file is empty");
            return Optional.empty();
        }
        JsonValue value = value("$");
        if (parser.nextToken() != null) {
            faults.add(name, line(), "nothing may follow the value but there is '%s'", parser.getText());
        }
        return Optional.of(value);
    }

    private JsonValue value(String path) throws IOException {
        int line = line();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT ->
                new JsonValue(place(line, path), JsonKind.OBJECT, "", fields(path), ImmutableList.of());
            case START_ARRAY -> new JsonValue(place(line, path), JsonKind.LIST, "", Map.of(), items(path));
            default ->
                new JsonValue(place(line, path), JsonKind.of(token), parser.getText(), Map.of(), ImmutableList.of());
        };
    }

    private Map<String, JsonValue> fields(String path) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            String fieldPath = path + "." + field;
            int line = line();
            parser.nextToken();
            if (fields.put(field, value(fieldPath)) != null) {
                faults.add(name, line, "%s is given twice", fieldPath);
            }
        }
        return fields;
    }

    private ImmutableList<JsonValue> items(String path) throws IOException {
        ImmutableList.Builder<JsonValue> items = ImmutableList.builder();
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            items.add(value(path + "[" + index + "]"));
        }
        return items.build();
    }

    private JsonValue.Place place(int line, String path) {
        return new JsonValue.Place(name, line, path, faults);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
