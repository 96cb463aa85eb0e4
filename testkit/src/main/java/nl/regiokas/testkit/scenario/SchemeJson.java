package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Writes a scheme as {@code scheme.json}. Models and keys are written by the tables of their fields, so every
 * registered model can be written.
 */
final class SchemeJson {

    private final SolidarityScheme scheme;
    private final ModelTypes types;

    SchemeJson(SolidarityScheme scheme, ModelTypes types) {
        this.scheme = scheme;
        this.types = types;
    }

    String text() {
        List<String> head = new ArrayList<>();
        head.add(member("title", quoted(scheme.name())));
        scheme.status().ifPresent(status -> head.add(member("status", quoted(status))));
        scheme.note().ifPresent(note -> head.add(member("note", quoted(note))));
        head.add(member("from", Integer.toString(scheme.firstYear())));
        head.add(member("until", Integer.toString(scheme.lastYear())));
        if (scheme.lateLines() == LateLines.CURRENT_YEAR) {
            head.add(member("lateLines", quoted("currentYear")));
        }
        if (!scheme.outside().isEmpty()) {
            head.add(member(
                    "outside",
                    list(
                            scheme.outside(),
                            party -> object(List.of(
                                    member("code", quoted(party.code())), member("name", quoted(party.name())))))));
        }
        String scopes = scheme.scopes().stream().map(this::scope).collect(Collectors.joining(",\n    "));
        return "{ " + String.join(", ", head) + ",\n  \"scopes\": [\n    " + scopes + " ] }\n";
    }

    private String scope(Scope scope) {
        List<String> members = new ArrayList<>();
        members.add(member("name", quoted(scope.name())));
        scope.from().ifPresent(year -> members.add(member("from", year.toString())));
        scope.until().ifPresent(year -> members.add(member("until", year.toString())));
        if (scope.atEnd() instanceof AtEnd.Settle) {
            members.add(member("atEnd", quoted("settle")));
        } else if (scope.atEnd() instanceof AtEnd.Into into) {
            members.add(member("atEnd", object(List.of(member("into", quoted(into.scope()))))));
        }
        if (!scope.leaving().equals(Leaving.DEFAULT)) {
            members.add(member("leaving", leaving(scope.leaving())));
        }
        if (scope.restate() == Restate.COSTS) {
            members.add(member("restate", quoted("costs")));
        }
        named(scope.segments()).ifPresent(segments -> members.add(member("segments", segments)));
        named(scope.products()).ifPresent(products -> members.add(member("products", products)));
        members.add(member("participants", dated(scope.participants(), SchemeJson::participants)));
        scope.openingFund().ifPresent(fund -> members.add(member("openingFund", amount(fund))));
        if (scope.unitCents() != 1) {
            members.add(member("unit", amount(scope.unit())));
        }
        members.add(member("model", dated(scope.model(), this::model)));
        return object(members);
    }

    private static String leaving(Leaving leaving) {
        return object(List.of(
                member("instalments", quoted(leaving.instalments() == Leaving.Instalments.AT_ONCE ? "atOnce" : "keep")),
                member("fund", quoted(leaving.fund() == Leaving.Fund.SHARE ? "share" : "stays"))));
    }

    private static Optional<String> named(Dated<? extends Collection<?>> named) {
        return named.byYear().values().stream().allMatch(Collection::isEmpty)
                ? Optional.empty()
                : Optional.of(dated(named, codes -> list(codes, each -> quoted(each.toString()))));
    }

    private static String participants(Participants participants) {
        if (participants instanceof Participants.Only only) {
            return list(only.named(), code -> quoted(code.value()));
        }
        if (participants instanceof Participants.Except except) {
            return object(List.of(member("except", list(except.named(), code -> quoted(code.value())))));
        }
        if (participants instanceof Participants.Decided decided) {
            return object(List.of(
                    member("decided", Integer.toString(decided.year())),
                    member("deferred", quoted(decided.deferredIn() ? "in" : "out"))));
        }
        return quoted("all");
    }

    private static <T> String dated(Dated<T> dated, Function<? super T, String> written) {
        return dated.isAlways()
                ? written.apply(dated.byYear().values().iterator().next())
                : object(List.of(member("byYear", byYear(dated.byYear(), written))));
    }

