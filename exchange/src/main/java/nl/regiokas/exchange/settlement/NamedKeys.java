package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.exchange.input.JsonValue;

/** The keys that a scheme can name: the ready-made ones and those of {@code keys.csv}. */
final class NamedKeys {

    private static final ImmutableMap<String, AllocationKey> BUILT_IN = ImmutableMap.of(
            "youth", AllocationKeys.youth(), "budget", AllocationKeys.budget(), "equal", AllocationKeys.equal());
    private static final Pattern HISTORY = Pattern.compile("history-([0-9]+)");

    private final ImmutableMap<String, AllocationKey> tables;

    NamedKeys(ImmutableMap<String, AllocationKey> tables) {
        this.tables = tables;
    }

    static boolean isBuiltIn(String name) {
        return BUILT_IN.containsKey(name) || HISTORY.matcher(name).matches();
    }

    /** The key that a value names; an unknown one is reported. */
    Optional<AllocationKey> find(JsonValue value) {
        Optional<String> name = value.text();
        Optional<AllocationKey> key = name.flatMap(this::find);
        if (name.isPresent() && key.isEmpty()) {
            value.fault(
                    "must be youth, budget, equal, history-N (N years, at least 1) or a key of keys.csv but was \"%s\"",
                    name.get());
        }
        return key;
    }

    private Optional<AllocationKey> find(String name) {
        Matcher history = HISTORY.matcher(name);
        if (history.matches()) {
            Integer years = Ints.tryParse(history.group(1));
            return years == null || years < 1 ? Optional.empty() : Optional.of(AllocationKeys.history(years));
        }
        AllocationKey builtIn = BUILT_IN.get(name);
        return Optional.ofNullable(builtIn == null ? tables.get(name) : builtIn);
    }
}
