package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/** Reads {@code provider-rules.json}: how budgets were granted in 2015. */
final class ProviderRulesReader {

    static final String FILE = "provider-rules.json";

    private static final String HOLDER = "holder";
    private static final String CLAIMS = "claims";

    private ProviderRulesReader() {}

    /** Reads the rules; threshold and transformation are those of the papers when they are left out. */
    static Optional<ProviderRules> read(Path folder, InputFaults faults) {
        return JsonFile.read(folder, FILE, faults).flatMap(JsonValue::object).flatMap(ProviderRulesReader::rules);
    }

    /** Every field is checked alone, so that a fault of one hides none of another. */
    private static Optional<ProviderRules> rules(JsonObject root) {
        ProviderRules.Builder rules = ProviderRules.groningen2015();
        Optional<Boolean> isHolder = root.required("atThreshold").flatMap(ProviderRulesReader::isHolder);
        isHolder.ifPresent(rules::holdsBudgetAtThreshold);
        boolean isSound = isHolder.isPresent();
        isSound &= root.optional("threshold").stream()
                .allMatch(value ->
                        isSet(value, value.cents(), (made, cents) -> made.threshold(Euro.ofCents(cents)), rules));
        isSound &= root.optional("transformation").stream()
                .allMatch(value -> isSet(value, value.percentage(), ProviderRules.Builder::transformationShare, rules));
        isSound &= root.optional("discounts").stream().allMatch(value -> areSet(value, rules));
        root.end();
        return isSound ? Optional.of(rules.build()) : Optional.empty();
    }

    private static boolean areSet(JsonValue discounts, ProviderRules.Builder rules) {
        boolean areSound = true;
        Optional<JsonObject> object = discounts.object();
        for (Map.Entry<String, JsonValue> discount :
                object.map(JsonObject::rest).orElse(ImmutableMap.of()).entrySet()) {
            JsonValue value = discount.getValue();
            areSound &= isSet(
                    value, value.percentage(), (made, share) -> made.putDiscounts(discount.getKey(), share), rules);
        }
        return areSound && object.isPresent();
    }

    /** Sets what a field says, unless it was not read or is refused, which is reported of the field. */
    private static <T> boolean isSet(
            JsonValue field,
            Optional<T> read,
            BiConsumer<ProviderRules.Builder, T> setter,
            ProviderRules.Builder rules) {
        Optional<T> sound = read.flatMap(value -> field.made(() -> {
            ProviderRules.Builder alone = ProviderRules.groningen2015().holdsBudgetAtThreshold(true);
            setter.accept(alone, value);
            alone.build();
            return value;
        }));
        sound.ifPresent(value -> setter.accept(rules, value));
        return sound.isPresent();
    }

    private static Optional<Boolean> isHolder(JsonValue value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !text.get().equals(HOLDER) && !text.get().equals(CLAIMS)) {
            value.fault(InputFault.AT_THRESHOLD, HOLDER, CLAIMS, text.get());
            return Optional.empty();
        }
        return text.map(HOLDER::equals);
    }
}
