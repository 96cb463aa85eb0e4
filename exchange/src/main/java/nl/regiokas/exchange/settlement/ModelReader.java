package nl.regiokas.exchange.settlement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.ReserveCorridor;

/** Reads the model of a scope in {@code scheme.json}. */
final class ModelReader {

    private static final int MOST_YEARS = 100;

    private final NamedKeys keys;

    ModelReader(NamedKeys keys) {
        this.keys = keys;
    }

    /** The model, or nothing when it has faults, which are reported. */
    Optional<CostSharingModel> model(JsonObject object) {
        Optional<JsonValue> type = object.required("type");
        String name = type.flatMap(JsonValue::text).orElse("");
        return switch (name) {
            case "insurance" -> insurance(object);
            case "flatTax" -> flatTax(object);
            case "actualUse" -> actualUse(object);
            default -> {
                type.filter(value -> !name.isEmpty())
                        .ifPresent(
                                value -> value.fault("must be insurance, flatTax or actualUse but was \"%s\"", name));
                yield Optional.empty();
            }
        };
    }

    private Optional<CostSharingModel> insurance(JsonObject object) {
        Optional<AllocationKey> key = object.required("key").flatMap(keys::find);
        Optional<Map<Integer, MonetaryAmount>> expected = expectedCost(object);
        Optional<Percentage> loading =
                object.optional("loading").map(JsonValue::percentage).orElseGet(() -> Optional.of(Percentage.ZERO));
        Optional<Optional<NoClaim>> noClaim =
                object.optional("noClaim").map(ModelReader::noClaim).orElseGet(() -> Optional.of(Optional.empty()));
        Optional<ReserveCorridor> reserve =
                object.optional("reserve").map(ModelReader::reserve).orElseGet(() -> Optional.of(ReserveCorridor.OPEN));
        object.end();
        if (key.isEmpty() || expected.isEmpty() || loading.isEmpty() || noClaim.isEmpty() || reserve.isEmpty()) {
            return Optional.empty();
        }
        return SchemeReader.built(
                object.value(),
                () -> InsuranceModel.builder()
                        .key(key.get())
                        .expectedCost(expected.get())
                        .loading(loading.get())
                        .noClaim(noClaim.get())
                        .reserve(reserve.get())
                        .build());
    }

    private static Optional<Optional<NoClaim>> noClaim(JsonValue value) {
        return value.object().flatMap(object -> {
            Optional<Percentage> threshold = object.required("threshold").flatMap(JsonValue::percentage);
            Optional<Percentage> rate = object.required("rate").flatMap(JsonValue::percentage);
            object.end();
            return threshold.isEmpty() || rate.isEmpty()
                    ? Optional.empty()
                    : SchemeReader.built(value, () -> Optional.of(new NoClaim(threshold.get(), rate.get())));
        });
    }

    private static Optional<ReserveCorridor> reserve(JsonValue value) {
        return value.object().flatMap(object -> {
            Optional<JsonValue> minimum = object.optional("minimum");
            Optional<JsonValue> maximum = object.optional("maximum");
            Optional<MonetaryAmount> low = minimum.flatMap(JsonValue::cents).map(Euro::ofCents);
            Optional<MonetaryAmount> high = maximum.flatMap(JsonValue::cents).map(Euro::ofCents);
            object.end();
            boolean sound = low.isPresent() == minimum.isPresent() && high.isPresent() == maximum.isPresent();
            return sound ? SchemeReader.built(value, () -> new ReserveCorridor(low, high)) : Optional.empty();
        });
    }

    private static Optional<CostSharingModel> flatTax(JsonObject object) {
        Optional<Integer> window = object.required("window").flatMap(value -> value.wholeNumber(1, MOST_YEARS));
        Optional<Integer> spread = object.required("spread").flatMap(value -> value.wholeNumber(1, MOST_YEARS));
        Optional<Percentage> ownShare = object.required("ownShare").flatMap(JsonValue::percentage);
        Optional<Map<Integer, MonetaryAmount>> expected = expectedCost(object);
        object.end();
        if (window.isEmpty() || spread.isEmpty() || ownShare.isEmpty() || expected.isEmpty()) {
            return Optional.empty();
        }
        return SchemeReader.built(
                object.value(),
                () -> FlatTaxModel.builder()
                        .window(window.get())
                        .spread(spread.get())
                        .ownShare(ownShare.get())
                        .expectedCost(expected.get())
                        .build());
    }

    private Optional<CostSharingModel> actualUse(JsonObject object) {
        Optional<AllocationKey> key = object.required("standingKey").flatMap(keys::find);
        object.end();
        return key.map(ActualUseModel::new);
    }

    private static Optional<Map<Integer, MonetaryAmount>> expectedCost(JsonObject object) {
        return object.required("expectedCost").flatMap(JsonValue::object).map(years -> {
            Map<Integer, MonetaryAmount> expected = new TreeMap<>();
            years.rest().forEach((year, value) -> {
                Optional<Long> cents = value.cents();
                if (year.matches("[1-9][0-9]{3}")) {
                    cents.ifPresent(sound -> expected.put(Integer.valueOf(year), Euro.ofCents(sound)));
                } else {
                    value.fault("must stand behind a year such as \"2018\" but its name is \"%s\"", year);
                }
            });
            return expected;
        });
    }
}
