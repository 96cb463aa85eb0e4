package nl.regiokas.program.report;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import nl.regiokas.program.region.ModelTerm;
import nl.regiokas.program.region.SchemeChange;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** What a scheme with other terms is called, and the scheme from which it was made. Dutch: wat als. */
public final class ChangedScheme {

    private final SolidarityScheme changed;
    private final TermText text;
    private final Words words;

    private ChangedScheme(SolidarityScheme changed, Words words) {
        this.changed = changed;
        this.words = words;
        this.text = new TermText(changed, words);
    }

    /**
     * Names a changed scheme by its changes, and the other as that which was agreed.
     *
     * @param agreed the scheme as agreed
     * @param changed the scheme with the changes
     * @param changes the changes as the user gave them, such as {@code flexible.ownShare=40}
     * @param words the words of the page
     * @return what the schemes are called, such as {@code region with own share 40% in flexible}, by their names
     */
    public static ImmutableMap<String, String> names(
            SolidarityScheme agreed, SolidarityScheme changed, List<String> changes, Words words) {
        ChangedScheme stated = new ChangedScheme(changed, words);
        return ImmutableMap.of(
                agreed.name(),
                words.text("whatif.agreed", agreed.name()),
                changed.name(),
                words.text(
                        "whatif.changed",
                        agreed.name(),
                        words.list(changes.stream()
                                .map(change -> stated.text(SchemeChange.of(agreed, change)))
                                .toList())));
    }

    private String text(SchemeChange change) {
        Scope scope = changed.scopes().stream()
                .filter(one -> one.name().equals(change.scope().name()))
                .findFirst()
                .orElseThrow();
        return scope.model().byYear().values().stream()
                .flatMap(model -> text(scope, model, change.path()).stream())
                .reduce((before, last) -> last)
                .orElse(change.asked());
    }

    private Optional<String> text(Scope scope, SharingModel model, String path) {
        return ModelTerm.of(model, changed.lastYear()).stream()
                .filter(term -> term.path().equals(path))
                .findFirst()
                .map(term ->
                        words.text("whatif.change", scope.name(), text.label(model, term), text.value(model, term)));
    }
}
