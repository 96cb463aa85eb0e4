package nl.regiokas.exchange.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.model.ModelTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;

/**
 * Makes an application's own mapper of Jackson 3 write and read the values of the library as the {@linkplain Documents
 * documents} do: what is written can be read back as an equal value; anything else is refused, never written with loss.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new RegiokasModule()).build();
 * String text = mapper.writeValueAsString(settlement.state());
 * State again = mapper.readValue(text, State.class);
 * }</pre>
 *
 * <p>Values may be anywhere in the application's own objects, and codes may be keys of maps. A refusal is thrown as
 * Jackson's {@link DatabindException} with the library's words; its cause is the {@link RefusalException} with the
 * faults. The library has no annotations of Jackson, so a mapper without this module loses data.
 *
 * <p>A mapper that looks for modules ({@code findAndAddModules()}) finds it, with the models and keys of the library. A module
 * for models and keys that are handed in takes its place in the same mapper, whichever of the two is added first.
 *
 * @since 0.2.0
 */
@SuppressWarnings("serial") // it is added to a mapper and never serialised
public final class RegiokasModule extends SimpleModule {

    private static final String NAME = "regiokas";

    /** The models and keys that may be read. */
    private final Registry registry;

    /** Whether its models and keys were handed in. */
    private final boolean isGiven;

    /** Makes the module for the models and keys of the library. */
    public RegiokasModule() {
        this(Models.types(), false);
    }

    /**
     * Makes the module for the models and keys of a registry.
     *
     * @param types the models and keys, including a team's own
     */
    public RegiokasModule(ModelTypes types) {
        this(types, true);
    }

    private RegiokasModule(ModelTypes types, boolean isGiven) {
        // a module that is found and one for types that are handed in have names of their own and may be in one mapper
        super(isGiven ? NAME + "-given" : NAME, Version.unknownVersion());
        this.registry = Documents.of(types).registry();
        this.isGiven = isGiven;
    }

    @Override
    public void setupModule(SetupContext context) {
        if (isGiven || !isReplacedIn(context)) {
            add(context);
        }
    }

    private static boolean isReplacedIn(SetupContext context) {
        List<JacksonModule> others = new ArrayList<>();
        if (context.getOwner() instanceof MapperBuilder<?, ?> builder) {
            builder.withModules(others::add);
        }
        return others.stream().anyMatch(other -> other instanceof RegiokasModule module && module.isGiven);
    }

    private void add(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.addKeySerializers(new KeyWriters());
        context.addKeyDeserializers((type, config, description) ->
                registry.find(type.getRawClass()).isPresent() ? new KeyReader(type.getRawClass()) : null);
    }

    // ---- writing

    private final class Writers extends Serializers.Base {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return registry.isOurs(type.getRawClass()) ? new Writer() : null;
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    private final class KeyWriters extends Serializers.Base {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return registry.isOurs(type.getRawClass()) ? new KeyWriter() : null;
        }
    }

    private final class Writer extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            try {
                JsonText.write(registry.write(value), json);
            } catch (RefusalException refusal) {
                throw DatabindException.from(json, refusal.getMessage(), refusal);
            }
        }
    }

    private final class KeyWriter extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            try {
                if (!(registry.write(value) instanceof String name)) {
                    throw Registry.unknown(value.getClass());
                }
                json.writeName(name);
            } catch (RefusalException refusal) {
                throw DatabindException.from(json, refusal.getMessage(), refusal);
            }
        }
    }

    // ---- reading

    private final class Readers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return reader(type);
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return reader(type);
        }

        private @Nullable ValueDeserializer<?> reader(JavaType type) {
            return registry.isOurs(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return registry.isOurs(type);
        }
    }

    private final class Reader extends ValueDeserializer<Object> {

        private final Class<?> type;

        private Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            InputFaults faults = new InputFaults();
            try {
                JsonValue value = JsonFile.readAt(json, NAME, placeOf(json), faults);
                Object read = registry.read(type, value).orElse(null);
                faults.throwIfAny();
                return java.util.Objects.requireNonNull(read);
            } catch (RefusalException refusal) {
                throw DatabindException.from(json, refusal.getMessage(), refusal);
            }
        }
    }

    /** Where a parser is in the application's document: before the value that it opens. */
    private static String placeOf(JsonParser json) {
        TokenStreamContext context = json.streamReadContext();
        TokenStreamContext parent = context.getParent();
        return parent != null && (json.isExpectedStartObjectToken() || json.isExpectedStartArrayToken())
                ? path(parent)
                : path(context);
    }

    private static String path(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        String before = parent == null ? "" : path(parent);
        if (context.inArray()) {
            return before + "[" + context.getCurrentIndex() + "]";
        }
        if (!context.hasCurrentName()) {
            return before;
        }
        return before.isEmpty() ? context.currentName() : before + "." + context.currentName();
    }

    private final class KeyReader extends KeyDeserializer {

        private final Class<?> type;

        private KeyReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            InputFaults faults = new InputFaults();
            try {
                Object read = JsonFile.readText(JsonText.of(key), NAME, faults)
                        .flatMap(value -> registry.read(type, value))
                        .orElse(null);
                faults.throwIfAny();
                return java.util.Objects.requireNonNull(read);
            } catch (RefusalException refusal) {
                throw DatabindException.from(context, refusal.getMessage(), refusal);
            }
        }
    }
}