    private static <T> String byYear(Map<Integer, T> byYear, Function<? super T, String> written) {
        return object(byYear.entrySet().stream()
                .map(entry -> member(entry.getKey().toString(), written.apply(entry.getValue())))
                .toList());
    }

    private String model(SharingModel model) {
        Optional<ModelType<?>> type = types.find(model.name());
        Faults.require(type.isPresent(), ScenarioFault.MODEL_NOT_REGISTERED, model.name());
        return model(type.orElseThrow(), model);
    }

    private <M extends SharingModel> String model(ModelType<M> type, SharingModel model) {
        List<String> members = new ArrayList<>();
        members.add(member("type", quoted(type.name())));
        members.addAll(members(type.form(), type.type().cast(model)));
        return object(members);
    }

    private <M> List<String> members(Form<M> form, M value) {
        List<String> members = new ArrayList<>();
        form.fields().forEach(field -> member(field, value).ifPresent(members::add));
        return members;
    }

    private <M, T> Optional<String> member(Field<M, T> field, M value) {
        return field.value().apply(value).map(given -> member(field.name(), written(field.type(), given)));
    }

    private <T> String written(FieldType<T> given, T value) {
        FieldType<T> type = given.plain();
        if (type instanceof FieldType.Nested<T> nested) {
            return object(members(nested.form(), value));
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return elements(list.element(), (Collection<?>) value);
        }
        if (type instanceof FieldType.ByYear<?> dated) {
            return terms(dated.element(), (Dated<?>) value);
        }
        if (type instanceof FieldType.OneOf<T> several) {
            return several.branches().stream()
                    .map(branch -> branch(branch, value))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
        }
        if (type instanceof FieldType.Choice<T> choice) {
            return choice.choices().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(value))
                    .map(entry -> quoted(entry.getKey()))
                    .findFirst()
                    .orElseThrow();
        }
        return type instanceof FieldType.Text<T> text ? quoted(text.write().apply(value)) : plain(value);
    }

    /** A value whose own type decides how it is written. */
    private String plain(Object value) {
        if (value instanceof AllocationKey key) {
            return key(key);
        }
        if (value instanceof YearlyAmount amount) {
            return amounts(amount);
        }
        if (value instanceof Percentage percentage) {
            return quoted(percentage.percent().toPlainString());
        }
        if (value instanceof BigDecimal number) {
            return quoted(number.toPlainString());
        }
        if (value instanceof MonetaryAmount amount) {
            return amount(amount);
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    @SuppressWarnings("unchecked") // the values of a list field are of the type of its elements
    private <T> String elements(FieldType<T> element, Collection<?> values) {
        return list(values, each -> written(element, (T) each));
    }

    @SuppressWarnings("unchecked") // the terms of a dated field are of the type of its element
    private <T> String terms(FieldType<T> element, Dated<?> terms) {
        return dated(terms, term -> written(element, (T) term));
    }

    private <T, V> Optional<String> branch(FieldType.Branch<T, V> branch, T value) {
        return branch.value().apply(value).map(given -> written(branch.type(), given));
    }

    private String key(AllocationKey key) {
        return KeyTypes.name(key)
                .map(SchemeJson::quoted)
                .or(() -> types.keys().find(key).map(type -> key(type, key)))
                .orElseThrow(() -> unknown(key));
    }

    private static RuntimeException unknown(AllocationKey key) {
        return RefusalException.of(ScenarioFault.KEY_NOT_REGISTERED, key.name());
    }

    private <K extends AllocationKey> String key(KeyType<K> type, AllocationKey key) {
        return object(members(type.form(), type.type().cast(key)));
    }

    private static String amounts(YearlyAmount amount) {
        if (amount instanceof YearlyAmount.Growing growing) {
            return object(List.of(
                    member("year", Integer.toString(growing.year())),
                    member("amount", quoted(Euro.text(growing.amountCents()))),
                    member("growth", quoted(growing.growth().percent().toPlainString()))));
        }
        String byYear = byYear(ImmutableMap.copyOf(amount.enteredCents()), cents -> quoted(Euro.text(cents)));
        return amount instanceof YearlyAmount.Latest ? object(List.of(member("byYear", byYear))) : byYear;
    }

    private static String amount(MonetaryAmount amount) {
        return quoted(Euro.text(Euro.cents(amount, "amount of the scheme")));
    }

    private static <T> String list(Collection<? extends T> values, Function<? super T, String> written) {
        return values.stream().map(written).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String object(List<String> members) {
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
