package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiokas.program.region.ModelTerm;
import nl.regiokas.program.region.SchemeChange;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The terms of a scheme that can be tried with other values, and the command for it. Dutch: wat als. */
final class Levers {

    private final SolidarityScheme scheme;
    private final TermText text;
    private final Words words;

    Levers(SolidarityScheme scheme, Words words) {
        this.scheme = scheme;
        this.words = words;
        this.text = new TermText(scheme, words);
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
                        TableView.Cell.text(text.label(model, term)),
                        TableView.Cell.text(text.value(model, term)),
                        new TableView.Cell(option, "", "", "code")));
    }
}
