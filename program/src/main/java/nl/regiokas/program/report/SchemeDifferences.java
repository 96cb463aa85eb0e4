package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The terms in which two schemes differ, from the same list as {@link AgreedTerms}. Scopes are taken together by their
 * names. Dutch: verschillen tussen regelingen.
 */
final class SchemeDifferences {

    private static final ImmutableSet<String> ABOUT = ImmutableSet.of("title", "status", "note", "sources");

    private SchemeDifferences() {}

    static TableView table(SolidarityScheme reference, SolidarityScheme alternative, Words words) {
        Map<String, String> before = terms(reference, words);
        Map<String, String> after = terms(alternative, words);
        String none = words.text("overview.unknown");
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return new TableView(
                words.text("comparison.terms"),
                3,
                ImmutableList.of(words.text("whatif.term"), words.scheme(reference), words.scheme(alternative)),
                all.stream()
                        .filter(term -> !before.getOrDefault(term, none).equals(after.getOrDefault(term, none)))
                        .map(term -> TableView.Row.of(
                                ImmutableList.of(term),
                                ImmutableList.of(
                                        TableView.Cell.text(term),
                                        TableView.Cell.text(before.getOrDefault(term, none)),
                                        TableView.Cell.text(after.getOrDefault(term, none)))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** What is agreed, by the names of the scope and of what is above it; not what the scheme says about itself. */
    private static Map<String, String> terms(SolidarityScheme scheme, Words words) {
        ImmutableSet<String> about =
                ABOUT.stream().map(field -> words.text("term.scheme." + field)).collect(ImmutableSet.toImmutableSet());
        Map<String, String> terms = new LinkedHashMap<>();
        for (Node line : new AgreedTerms(scheme, words).lines()) {
            if (line.label().equals(words.text("term.scheme.scopes"))) {
                line.children().forEach(scope -> scope.children().forEach(term -> add(terms, scope.value(), term)));
            } else if (!about.contains(line.label())) {
                add(terms, "", line);
            }
        }
        return terms;
    }

    private static void add(Map<String, String> terms, String above, Node line) {
        String name = above.isEmpty() ? line.label() : above + ", " + line.label();
        if (line.children().isEmpty() || !line.value().isEmpty()) {
            terms.put(name, line.value());
        }
        line.children().forEach(child -> add(terms, name, child));
    }
}
