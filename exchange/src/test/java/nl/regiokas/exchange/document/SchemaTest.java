package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiokas.application.StoredYear;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.Succession;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.YearSettlement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas in the jar are those of the tables by which documents are read; {@code -Dschemas.write=true} writes them.
 * What an application says in the schemas of its own values comes from the same tables.
 */
class SchemaTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "META-INF", "regiokas", "schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema LANGUAGE =
            REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    static List<Document<?>> documents() {
        return Documents.library().all();
    }

    static Schema schema(String text) {
        return REGISTRY.getSchema(text, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theJarHoldsTheSchemaOfEachDocument(Document<?> document) throws IOException {
        String name = document.format() + "-" + document.version() + ".json";
        if (Boolean.getBoolean("schemas.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), document.schema());
            Assumptions.abort("the schema is written as it is now");
        }

        try (InputStream published = Document.class.getResourceAsStream("/META-INF/regiokas/schemas/" + name)) {
            assertThat(published).as(name).isNotNull();
            assertThat(new String(published.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(document.schema());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachIsASchema(Document<?> document) {
        assertThat(LANGUAGE.validate(document.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theJarHoldsTheSchemaOfEachValueType() throws IOException, URISyntaxException {
        Map<String, String> texts = ValueSchemas.texts();
        Path folder = FOLDER.resolve("values");
        if (Boolean.getBoolean("schemas.write")) {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
            Assumptions.abort("the schemas are written as they are now");
        }

        Map<String, String> published = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                published.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(published).hasSizeGreaterThan(100).isEqualTo(texts);
    }

    @Test
    void theSchemaOfEachValueTypeIsASchema() throws IOException, URISyntaxException {
        assertThat(ValueSchemas.texts().values())
                .allSatisfy(text ->
                        assertThat(LANGUAGE.validate(text, InputFormat.JSON)).isEmpty());
    }

    @Test
    void aSmallSchemaInFull() {
        assertThat(Documents.library().schema(Succession.class)).isEqualTo("""
                {
                  "$schema" : "https://json-schema.org/draft/2020-12/schema",
                  "$id" : "urn:regiokas:nl.regiokas.core.region.Succession",
                  "title" : "Succession",
                  "type" : "object",
                  "properties" : {
                    "from" : {
                      "type" : "string",
                      "pattern" : "^(?:\\\\d{4})$"
                    },
                    "to" : {
                      "type" : "string",
                      "pattern" : "^(?:\\\\d{4})$"
                    },
                    "share" : {
                      "type" : "string",
                      "pattern" : "^(?:-?\\\\d{1,4000}(\\\\.\\\\d{1,4000})?)$"
                    },
                    "sources" : {
                      "type" : "array",
                      "items" : {
                        "$ref" : "#/$defs/Source"
                      }
                    }
                  },
                  "required" : [
                    "from",
                    "to",
                    "share",
                    "sources"
                  ],
                  "additionalProperties" : false,
                  "$defs" : {
                    "Source" : {
                      "type" : "object",
                      "properties" : {
                        "document" : {
                          "type" : "string",
                          "pattern" : "\\\\S"
                        },
                        "section" : {
                          "type" : "string"
                        },
                        "lines" : {
                          "type" : "string"
                        }
                      },
                      "required" : [
                        "document"
                      ],
                      "additionalProperties" : false
                    }
                  }
                }
                """);
    }

    @Test
    void aTypeWithoutAFormHasNoSchema() {
        assertThatThrownBy(() -> Documents.library().schema(YearSettlement.class))
                .isInstanceOf(RefusalException.class)
                .hasMessage("values of nl.regiokas.settlement.books.YearSettlement have no form in JSON and cannot be"
                        + " written");
    }

    /** As {@code docs/json.md} shows it. */
    @Test
    void anApplicationsOwnSchemaTakesThemIn() {
        Documents documents = Documents.of(Models.types());
        JsonMapper mapper = JsonMapper.builder().build();
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(mapper, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> documents.hasForm(type.getErasedType())
                        ? new CustomDefinition(
                                (ObjectNode) mapper.readTree(documents.schema(type.getErasedType())),
                                CustomDefinition.DefinitionType.ALWAYS_REF,
                                CustomDefinition.AttributeInclusion.NO)
                        : null);
        Schema schema = schema(new SchemaGenerator(config.build())
                .generateSchema((Type) StoredYear.Shared.class)
                .toString());
        StoredYear.Shared stored =
                new StoredYear.Shared("x", RegiokasModuleTest.charge(), List.of(), Percentage.of("2.5"));
        String text = Values.MAPPER.writeValueAsString(stored);

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text.replace("\"scope\"", "\"scoop\""), InputFormat.JSON))
                .extracting(Error::getKeyword)
                .contains("required", "additionalProperties");
    }
}
