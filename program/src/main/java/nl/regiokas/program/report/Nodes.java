package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.product.ProductCatalogue;

/** Turns explanations into lines that can be opened and closed, with names instead of codes. */
final class Nodes {

    private static final ImmutableSet<String> SUBJECT = ImmutableSet.of("year", "municipality", "scope");

    private final Words words;
    private final Wording wording;
    private final Naming naming;
    private final Sources sources;
    private final boolean areOddCentsShown;

    Nodes(Words words, ProductCatalogue catalogue, Sources sources) {
        this(words, catalogue, sources, true);
    }

    private Nodes(Words words, ProductCatalogue catalogue, Sources sources, boolean areOddCentsShown) {
        this.areOddCentsShown = areOddCentsShown;
        this.words = words;
        this.wording = words.wording();
        this.naming = Naming.byName(catalogue, words);
        this.sources = sources;
    }

    /** For a page that says elsewhere, once for each split, who got its odd cents. */
    static Nodes withoutOddCents(Words words, ProductCatalogue catalogue, Sources sources) {
        return new Nodes(words, catalogue, sources, false);
    }

    /** The lines of an explanation. They are closed; once opened, the parts are open for the given number of levels. */
    Node of(Explanation explanation, int openLevels) {
        return amount(naming.named(explanation), openLevels + 1, ImmutableSet.of())
                .closed();
    }

    private Node amount(Explanation explanation, int openLevels, ImmutableSet<Object> stated) {
        return below(wording.label(explanation), kept(wording.value(explanation)), explanation, openLevels, stated);
    }

    /** What was said above is not repeated. */
    private Node below(
            String label, String value, Explanation explanation, int openLevels, ImmutableSet<Object> stated) {
        ImmutableSet<Object> known = ImmutableSet.builder()
                .addAll(stated)
                .addAll(explanation.figures())
                .addAll(explanation.rule().source().stream().iterator())
                .build();
        ImmutableList.Builder<Node> children = ImmutableList.builder();
        explanation.figures().stream()
                .filter(figure -> !stated.contains(figure) && !isSaid(figure, explanation))
                .forEach(figure -> children.add(figure(figure, known)));
        explanation.parts().forEach(part -> children.add(amount(part, openLevels - 1, known)));
        Citation source = explanation
                .rule()
                .source()
                .filter(place -> !stated.contains(place))
                .map(place -> sources.cite(place, words))
                .orElse(Citation.NONE);
        return new Node(label, value, sentences(explanation), source, openLevels > 0, children.build());
    }

    /** The place on the page shows year, municipality and scope; label and rule show what they name. */
    private boolean isSaid(Figure figure, Explanation explanation) {
        String id = explanation.rule().id();
        String said = wording.text(id) + wording.text(id + ".rule");
        return SUBJECT.contains(figure.id())
                || (figure.explanation().isEmpty() && said.contains("{" + figure.id() + "}"));
    }

    private ImmutableList<String> sentences(Explanation explanation) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        String rule = wording.rule(explanation);
        if (!rule.isEmpty()) {
            sentences.add(rule);
        }
        explanation
                .rounding()
                .filter(rounding -> rounding.differenceCents().signum() != 0)
                .filter(rounding -> areOddCentsShown || rounding.way() != Rounding.Way.LARGEST_FRACTION)
                .ifPresent(rounding -> sentences.add(wording.rounding(rounding)));
        return sentences.build();
    }

    private Node figure(Figure figure, ImmutableSet<Object> stated) {
        String label = wording.label(figure);
        String value = kept(wording.value(figure));
        return figure.explanation()
                .map(how -> below(label, value, how, 0, stated))
                .orElseGet(() -> new Node(
                        label,
                        value,
                        ImmutableList.of(),
                        figure.source().map(place -> sources.cite(place, words)).orElse(Citation.NONE),
                        false,
                        ImmutableList.of()));
    }

    private static String kept(String value) {
        return value.replace(' ', '\u00a0');
    }
}
