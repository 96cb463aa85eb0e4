package nl.regiokas.exchange.settlement;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reads {@code scheme.json}: the years, and the scopes with their products, participants and model. */
final class SchemeReader {

    static final String FILE = "scheme.json";

    private static final int DIGITS = 4;

    private final ImmutableSet<MunicipalityCode> municipalities;
    private final ModelReader models;

    private SchemeReader(ImmutableSet<MunicipalityCode> municipalities, NamedKeys keys) {
        this.municipalities = municipalities;
        this.models = new ModelReader(keys);
    }

    /** The scheme, or nothing when it has faults, which are reported. */
    static Optional<SolidarityScheme> read(
            Path folder,
            String file,
            ImmutableSet<MunicipalityCode> municipalities,
            NamedKeys keys,
            InputFaults faults) {
        SchemeReader reader = new SchemeReader(municipalities, keys);
        return JsonFile.read(folder, file, faults).flatMap(JsonValue::object).flatMap(reader::scheme);
    }

    private Optional<SolidarityScheme> scheme(JsonObject object) {
        Optional<Integer> from = object.required("from").flatMap(JsonValue::year);
        Optional<Integer> until = object.required("until").flatMap(JsonValue::year);
        Optional<JsonValue> list = object.required("scopes");
        List<Optional<Scope>> scopes = list.map(JsonValue::list).stream()
                .flatMap(List::stream)
                .map(this::scope)
                .toList();
        object.end();
        if (from.isEmpty()
                || until.isEmpty()
                || list.isEmpty()
                || scopes.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return built(
                object.value(),
                () -> SolidarityScheme.builder()
                        .firstYear(from.get())
                        .lastYear(until.get())
                        .scopes(scopes.stream().map(Optional::orElseThrow).toList())
                        .build());
    }

    private Optional<Scope> scope(JsonValue value) {
        return value.object().flatMap(this::scope);
    }

    private Optional<Scope> scope(JsonObject object) {
        Optional<String> name = object.required("name").flatMap(JsonValue::text);
        List<Segment> segments = new ArrayList<>();
        object.optional("segments")
                .ifPresent(list -> list.list().forEach(item -> segment(item).ifPresent(segments::add)));
        List<ProductCode> products = new ArrayList<>();
        object.optional("products")
                .ifPresent(list -> list.list().forEach(item -> product(item).ifPresent(products::add)));
        Optional<Participation> participation = object.optional("participants")
                .map(this::participation)
                .orElseGet(() -> Optional.of(Participation.all()));
        Optional<Long> openingFund =
                object.optional("openingFund").map(JsonValue::cents).orElseGet(() -> Optional.of(0L));
        Optional<CostSharingModel> model =
                object.required("model").flatMap(JsonValue::object).flatMap(models::model);
        object.end();
        if (name.isEmpty() || participation.isEmpty() || openingFund.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        return built(
                object.value(),
                () -> Scope.builder()
                        .name(name.get())
                        .segments(segments)
                        .products(products)
                        .participation(participation.get())
                        .openingFund(Euro.ofCents(openingFund.get()))
                        .model(model.get())
                        .build());
    }

    private static Optional<Segment> segment(JsonValue value) {
        Optional<String> name = value.text();
        for (Segment segment : Segment.values()) {
            if (name.equals(Optional.of(segment.name()))) {
                return Optional.of(segment);
            }
        }
        name.ifPresent(
                text -> value.fault("must be one of %s but was \"%s\"", Arrays.toString(Segment.values()), text));
        return Optional.empty();
    }

    private static Optional<ProductCode> product(JsonValue value) {
        return value.text().flatMap(code -> built(value, () -> ProductCode.of(code)));
    }

    private Optional<Participation> participation(JsonValue value) {
        if (!value.isObject()) {
            return participants(value).map(Participation::always);
        }
        JsonObject object = value.object().orElseThrow();
        Optional<JsonValue> byYear = object.optional("byYear");
        if (byYear.isEmpty()) {
            return except(object).map(Participation::always);
        }
        object.end();
        return byYear.get().object().flatMap(this::byYear);
    }

    private Optional<Participation> byYear(JsonObject object) {
        Map<Integer, Participants> years = new TreeMap<>();
        object.rest().forEach((year, value) -> {
            Optional<Participants> participants =
                    value.isObject() ? value.object().flatMap(this::except) : participants(value);
            if (year.matches("[1-9][0-9]{3}")) {
                participants.ifPresent(named -> years.put(Integer.valueOf(year), named));
            } else {
                value.fault("must stand behind a year such as \"2018\" but its name is \"%s\"", year);
            }
        });
        return built(object.value(), () -> new Participation(ImmutableSortedMap.copyOf(years)));
    }

    private Optional<Participants> participants(JsonValue value) {
        if (value.isList()) {
            return Optional.of(Participants.only(codes(value)));
        }
        if (value.isText() && value.text().equals(Optional.of("all"))) {
            return Optional.of(Participants.all());
        }
        value.fault("must be \"all\", a list of codes, or an object with except or byYear");
        return Optional.empty();
    }

    private Optional<Participants> except(JsonObject object) {
        Optional<Participants> participants = object.required("except").map(list -> Participants.except(codes(list)));
        object.end();
        return participants;
    }

    private List<MunicipalityCode> codes(JsonValue list) {
        List<MunicipalityCode> codes = new ArrayList<>();
        for (JsonValue item : list.list()) {
            item.text().ifPresent(code -> {
                Optional<MunicipalityCode> known = built(item, () -> MunicipalityCode.of(withZeros(item, code)));
                if (known.isPresent() && !municipalities.isEmpty() && !municipalities.contains(known.get())) {
                    item.fault("must be listed in %s but was \"%s\"", RegionTables.MUNICIPALITIES.file(), code);
                } else {
                    known.ifPresent(codes::add);
                }
            });
        }
        return codes;
    }

    /** Puts lost leading zeros back. */
    private static String withZeros(JsonValue item, String code) {
        if (code.length() < DIGITS && code.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            item.zerosRestored();
            return Strings.padStart(code, DIGITS, '0');
        }
        return code;
    }

    /** What the library makes of sound values, or a fault of the value when it refuses. */
    static <T> Optional<T> built(JsonValue value, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RefusalException refusal) {
            value.fault(refusal);
            return Optional.empty();
        }
    }
}
