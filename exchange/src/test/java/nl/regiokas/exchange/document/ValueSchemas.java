package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.Versioned;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of value types in the jar. */
final class ValueSchemas {

    static final String PLACE = "META-INF/regiokas/schemas/values/";
    private static final Documents DOCUMENTS = Documents.library();
    private static final Registry REGISTRY = DOCUMENTS.registry();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> FORMATS =
            DOCUMENTS.all().stream().map(Document::format).collect(Collectors.toSet());

    /** The schema of each type, by the type by which it is published. */
    private static final Map<Class<?>, Schema> SCHEMAS = new HashMap<>();

    private ValueSchemas() {}

    /**
     * The text of each schema by its name. A type that is written as a more general one has no schema of its own, nor has one
     * that is a document. Codes of faults are listed on a page of their own.
     */
    static Map<String, String> texts() throws IOException, URISyntaxException {
        Map<String, String> texts = new TreeMap<>();
        for (Class<?> type : PublishedTypes.all()) {
            if (isInTheJar(type) && !isDocument(type) && published(type).equals(type)) {
                texts.put(name(type), DOCUMENTS.schema(type));
            }
        }
        return texts;
    }

    static boolean isInTheJar(Class<?> type) {
        return !type.getName().startsWith("nl.regiokas.testkit.")
                && !FaultCode.class.isAssignableFrom(type)
                && REGISTRY.find(type).isPresent();
    }

    private static boolean isDocument(Class<?> type) {
        return REGISTRY.find(type).orElseThrow() instanceof Versioned<?> one && FORMATS.contains(one.format());
    }

    static String name(Class<?> type) {
        return type.getName().replace('$', '.') + ".json";
    }

    /** The most general type that is written in the same way. */
    private static Class<?> published(Class<?> type) {
        Shape<?> shape = REGISTRY.find(type).orElseThrow();
        return supertypes(type)
                .filter(one -> one.getName().startsWith("nl.regiokas.") && PublishedTypes.isPublic(one))
                .filter(one ->
                        REGISTRY.find(one).filter(other -> other == shape).isPresent())
                .min(Comparator.comparing(one -> supertypes(one).count()))
                .orElse(type);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(ValueSchemas::supertypes));
    }

    /** What is written of a value fits the schema in the jar; with a field more, or a flag in its place, it does not. */
    static void assertFits(Object value, Class<?> type) {
        if (isDocument(type)) {
            return;
        }
        Schema schema = SCHEMAS.computeIfAbsent(published(type), ValueSchemas::inTheJar);
        String text = Values.MAPPER.writeValueAsString(value);
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
        assertRefused(schema, "true", type);
        JsonNode tree = MAPPER.readTree(text);
        if (tree instanceof ObjectNode object) {
            assertRefused(schema, object.put("an unknown field", "x").toString(), type);
        }
    }

    /** The schema refuses a text, and so does the reader. */
    private static void assertRefused(Schema schema, String text, Class<?> type) {
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isNotEmpty();
        assertThatThrownBy(() -> Values.MAPPER.readValue(text, type)).isInstanceOf(DatabindException.class);
    }

    private static Schema inTheJar(Class<?> type) {
        try (InputStream file = Document.class.getResourceAsStream("/" + PLACE + name(type))) {
            assertThat(file).as(name(type)).isNotNull();
            return SchemaTest.schema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
