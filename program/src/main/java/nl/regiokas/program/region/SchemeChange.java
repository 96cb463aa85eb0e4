package nl.regiokas.program.region;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of one term of a scheme, as given by the user: {@code scope.term=value}, such as
 * {@code flexible.ownShare=40}. The scope can also be named by a segment that it holds.
 * Dutch: wat als.
 *
 * <p>The term is looked up in the table of fields of the scope's model, and the changed scheme is read as if it were in
 * a file, so that it is checked like a file.
 *
 * @param asked the change as the user gave it
 * @param scope the scope
 * @param path the term, after a point if it is below another term
 * @param value the value
 */
public record SchemeChange(String asked, Scope scope, String path, String value) {

    private static final String OPTION = "--set";
    private static final String BY_YEAR = "byYear";
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Changes a scheme.
     *
     * @param scheme the scheme
     * @param changes the changes, one after another
     * @return the changed scheme, which is named after the changes
     * @throws RefusalException when there is no such scope or term, or the value is not valid for it
     */
    public static SolidarityScheme apply(SolidarityScheme scheme, List<String> changes) {
        ObjectNode root =
                (ObjectNode) JSON.readTree(Documents.library().scheme().write(scheme));
        for (String change : changes) {
            of(scheme, change).applyTo(root, scheme);
        }
        InputFaults faults = new InputFaults();
        Optional<SolidarityScheme> changed = Documents.library().scheme().read(root.toString(), OPTION, faults);
        faults.throwIfAny();
        return changed.orElseThrow().toBuilder()
                .name(scheme.name() + ", " + String.join(", ", changes))
                .build();
    }

    /**
     * Returns whether one value alone can be given to a term of a scope. A part of a term that is absent, such as the rate of
     * a no-claim, may need another part as well, or exclude one that is there.
     *
     * @param scheme the scheme
     * @param scope the scope
     * @param term the term
     * @return true when some value of its type is taken
     */
    public static boolean isPossible(SolidarityScheme scheme, Scope scope, ModelTerm term) {
        return samples(term.type()).anyMatch(value -> isTaken(scheme, scope.name() + "." + term.path() + "=" + value));
    }

    private static Stream<String> samples(FieldType<?> type) {
        if (type instanceof FieldType.Whole whole) {
            return Stream.of(Integer.toString(whole.least()));
        }
        if (type instanceof FieldType.Flag) {
            return Stream.of("true");
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return choice.choices().keySet().stream();
        }
        if (type instanceof FieldType.Registered<?>) {
            return Stream.of(AllocationKeys.YOUTH);
        }
        return Stream.of("50", "0", "100");
    }

    private static boolean isTaken(SolidarityScheme scheme, String change) {
        try {
            apply(scheme, List.of(change));
            return true;
        } catch (RefusalException refused) {
            return false;
        }
    }

    /**
     * Reads a change.
     *
     * @param scheme the scheme that is changed
     * @param change the change as the user gave it
     * @return the change
     * @throws RefusalException when it is malformed, or there is no such scope
     */
    public static SchemeChange of(SolidarityScheme scheme, String change) {
        int equals = change.indexOf('=');
        if (equals < 0 || change.indexOf('.') < 0 || change.indexOf('.') > equals) {
            throw RefusalException.of(ProgramFault.CHANGE_MALFORMED, change);
        }
        String where = change.substring(0, equals).strip();
        Scope scope = scheme.scopes().stream()
                .filter(one -> where.startsWith(one.name() + "."))
                .max(Comparator.comparingInt(one -> one.name().length()))
                .or(() -> bySegment(scheme, where))
                .orElseThrow(() -> RefusalException.of(
                        ProgramFault.CHANGE_SCOPE_UNKNOWN,
                        scheme.scopes().stream().map(Scope::name).toList(),
                        change));
        String path = where.startsWith(scope.name() + ".")
                ? where.substring(scope.name().length() + 1)
                : where.substring(where.indexOf('.') + 1);
        return new SchemeChange(
                change, scope, path, change.substring(equals + 1).strip());
    }

    /** A scope may be named by a segment that it holds, as in {@code flexible} for the scope with the flexible care. */
    private static Optional<Scope> bySegment(SolidarityScheme scheme, String where) {
        String segment = Ascii.toUpperCase(where.substring(0, where.indexOf('.')));
        return scheme.scopes().stream()
                .filter(scope -> scope.segments().byYear().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(one -> one.name().equals(segment)))
                .findFirst();
    }

    /** Changes every model of the scope that has the term; at least one must have it. */
    private void applyTo(ObjectNode root, SolidarityScheme scheme) {
        boolean isDone = false;
        ImmutableSortedSet.Builder<String> known = ImmutableSortedSet.naturalOrder();
        for (var one : scope.model().byYear().entrySet()) {
            ImmutableList<ModelTerm> terms = ModelTerm.of(one.getValue(), scheme.lastYear());
            terms.stream().filter(ModelTerm::isSimple).map(ModelTerm::path).forEach(known::add);
            Optional<ModelTerm> term =
                    terms.stream().filter(each -> each.path().equals(path)).findFirst();
            if (term.isPresent()) {
                change(model(root, one.getKey()), json(term.orElseThrow(), scheme));
                isDone = true;
            }
        }
        if (!isDone) {
            throw unknown(known.build());
        }
    }

    private RefusalException unknown(ImmutableSortedSet<String> known) {
        return Nearest.near(path, known)
                .map(near ->
                        RefusalException.of(ProgramFault.CHANGE_TERM_UNKNOWN, path, scope.name(), near, known.asList()))
                .orElseGet(
                        () -> RefusalException.of(ProgramFault.CHANGE_TERM_ABSENT, path, scope.name(), known.asList()));
    }

    private ObjectNode model(ObjectNode root, int since) {
        JsonNode model = null;
        for (JsonNode one : root.withArray("scopes")) {
            if (one.path("name").asString().equals(scope.name())) {
                model = one.path("model");
            }
        }
        JsonNode found = Objects.requireNonNull(model);
        return (ObjectNode) (found.has(BY_YEAR) ? found.path(BY_YEAR).path(Integer.toString(since)) : found);
    }

    private void change(ObjectNode model, JsonNode changed) {
        List<String> names = Splitter.on('.').splitToList(path);
        ObjectNode at = model;
        for (String name : names.subList(0, names.size() - 1)) {
            JsonNode next = at.path(name);
            at = next instanceof ObjectNode object ? object : at.putObject(name);
        }
        at.set(names.get(names.size() - 1), changed);
    }

    /** The value as written in a file: a number or a word, or an amount for every year of the scheme. */
    private JsonNode json(ModelTerm term, SolidarityScheme scheme) {
        if (value.startsWith("{") || value.startsWith("[")) {
            try {
                return JSON.readTree(value);
            } catch (JacksonException broken) {
                throw RefusalException.of(ProgramFault.CHANGE_MALFORMED, asked);
            }
        }
        if (term.type() instanceof FieldType.Amounts) {
            ObjectNode years = JSON.createObjectNode();
            scheme.years().forEach(year -> years.put(Integer.toString(year), value));
            return years;
        }
        if (term.type() instanceof FieldType.Whole && value.matches("-?[0-9]{1,9}")) {
            return JSON.getNodeFactory().numberNode(Integer.parseInt(value));
        }
        if (term.type() instanceof FieldType.Flag && (value.equals("true") || value.equals("false"))) {
            return JSON.getNodeFactory().booleanNode(value.equals("true"));
        }
        return JSON.getNodeFactory().stringNode(value);
    }
}
