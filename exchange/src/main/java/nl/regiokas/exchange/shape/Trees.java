package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/** Compares what is in a document with what follows from the rest of it. */
final class Trees {

    private Trees() {}

    /** Whether they are the same; the first difference is reported at its path. */
    static boolean isSame(JsonValue value, Object tree) {
        if (tree instanceof Map<?, ?> fields && value.isObject()) {
            return areFields(value, fields);
        }
        if (tree instanceof List<?> items && value.isList()) {
            return areItems(value, items);
        }
        boolean same = value.scalar()
                .filter(text -> value.isText() == (tree instanceof String) && text.equals(tree.toString()))
                .isPresent();
        return same || differs(value, tree);
    }

    private static boolean areFields(JsonValue value, Map<?, ?> fields) {
        ImmutableMap<String, JsonValue> given =
                value.object().map(JsonObject::rest).orElse(ImmutableMap.of());
        if (!given.keySet().equals(fields.keySet())) {
            return differs(value, fields);
        }
        for (Map.Entry<String, JsonValue> field : given.entrySet()) {
            Object expected = fields.get(field.getKey());
            if (expected == null || !isSame(field.getValue(), expected)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areItems(JsonValue value, List<?> items) {
        List<JsonValue> given = value.list();
        if (given.size() != items.size()) {
            return differs(value, items);
        }
        for (int i = 0; i < items.size(); i++) {
            if (!isSame(given.get(i), items.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean differs(JsonValue value, Object tree) {
        value.fault(ShapeFault.RESULT_DIFFERS, tree.toString(), value.shown());
        return false;
    }
}
