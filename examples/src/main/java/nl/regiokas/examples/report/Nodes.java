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

    /** The lines of an explanation: closed, and once it is opened its parts are open that many levels down. */
    Node of(Explanation explanation, int openLevels) {
        return amount(explanation, openLevels + 1, ImmutableSet.of()).closed();
    }

    private Node amount(Explanation plain, int openLevels, ImmutableSet<Object> told) {
        Explanation explanation = named(plain);
        return below(
                wording.label(explanation), kept(wording.amount(explanation.value())), explanation, openLevels, told);
    }

    /** What was told above is not told again. */
    private Node below(String label, String value, Explanation explanation, int openLevels, ImmutableSet<Object> told) {
        ImmutableSet<Object> known = ImmutableSet.builder()
                .addAll(told)
                .addAll(explanation.figures())
                .addAll(explanation.rule().source().stream().iterator())
                .build();
        ImmutableList.Builder<Node> children = ImmutableList.builder();
        explanation.figures().stream()
                .filter(figure -> !told.contains(figure) && !isSaid(figure, explanation))
                .forEach(figure -> children.add(figure(figure, known)));
        explanation.parts().forEach(part -> children.add(amount(part, openLevels - 1, known)));
        Citation source = explanation
                .rule()
                .source()
                .filter(place -> !told.contains(place))
                .map(place -> sources.cite(place, wording))
                .orElse(Citation.NONE);
        return new Node(label, value, sentences(explanation), source, openLevels > 0, children.build());
    }

    /** The place on the page tells year, municipality and scope; label and rule tell what they name. */
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
                .ifPresent(rounding -> sentences.add(wording.rounding(rounding)));
        return sentences.build();
    }

    private Node figure(Figure figure, ImmutableSet<Object> told) {
        String label = wording.label(figure);
        String value = kept(wording.value(figure));
        return figure.explanation()
                .map(how -> below(label, value, named(how), 0, told))
                .orElseGet(() -> new Node(
                        label,
                        value,
                        ImmutableList.of(),
                        figure.source()
                                .map(place -> sources.cite(place, wording))
                                .orElse(Citation.NONE),
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
