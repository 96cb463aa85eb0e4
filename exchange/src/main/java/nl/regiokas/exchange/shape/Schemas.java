package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes shapes in JSON Schema 2020-12. The schema refuses what a reader refuses because of its form: an unknown or
 * missing field, a value of another kind, a text of another form.
 */
public final class Schemas {

    private static final String TYPE = "type";
    private static final String OBJECT = "object";
    private static final String CONST = "const";

    /** The definitions by name, as they are written. */
    private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

    private final IdentityHashMap<Shape<?>, String> names = new IdentityHashMap<>();

    private Schemas() {}

    /**
     * Returns the schema of a shape.
     *
     * @param id the address by which the schema is known
     * @param title what it describes
     * @param shape the shape
     * @return a tree of maps, lists and texts
     */
    public static ImmutableMap<String, Object> of(String id, String title, Shape<?> shape) {
        Schemas schemas = new Schemas();
        Map<String, Object> root = shape instanceof Fields<?> fields ? schemas.object(fields) : schemas.node(shape);
        ImmutableMap.Builder<String, Object> all = ImmutableMap.<String, Object>builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", id)
                .put("title", title)
                .putAll(root);
        if (!schemas.definitions.isEmpty()) {
            all.put("$defs", schemas.definitions);
        }
        return all.buildOrThrow();
    }

    private Map<String, Object> node(Shape<?> shape) {
        if (shape instanceof Scalar<?> scalar) {
            return scalar.schema();
        }
        if (shape instanceof Text<?> text) {
            return ImmutableMap.of(TYPE, "string", "pattern", whole(text));
        }
        if (shape instanceof Mapped<?, ?> mapped) {
            return node(mapped.shape());
        }
        if (shape instanceof Mentioned<?> mentioned) {
            return node(mentioned.shape());
        }
        if (shape instanceof Listed<?, ?> listed) {
            return ImmutableMap.of(TYPE, "array", "items", node(listed.element()));
        }
        if (shape instanceof Keyed<?, ?, ?> keyed) {
            return ImmutableMap.of(
                    TYPE,
                    OBJECT,
                    "propertyNames",
                    ImmutableMap.of("pattern", whole(keyed.key())),
                    "additionalProperties",
                    node(keyed.value()));
        }
        return composed(shape);
    }

    private Map<String, Object> composed(Shape<?> shape) {
        if (shape instanceof Versioned<?> versioned) {
            return object(versioned);
        }
        if (shape instanceof Choice<?> choice) {
            return ImmutableMap.of(
                    "anyOf",
                    choice.options().stream()
                            .map(option -> node(option.shape()))
                            .toList());
        }
        if (shape instanceof Tagged<?> tagged) {
            List<Object> tags = new ArrayList<>();
            tagged.tags().forEach((word, tag) -> tags.add(tagged(word, tag.fields())));
            return ImmutableMap.of("oneOf", tags);
        }
        if (shape instanceof Later<?> later) {
            return later(later.shape().get(), later.type());
        }
        Fields<?> fields = (Fields<?>) shape;
        boolean isNamed = fields.type().getTypeParameters().length == 0
                && !fields.type().getName().startsWith("java.");
        return !isNamed ? object(fields) : defined(fields, fields.type(), () -> object(fields));
    }

    private Map<String, Object> later(Shape<?> shape, Class<?> type) {
        return shape instanceof Fields<?> ? node(shape) : defined(shape, type, () -> node(shape));
    }

    private Map<String, Object> tagged(String word, Fields<?> fields) {
        return defined(
                fields,
                fields.type(),
                () -> closed(ImmutableMap.of(TYPE, ImmutableMap.of(CONST, word)), List.of(TYPE), fields));
    }

    private static String whole(Text<?> text) {
        return "^(?:" + text.pattern().pattern() + ")$";
    }

    // ---- objects

    private Map<String, Object> object(Fields<?> fields) {
        return closed(ImmutableMap.of(), List.of(), fields);
    }

    private Map<String, Object> object(Versioned<?> versioned) {
        return closed(
                ImmutableMap.of(
                        Versioned.FORMAT,
                        ImmutableMap.of(CONST, versioned.format()),
                        Versioned.VERSION,
                        ImmutableMap.of(CONST, versioned.version())),
                List.of(Versioned.FORMAT, Versioned.VERSION),
                versioned.fields());
    }

    /** An object of known fields and no others. */
    private Map<String, Object> closed(Map<String, Object> first, List<String> firstRequired, Fields<?> fields) {
        Map<String, Object> properties = new LinkedHashMap<>(first);
        List<String> required = new ArrayList<>(firstRequired);
        for (Part<?, ?> part : fields.parts()) {
            properties.put(part.name(), node(part.shape()));
            if (part.absent().isEmpty()) {
                required.add(part.name());
            }
        }
        for (Fields.Derived<?, ?> derived : fields.derived()) {
            properties.put(derived.name(), node(derived.shape()));
            required.add(derived.name());
        }
        return ImmutableMap.of(
                TYPE, OBJECT, "properties", properties, "required", required, "additionalProperties", false);
    }

    // ---- definitions

    private interface Made {
        Map<String, Object> make();
    }

    private static String name(Class<?> type) {
        return type.getName()
                .substring(type.getPackageName().length() + 1)
                .replace('$', '.')
                .replaceFirst("^[A-Za-z]+(?:Tables|Shapes)\\.", "");
    }

    /** A reference to the definition of a shape, under the name of its type; equal definitions of a type are one. */
    private Map<String, Object> defined(Shape<?> shape, Class<?> type, Made made) {
        String name = names.get(shape);
        if (name == null) {
            String base = name(type);
            name = base;
            for (int number = 2; definitions.containsKey(name); number++) {
                name = base + number;
            }
            names.put(shape, name);
            definitions.put(name, ImmutableMap.of());
            Map<String, Object> definition = made.make();
            String known = nameOf(definition, base);
            if (known.isEmpty()) {
                definitions.put(name, definition);
            } else {
                definitions.remove(name);
                names.put(shape, known);
                name = known;
            }
        }
        return ImmutableMap.of("$ref", "#/$defs/" + name);
    }

    /** The name of an equal definition that begins with the same words, or a blank. */
    private String nameOf(Map<String, Object> definition, String base) {
        return definitions.entrySet().stream()
                .filter(one -> one.getKey().startsWith(base) && one.getValue().equals(definition))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
