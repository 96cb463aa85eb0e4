package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
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

    private static Optional<ProviderRules> rules(JsonObject root) {
        ProviderRules.Builder rules = ProviderRules.groningen2015();
        Optional<JsonValue> threshold = root.optional("threshold");
        Optional<Long> cents = threshold.flatMap(JsonValue::cents);
        cents.ifPresent(amount -> rules.threshold(Euro.ofCents(amount)));
        Optional<Boolean> isHolder = root.required("atThreshold").flatMap(ProviderRulesReader::isHolder);
        Optional<JsonValue> transformation = root.optional("transformation");
        Optional<Percentage> share = transformation.flatMap(JsonValue::percentage);
        share.ifPresent(rules::transformationShare);
        boolean isSound = threshold.isPresent() == cents.isPresent() && transformation.isPresent() == share.isPresent();
        for (Map.Entry<String, JsonValue> discount : discounts(root).entrySet()) {
            Optional<Percentage> part = discount.getValue().percentage();
            part.ifPresent(known -> rules.putDiscounts(discount.getKey(), known));
            isSound &= part.isPresent();
        }
        root.end();
        return isSound
                ? isHolder.flatMap(holder -> built(rules.holdsBudgetAtThreshold(holder), root))
                : Optional.empty();
    }

    private static ImmutableMap<String, JsonValue> discounts(JsonObject root) {
        return root.optional("discounts")
                .flatMap(JsonValue::object)
                .map(JsonObject::rest)
                .orElse(ImmutableMap.of());
    }

    private static Optional<ProviderRules> built(ProviderRules.Builder rules, JsonObject root) {
        try {
            return Optional.of(rules.build());
        } catch (RefusalException refusal) {
            root.value().fault(refusal);
            return Optional.empty();
        }
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
