package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;

/** Turns explanations into lines that open and close, with names in the place of codes. */
final class Nodes {

    /** Told by the place on the page already. */
    private static final ImmutableSet<String> SUBJECT = ImmutableSet.of("year", "municipality", "scope");

    private static final ImmutableSet<String> PARTIES = ImmutableSet.of("municipality", "from", "to");

    private final Words words;
    private final Wording wording;
    private final ProductCatalogue catalogue;
    private final Sources sources;

    Nodes(Words words, ProductCatalogue catalogue, Sources sources) {
        this.words = words;
        this.wording = words.wording();
        this.catalogue = catalogue;
        this.sources = sources;
    }

    /** The lines of an explanation, its parts open as far down as {@code openLevels} says. */
    Node of(Explanation explanation, int openLevels) {
        return amount("", explanation, openLevels);
    }

    private Node amount(String sign, Explanation plain, int openLevels) {
        Explanation explanation = named(plain);
        return below(
                sign, wording.label(explanation), kept(wording.amount(explanation.value())), explanation, openLevels);
    }

    private Node below(String sign, String label, String value, Explanation explanation, int openLevels) {
        ImmutableList.Builder<Node> children = ImmutableList.builder();
        String said = wording.text(explanation.rule().id())
                + wording.text(explanation.rule().id() + ".rule");
        explanation.figures().stream()
                .filter(figure -> figure.explanation().isPresent()
                        || !(SUBJECT.contains(figure.id()) || said.contains("{" + figure.id() + "}")))
                .forEach(figure -> children.add(figure(figure)));
        explanation.parts().forEach(part -> children.add(amount("+", part, openLevels - 1)));
        return new Node(
                sign,
                label,
                value,
                sentences(explanation),
                explanation.rule().source().map(sources::number).orElse(""),
                openLevels > 0,
                children.build());
    }

    private ImmutableList<String> sentences(Explanation explanation) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        String rule = wording.rule(explanation);
        if (!rule.isEmpty()) {
            sentences.add(rule);
        }
        explanation.rounding().ifPresent(rounding -> sentences.add(wording.rounding(rounding)));
        return sentences.build();
    }

    private Node figure(Figure figure) {
        String label = wording.label(figure);
        String value = kept(wording.value(figure));
        return figure.explanation()
                .map(how -> below("", label, value, named(how), 0))
                .orElseGet(() -> new Node(
                        "",
                        label,
                        value,
                        ImmutableList.of(),
                        figure.source().map(sources::number).orElse(""),
                        false,
                        ImmutableList.of()));
    }

    private Explanation named(Explanation explanation) {
        return explanation.toBuilder()
                .figures(explanation.figures().stream().map(this::named).toList())
                .build();
    }

    private Figure named(Figure figure) {
        if (!(figure.value() instanceof FigureValue.Name name)) {
            return figure;
        }
        String shown = PARTIES.contains(figure.id())
                ? words.name(name.name())
                : figure.id().equals("product") ? product(name.name()) : name.name();
        return new Figure(figure.id(), new FigureValue.Name(shown), figure.source(), figure.explanation());
    }

    private String product(String code) {
        return Optional.of(code)
                .map(ProductCode::of)
                .flatMap(catalogue::find)
                .map(product -> product.name() + " (" + code + ")")
                .orElse(code);
    }

    private static String kept(String value) {
        return value.replace(' ', '\u00a0');
    }
}
