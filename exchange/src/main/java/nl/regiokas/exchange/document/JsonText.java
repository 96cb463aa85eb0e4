package nl.regiokas.exchange.document;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.shape.ShapeFault;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes trees of maps, lists, texts, numbers and flags as JSON, always in the same way. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The compact text of a tree, refused when it could not be read back. */
    static String of(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, json);
        }
        requireWithin(text.getBuffer().length() <= JsonFile.MOST_BYTES);
        return text.toString();
    }

    /** The text of a tree on many lines, the same on every machine. */
    static String pretty(Object tree) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        StringWriter text = new StringWriter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            write(tree, json);
        }
        return text.append("\n").toString();
    }

    private static void requireWithin(boolean within) {
        Faults.require(within, ShapeFault.DOCUMENT_TOO_LARGE, JsonFile.MOST_BYTES, JsonFile.MOST_DEPTH);
    }

    /** Writes a tree at the current position of a generator. */
    static void write(Object value, JsonGenerator json) {
        requireWithin(json.streamWriteContext().getNestingDepth() < JsonFile.MOST_DEPTH);
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            fields.forEach((name, field) -> {
                json.writeName(name.toString());
                write(field, json);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(item, json));
            json.writeEndArray();
        } else {
            scalar(value, json);
        }
    }

    private static void scalar(Object value, JsonGenerator json) {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
