package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.region.Status;
import nl.regiokas.settlement.Models;
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
import nl.regiokas.settlement.scheme.SchemeForms;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What was agreed, term by term: every field that the scheme gives. It is made from the same tables of fields as the
 * readers, so no field can be forgotten. Dutch: wat is afgesproken.
 */
final class AgreedTerms {

    private final SolidarityScheme scheme;
    private final OptionalInt only;
    private final Words words;
    private final ModelTypes types = Models.types();

    AgreedTerms(SolidarityScheme scheme, Words words) {
        this(scheme, OptionalInt.empty(), words);
    }

    private AgreedTerms(SolidarityScheme scheme, OptionalInt only, Words words) {
        this.scheme = scheme;
        this.only = only;
        this.words = words;
    }

    /** The terms as they apply in one year. */
    static AgreedTerms of(SolidarityScheme scheme, int year, Words words) {
        return new AgreedTerms(scheme, OptionalInt.of(year), words);
    }

    /** The terms of the scheme itself, then those of each scope under its name; nothing agreed is folded away. */
    ImmutableList<Node> lines() {
        return form(SchemeForms.scheme(), scheme, "", TermWords.ofScheme(words)).stream()
                .map(Node::opened)
                .collect(ImmutableList.toImmutableList());
    }

    private <M> ImmutableList<Node> form(Form<M> form, M given, String path, TermWords outer) {
        TermWords labels = outer.with(given(form, given));
        ImmutableList.Builder<Node> lines = ImmutableList.builder();
        form.fields().forEach(field -> field(field, given, path, labels).ifPresent(lines::add));
        return lines.build();
    }

