package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.scenario.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas agree with the readers: what is written is valid, and what is broken is refused by both. */
class SchemaProperties {

    private static final Documents DOCUMENTS = Documents.library();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, Schema> SCHEMAS = DOCUMENTS.all().stream()
            .collect(Collectors.toMap(Document::format, document -> SchemaTest.schema(document.schema())));

    /** Faults of form, which a schema must find too. */
    private static final ImmutableSet<String> FORM = codes(
            InputFault.JSON_UNKNOWN_FIELD,
            InputFault.JSON_MISSING_FIELD,
            InputFault.JSON_NO_OBJECT,
            InputFault.JSON_NO_LIST,
            InputFault.JSON_NO_TEXT,
            InputFault.JSON_NO_NUMBER,
            InputFault.JSON_NO_FLAG,
            InputFault.JSON_NO_AMOUNT,
            InputFault.JSON_NO_PERCENTAGE,
            InputFault.JSON_BAD_AMOUNT,
            InputFault.JSON_BAD_PERCENTAGE,
            InputFault.JSON_WHOLE_NUMBER,
            InputFault.BLANK_FIELD,
            InputFault.UNKNOWN_WORD,
            ShapeFault.TEXT_FORM,
            ShapeFault.DOCUMENT_FORMAT,
            ShapeFault.DOCUMENT_VERSION);

    private static ImmutableSet<String> codes(FaultCode... faults) {
        return Arrays.stream(faults).map(FaultCode::code).collect(ImmutableSet.toImmutableSet());
    }

    /** What somebody does to a document. */
    enum Mutation {
        FIELD_ADDED,
        FIELD_LOST,
        OTHER_KIND
    }

    /** How often both refused a mutation, by the format of the document. */
    private static final Map<String, EnumMap<Mutation, Integer>> REFUSED = new HashMap<>();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(
                RegiokasArbitraries.scenarios().municipalities(1, 4),
                RegiokasArbitraries.scenarios().overTheYears().municipalities(1, 4),
                RegiokasArbitraries.scenarios().reorganised().municipalities(1, 4),
                RegiokasArbitraries.scenarios().nearTheLimits().municipalities(1, 4),
                RegiokasArbitraries.scenarios().withClosings().municipalities(1, 3));
    }

    @Property(tries = 60)
    void whatIsWrittenIsValid(@ForAll("scenarios") Scenario scenario) {
        texts(scenario)
                .forEach((document, text) -> assertThat(schema(document).validate(text, InputFormat.JSON))
                        .as(text)
                        .isEmpty());
    }

    @Property(tries = 60)
    void whatIsBrokenIsRefusedByBoth(@ForAll("scenarios") Scenario scenario, @ForAll long seed) {
        Random random = new Random(seed);
        texts(scenario).forEach((document, text) -> {
            for (Mutation mutation : Mutation.values()) {
                JsonNode tree = MAPPER.readTree(text);
                mutate(tree, mutation, random);
                compare(document, mutation, tree.toString());
            }
        });
    }

    private static Schema schema(Document<?> document) {
        return Objects.requireNonNull(SCHEMAS.get(document.format()));
    }

    private static void compare(Document<?> document, Mutation mutation, String broken) {
        boolean valid = schema(document).validate(broken, InputFormat.JSON).isEmpty();
        Set<String> faults = faults(document, broken);
        if (!valid) {
            assertThat(faults).as("schema refuses, reader takes %s", broken).isNotEmpty();
            REFUSED.computeIfAbsent(document.format(), format -> new EnumMap<>(Mutation.class))
                    .merge(mutation, 1, Integer::sum);
        } else {
            assertThat(faults).as("reader refuses, schema takes %s", broken).doesNotContainAnyElementsOf(FORM);
        }
    }

    private static Set<String> faults(Document<?> document, String text) {
        try {
            document.read(text);
            return Set.of();
        } catch (RefusalException refusal) {
            return refusal.faults().stream().map(Fault::code).collect(Collectors.toSet());
        }
    }

    @AfterContainer
    static void eachKindOfDocumentWasBrokenInEachWay() {
        DOCUMENTS
                .all()
                .forEach(document -> assertThat(REFUSED.getOrDefault(document.format(), new EnumMap<>(Mutation.class)))
                        .as(document.format())
                        .containsOnlyKeys(EnumSet.allOf(Mutation.class)));
    }

    // ---- documents of a scenario

    private static Map<Document<?>, String> texts(Scenario scenario) {
        Map<Document<?>, String> texts = new HashMap<>();
        put(texts, DOCUMENTS.scheme(), scenario.scheme());
        put(texts, DOCUMENTS.facts(), scenario.facts());
        put(texts, DOCUMENTS.usage(), scenario.lines());
        put(texts, DOCUMENTS.state(), scenario.opening());
        put(texts, DOCUMENTS.books(), Books.open(scenario.scheme(), scenario.opening()));
        try {
            Settlement settlement = scenario.settle();
            put(texts, DOCUMENTS.settlement(), settlement);
            put(texts, DOCUMENTS.state(), settlement.state());
            settlement.charges().stream()
                    .findFirst()
                    .ifPresent(charge -> put(texts, DOCUMENTS.explanation(), settlement.explain(charge)));
            put(
                    texts,
                    DOCUMENTS.comparison(),
                    ComparisonCalculator.compare(scenario.scheme(), Values.byUse(scenario.scheme()), scenario.facts()));
            put(texts, DOCUMENTS.risk(), RiskCalculator.calculate(Values.study(scenario)));
            Books books = Books.open(scenario.scheme(), scenario.opening());
            for (Closing closing : scenario.closings()) {
                books = books.close(closing, scenario.knownOn(closing.day()).facts())
                        .books();
                put(texts, DOCUMENTS.books(), books);
            }
        } catch (RefusalException refused) {
            Assume.that(!texts.isEmpty());
        }
        return texts;
    }

    private static <T> void put(Map<Document<?>, String> texts, Document<T> document, T value) {
        texts.put(document, document.write(value));
    }

    // ---- mutations

    private static void mutate(JsonNode root, Mutation mutation, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> fields = new ArrayList<>(object.propertyNames());
        if (mutation == Mutation.FIELD_ADDED || fields.isEmpty()) {
            object.put("felt", "x");
            return;
        }
        String field = fields.get(random.nextInt(fields.size()));
        if (mutation == Mutation.FIELD_LOST) {
            object.remove(field);
        } else {
            object.set(field, otherKind(random));
        }
    }

    private static JsonNode otherKind(Random random) {
        List<JsonNode> kinds = List.of(
                NODES.objectNode(),
                NODES.arrayNode(),
                NODES.nullNode(),
                NODES.numberNode(7),
                NODES.numberNode(-1.5),
                NODES.booleanNode(true),
                NODES.stringNode(""),
                NODES.stringNode("7"),
                NODES.stringNode("x x"));
        return kinds.get(random.nextInt(kinds.size()));
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
