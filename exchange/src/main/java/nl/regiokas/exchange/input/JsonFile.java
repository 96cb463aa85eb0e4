package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.internal.MixedText;
import nl.regiokas.exchange.internal.NamedFailure;
import nl.regiokas.exchange.internal.TextDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON file of a folder into values that know their line and path.
 *
 * <p>Strict JSON, in the encodings of the other files; at most {@value #MOST_BYTES} bytes and {@value #MOST_DEPTH} levels.
 * A field given twice, a text that is not valid Unicode and anything after the value are reported, by file, line and
 * path, in addition to what the reader of the values finds; broken JSON ends the reading.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class JsonFile {

    /** How many bytes a document may have. */
    public static final int MOST_BYTES = 1 << 24;

    /** How deep values may be nested. */
    public static final int MOST_DEPTH = 200;

    private static final int MOST_DIGITS = 100;
    private static final int MOST_CHARACTERS = 10_000;
    private static final int HEXADECIMAL = 16;

    /** The escape of half of a surrogate pair, which may be followed by that of its other half. */
    private static final Pattern HALF_PAIR = Pattern.compile("\\\\u[dD][89a-fA-F]");

    /** An escape; its group is half of a surrogate pair that stands alone. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|\\\\u([dD][89a-fA-F]\\p{XDigit}{2})|\\\\.");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(MOST_CHARACTERS)
                    .maxStringLength(MOST_BYTES)
                    .build())
            .build();

    private final String name;
    private final JsonParser parser;
    private final InputFaults faults;
    private final List<JsonMention> mentions = new ArrayList<>();

    private JsonFile(String name, JsonParser parser, InputFaults faults) {
        this.name = name;
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * Reads a file that must be there.
     *
     * @param folder the folder
     * @param name the file's name in the folder
     * @param faults receives what is wrong
     * @return the value, or nothing if the file is missing or broken
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<JsonValue> read(Path folder, String name, InputFaults faults) {
        Attributes.given(folder, "folder of JSON file");
        Attributes.given(name, "name of JSON file");
        Attributes.given(faults, "faults of JSON file");
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            if (!faults.areIn(name)) {
                faults.noFile(name, path);
            }
            return Optional.empty();
        }
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                faults.fault(name, 0, "", InputFault.JSON_TOO_LARGE, MOST_BYTES, size);
                return Optional.empty();
            }
            return text(path, name, faults).flatMap(text -> parse(text, name, faults));
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, path);
        }
    }

    /**
     * Reads a text.
     *
     * @param text the JSON
     * @param name the name used for it in faults
     * @param faults receives what is wrong
     * @return the value, or nothing if the text is broken
     */
    public static Optional<JsonValue> readText(String text, String name, InputFaults faults) {
        Attributes.given(text, "text of JSON file");
        Attributes.given(name, "name of JSON file");
        Attributes.given(faults, "faults of JSON file");
        if (text.length() > MOST_BYTES) {
            faults.fault(name, 0, "", InputFault.JSON_TOO_LARGE, MOST_BYTES, text.length());
            return Optional.empty();
        }
        return parse(text, name, faults);
    }

    /**
     * Reads the value at the current position of someone else's parser, and leaves the parser at its end.
     *
     * @param parser the parser, at the first token of the value
     * @param name the name used for the document in faults
     * @param path the path of the value in the document, blank for the whole
     * @param faults receives what is wrong
     * @return the value
     * @throws JacksonException when the text is not JSON
     */
    public static JsonValue readAt(JsonParser parser, String name, String path, InputFaults faults) {
        Attributes.given(parser, "parser of JSON file");
        Attributes.given(name, "name of JSON file");
        Attributes.given(path, "path of JSON file");
        Attributes.given(faults, "faults of JSON file");
        return new JsonFile(name, parser, faults).value(path);
    }

    /**
     * Reads a file as text, in one of the encodings that files may have.
     *
     * @param path the file
     * @param name the name used for it in faults
     * @param faults receives what is wrong and what is reported
     * @return the text, or nothing if the file begins in one encoding and goes on in another, or has two bytes per
     *     character without saying so
     * @throws IOException if the file cannot be read
     */
    public static Optional<String> text(Path path, String name, InputFaults faults) throws IOException {
        AtomicBoolean isUtf8 = new AtomicBoolean(true);
        String text;
        try (InputStream bytes = Files.newInputStream(path);
                Reader reader = TextDecoder.of(bytes, () -> isUtf8.set(false))) {
            text = CharStreams.toString(reader);
        }
        if (text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0)) {
            faults.fault(name, 1, "", InputFault.UTF_16_UNMARKED);
            return Optional.empty();
        }
        if (!isUtf8.get()) {
            Optional<MixedText> mixed = MixedText.in(path);
            if (mixed.isPresent()) {
                MixedText place = mixed.get();
                faults.fault(name, place.line(), "", InputFault.MIXED_ENCODING, place.character());
                return Optional.empty();
            }
            faults.notice(name, InputNotice.READ_AS_WINDOWS_1252);
        }
        return Optional.of(text);
    }

    private static Optional<JsonValue> parse(String json, String name, InputFaults faults) {
        String text = HALF_PAIR.matcher(json).find() ? withHalvesAsTheyAre(json) : json;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonFile file = new JsonFile(name, parser, faults);
            try {
                return file.document();
            } catch (JacksonException broken) {
                file.report(broken, text);
                return Optional.empty();
            }
        }
    }

    /** A text in which half of a surrogate pair stands as itself; the parser ends at the escape of one in a name. */
    private static String withHalvesAsTheyAre(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> {
            String half = escape.group(1);
            return half == null
                    ? Matcher.quoteReplacement(escape.group())
                    : Character.toString(Integer.parseInt(half, HEXADECIMAL));
        });
    }

    private void report(JacksonException broken, String text) {
        Optional<String> control = control(text);
        if (parser.streamReadContext().getNestingDepth() >= MOST_DEPTH) {
            faults.fault(name, here(), "", InputFault.JSON_TOO_DEEP, MOST_DEPTH);
        } else if (broken instanceof StreamConstraintsException) {
            faults.fault(name, here(), "", InputFault.JSON_TOO_LONG, MOST_CHARACTERS, MOST_DIGITS);
        } else if (control.isPresent()) {
            faults.fault(name, here(), "", InputFault.BAD_CHARACTER, control.get());
        } else {
            faults.fault(name, here(), "", InputFault.NOT_JSON);
        }
    }

    /** The character at which the reading ended, if no text may hold it. */
    private Optional<String> control(String text) {
        long at = parser.currentLocation().getCharOffset();
        return LongStream.of(at, at - 1)
                .filter(offset -> offset >= 0 && offset < text.length())
                .mapToObj(offset -> text.substring((int) offset, (int) offset + 1))
                .filter(one -> !ShownText.isClean(one) && !one.isBlank())
                .findFirst();
    }

    private int here() {
        return parser.currentLocation().getLineNr();
    }

    private Optional<JsonValue> document() {
        if (parser.nextToken() == null) {
            faults.fault(name, 1, "", InputFault.FILE_EMPTY);
            return Optional.empty();
        }
        JsonValue value = value("");
        if (parser.nextToken() != null) {
            faults.fault(name, line(), "", InputFault.JSON_TEXT_AFTER_END);
        }
        return Optional.of(value);
    }

    private JsonValue value(String path) {
        JsonValue.Place place = new JsonValue.Place(name, line(), path, faults, mentions);
        if (parser.streamReadContext().getNestingDepth() > MOST_DEPTH) {
            place.fault(InputFault.JSON_TOO_DEEP, MOST_DEPTH);
            parser.skipChildren();
            return new JsonValue(place, JsonKind.NOTHING, "", Map.of(), ImmutableList.of());
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new JsonValue(place, JsonKind.OBJECT, "", fields(path), ImmutableList.of());
            case START_ARRAY -> new JsonValue(place, JsonKind.LIST, "", Map.of(), items(path));
            default ->
                new JsonValue(
                        place, JsonKind.of(token), clean(place, parser.getString()), Map.of(), ImmutableList.of());
        };
    }

    private static String clean(JsonValue.Place place, String text) {
        if (!ShownText.isClean(text)) {
            place.fault(InputFault.BAD_CHARACTER, text);
        }
        return text;
    }

    private Map<String, JsonValue> fields(String path) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonValue.Place place =
                    new JsonValue.Place(name, line(), path.isEmpty() ? field : path + "." + field, faults, mentions);
            clean(place, field);
            parser.nextToken();
            if (fields.put(field, value(place.path())) != null) {
                place.fault(InputFault.JSON_REPEATED_FIELD);
            }
        }
        return fields;
    }

    private ImmutableList<JsonValue> items(String path) {
        ImmutableList.Builder<JsonValue> items = ImmutableList.builder();
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            items.add(value(path + "[" + index + "]"));
        }
        return items.build();
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