    private static <M> ImmutableSet<String> given(Form<M> form, M given) {
        return form.fields().stream()
                .filter(field -> field.value().apply(given).isPresent())
                .map(Field::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** A field as it is given; the list of all terms also says what applies when a field is left out. */
    private <M, T> Optional<Node> field(Field<M, T> field, M given, String path, TermWords labels) {
        String here = path + field.name();
        Optional<T> value = field.value().apply(given);
        if (value.isEmpty() && only.isPresent()) {
            return Optional.empty();
        }
        if (here.equals("status") && Status.of(scheme).isExample()) {
            return Optional.of(Node.line(labels.label(here), words.text("status.example")));
        }
        return value.or(field::otherwise)
                .map(one -> term(labels.label(here), field.type(), one, here, labels))
                .or(() -> labels.absent(here).map(text -> Node.line(labels.label(here), text)));
    }

    /** A term: short ones in the line itself, long ones below it. */
    private <T> Node term(String label, FieldType<T> type, T value, String path, TermWords labels) {
        return simple(type, value, path, labels)
                .map(text -> Node.line(label, text))
                .orElseGet(() -> composed(label, type, value, path, labels));
    }

    @SuppressWarnings("unchecked") // the kind of field decides the type of its value
    private <T> Node composed(String label, FieldType<T> given, T value, String path, TermWords labels) {
        FieldType<T> type = given.plain();
        if (type instanceof FieldType.Nested<T> nested) {
            return Node.of(label, name(value), form(nested.form(), value, path + ".", labels));
        }
        if (type instanceof FieldType.ByYear<?> byYear) {
            return byYear(label, (FieldType<Object>) byYear.element(), (Dated<Object>) value, path, labels);
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return list(label, (FieldType<Object>) list.element(), (ImmutableList<Object>) value, path, labels);
        }
        if (type instanceof FieldType.OneOf<T> oneOf) {
            return oneOf.branches().stream()
                    .flatMap(branch -> branch(label, branch, value, path, labels).stream())
                    .findFirst()
                    .orElseGet(() -> Node.line(label, String.valueOf(value)));
        }
        if (value instanceof YearlyAmount amounts && only.isPresent()) {
            OptionalLong cents = amounts.cents(only.getAsInt());
            return Node.line(label, cents.isPresent() ? words.euro(cents.getAsLong()) : words.text("term.none"));
        }
        if (value instanceof YearlyAmount.Growing growing) {
            return Node.line(
                    label,
                    words.text(
                            "term.growing",
                            Integer.toString(growing.year()),
                            words.euro(growing.amountCents()),
                            words.percentage(growing.growth())));
        }
        if (value instanceof YearlyAmount amounts) {
            return Node.of(
                    label,
                    "",
                    amounts.enteredCents().entrySet().stream()
                            .map(entry -> Node.line(
                                    amounts instanceof YearlyAmount.ByYear ? in(entry.getKey()) : since(entry.getKey()),
                                    words.euro(entry.getValue())))
                            .collect(ImmutableList.toImmutableList()));
        }
        if (value instanceof AllocationKey key) {
            return key(label, key);
        }
        if (value instanceof SharingModel model) {
            return model(label, model);
        }
        return Node.line(label, String.valueOf(value));
    }

    private static String name(Object value) {
        return value instanceof Scope scope ? scope.name() : "";
    }

    private <T, V> Optional<Node> branch(
            String label, FieldType.Branch<T, V> branch, T value, String path, TermWords labels) {
        return branch.value().apply(value).map(inner -> term(label, branch.type(), inner, path, labels));
    }

    private Node byYear(String label, FieldType<Object> type, Dated<Object> dated, String path, TermWords labels) {
        if (only.isPresent()) {
            return dated.find(only.getAsInt())
                    .map(value -> term(label, type, value, path, labels))
                    .orElseGet(() -> Node.line(label, words.text("term.none")));
        }
        if (dated.isAlways()) {
            return term(label, type, dated.byYear().values().iterator().next(), path, labels);
        }
        return Node.of(
                label,
                "",
                dated.byYear().entrySet().stream()
                        .map(entry -> term(since(entry.getKey()), type, entry.getValue(), path, labels))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** An amount of this year alone; one that goes on has a year since which it does. */
    private String in(int year) {
        return words.text("term.in", Integer.toString(year));
    }

    private String since(int year) {
        return year == Dated.ALWAYS ? words.text("term.always") : words.text("term.since", Integer.toString(year));
    }

    private Node list(String label, FieldType<Object> type, ImmutableList<Object> list, String path, TermWords labels) {
        if (list.stream().allMatch(one -> simple(type, one, path, labels).isPresent())) {
            return Node.line(
                    label,
                    list.isEmpty()
                            ? words.text("term.none")
                            : list.stream()
                                    .map(one -> simple(type, one, path, labels).orElseThrow())
                                    .collect(Collectors.joining("; ")));
        }
        return Node.of(
                label,
                "",
                IntStream.range(0, list.size())
                        .mapToObj(i -> term(Integer.toString(i + 1), type, list.get(i), path, labels))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The text of a value that fits in its line. */
    <T> Optional<String> simple(FieldType<T> given, T value, String path, TermWords labels) {
        FieldType<T> type = given.plain();
        if (type instanceof FieldType.Choice<T> choice) {
            return choice.choices().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(value))
                    .map(entry -> labels.choice(path, entry.getKey()))
                    .findFirst();
        }
        if (type instanceof FieldType.Text<T> text) {
            return text.meaning()
                    .apply(value)
                    .map(this::text)
                    .orElseGet(
                            () -> Optional.of(labels.choice(path, text.write().apply(value))));
        }
        if (type instanceof FieldType.Flag) {
            return Optional.of(words.text(value.equals(true) ? "term.yes" : "term.no"));
        }
        if (type instanceof FieldType.Decimal decimal && decimal.eurosWithout().isPresent()) {
            return Optional.of(
                    labels.isGiven(decimal.eurosWithout().get())
                            ? words.number((BigDecimal) value) + " x"
                            : words.euro((BigDecimal) value));
        }
        return isWhole(type) ? text(value) : Optional.empty();
    }

    /** Whether a value of the type is shown as a whole, and not by its parts. */
    private static boolean isWhole(FieldType<?> type) {
        return !(type instanceof FieldType.Nested<?>
                || type instanceof FieldType.ListOf<?>
                || type instanceof FieldType.ByYear<?>
                || type instanceof FieldType.OneOf<?>);
    }

    private Optional<String> text(Object value) {
        if (value instanceof MonetaryAmount amount) {
            return Optional.of(words.euro(amount));
        }
        if (value instanceof Percentage percentage) {
            return Optional.of(words.percentage(percentage));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(words.number(number));
        }
        if (value instanceof MunicipalityCode code) {
            return Optional.of(words.nameAndCode(code.value()));
        }
        if (value instanceof AllocationKey key) {
            return KeyTypes.name(key).map(name -> words.key(key));
        }
        return value instanceof String || value instanceof Integer ? Optional.of(value.toString()) : Optional.empty();
    }

    private Node key(String label, AllocationKey key) {
        return types.keys().find(key).map(type -> key(label, type, key)).orElseGet(() -> Node.line(label, key.name()));
    }

    private <K extends AllocationKey> Node key(String label, KeyType<K> type, AllocationKey key) {
        return Node.of(label, "", form(type.form(), type.type().cast(key), "", TermWords.of(type.words(), words)));
    }

    /** A model and its terms. */
    Node model(String label, SharingModel model) {
        return types.models().stream()
                .filter(type -> type.type().isInstance(model))
                .findFirst()
                .map(type -> model(label, type, model))
                .orElseGet(() -> Node.line(label, model.name()));
    }

    private <M extends SharingModel> Node model(String label, ModelType<M> type, SharingModel model) {
        Wording own = type.words().in(Wording.in(words.wording().locale()));
        return Node.of(
                label,
                own.text("model." + type.name()),
                form(type.form(), type.type().cast(model), "", TermWords.of(Optional.of(type.words()), words)));
    }
}
