package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.regiokas.program.region.ModelTerm;
import nl.regiokas.program.region.SchemeChange;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The terms of a scheme that can be tried with other values, and the command for it. Dutch: wat als. */
final class Levers {

    private final SolidarityScheme scheme;
    private final AgreedTerms terms;
    private final Words words;

    Levers(SolidarityScheme scheme, Words words) {
        this.scheme = scheme;
        this.words = words;
        this.terms = new AgreedTerms(scheme, words);
    }

    /** The terms that one value can change, with a row for each. */
    TableView table() {
        return new TableView(
                words.text("whatif.caption"),
                4,
                ImmutableList.of(
                        words.text("statement.scope"),
                        words.text("whatif.term"),
                        words.text("whatif.now"),
                        words.text("whatif.option")),
                scheme.scopes().stream().flatMap(this::rows).collect(ImmutableList.toImmutableList()));
    }

    /** A term, and the model that has it. */
    private record Lever(SharingModel model, ModelTerm term) {}

    private Stream<TableView.Row> rows(Scope scope) {
        return levers(scope).values().stream()
                .filter(lever -> SchemeChange.isPossible(scheme, scope, lever.term()))
                .map(lever -> row(scope, lever.model(), lever.term()));
    }

    /** The terms of all models of a scope by their path, each as the last model has it. */
    private Map<String, Lever> levers(Scope scope) {
        Map<String, Lever> levers = new LinkedHashMap<>();
        for (SharingModel model : scope.model().byYear().values()) {
            ModelTerm.of(model, scheme.lastYear()).stream()
                    .filter(ModelTerm::isSimple)
                    .forEach(term -> levers.put(term.path(), new Lever(model, term)));
        }
        return levers;
    }

    private TableView.Row row(Scope scope, SharingModel model, ModelTerm term) {
        String path = scope.name() + "." + term.path();
        String option = path.contains(" ") ? "--set \"" + path + "=...\"" : "--set " + path + "=...";
        return TableView.Row.of(
                ImmutableList.of(path),
                ImmutableList.of(
                        TableView.Cell.text(scope.name()),
                        TableView.Cell.text(label(model, term)),
                        TableView.Cell.text(term.value()
                                .map(value -> text(model, term, term.type(), value))
                                .orElseGet(() -> words.text("term.none"))),
                        new TableView.Cell(option, "", "", "code")));
    }

    private String label(SharingModel model, ModelTerm term) {
        return words(model).label(term.path());
    }

    private TermWords words(SharingModel model) {
        return TermWords.of(
                Models.types().models().stream()
                        .filter(one -> one.type().isInstance(model))
                        .findFirst()
                        .map(ModelType::words),
                words);
    }

    @SuppressWarnings("unchecked") // the field type decides the type of its value
    private <T> String text(SharingModel model, ModelTerm term, FieldType<T> type, Object value) {
        if (value instanceof YearlyAmount amounts) {
            OptionalLong cents = amounts.cents(scheme.lastYear());
            return cents.isPresent() ? words.euro(cents.getAsLong()) : words.text("term.none");
        }
        return terms.simple(type, (T) value, term.path(), words(model)).orElseGet(() -> words.text("whatif.own"));
    }
}
