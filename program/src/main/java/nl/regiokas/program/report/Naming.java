package nl.regiokas.program.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;

/** Replaces the codes of municipalities, products and keys in an explanation by names. */
public final class Naming {

    private static final ImmutableSet<String> PARTIES = ImmutableSet.of("municipality", "from", "predecessor", "to");

    private final UnaryOperator<String> municipality;
    private final ProductCatalogue catalogue;
    private final Words words;

    private Naming(UnaryOperator<String> municipality, ProductCatalogue catalogue, Words words) {
        this.municipality = municipality;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** A municipality by its name alone, for a place that gives the code already. */
    static Naming byName(ProductCatalogue catalogue, Words words) {
        return new Naming(words::name, catalogue, words);
    }

    /**
     * A municipality by its name and code.
     *
     * @param catalogue the products
     * @param words the names and the language
     * @return the naming
     */
    public static Naming byNameAndCode(ProductCatalogue catalogue, Words words) {
        return new Naming(words::nameAndCode, catalogue, words);
    }

    /**
     * The same explanation with names, including everything below it.
     *
     * @param explanation the explanation
     * @return the explanation to be shown
     */
    public Explanation named(Explanation explanation) {
        return renamed(explanation, (id, name) -> new FigureValue.Name(named(id, name)));
    }

    /** The same explanation with other names, given the id of a figure: its parts, and what explains its figures, too. */
    static Explanation renamed(Explanation explanation, BiFunction<String, FigureValue.Name, FigureValue.Name> names) {
        return explanation.toBuilder()
                .figures(explanation.figures().stream()
                        .map(figure -> renamed(figure, names))
                        .toList())
                .parts(explanation.parts().stream()
                        .map(part -> renamed(part, names))
                        .toList())
                .build();
    }

    private static Figure renamed(Figure figure, BiFunction<String, FigureValue.Name, FigureValue.Name> names) {
        return new Figure(
                figure.id(),
                figure.value() instanceof FigureValue.Name name ? names.apply(figure.id(), name) : figure.value(),
                figure.source(),
                figure.explanation().map(below -> renamed(below, names)));
    }

    private String named(String id, FigureValue.Name value) {
        String name = value.name();
        if (PARTIES.contains(id)) {
            return municipality.apply(name);
        }
        return switch (id) {
            case "movedFrom" ->
                Splitter.on(", ").splitToStream(name).map(municipality).collect(Collectors.joining(", "));
            case "product" -> product(name);
            case "key" -> words.wording().isDutch() ? value.dutch() : words.keyNamed(name);
            default -> value.in(words.wording());
        };
    }

    private String product(String code) {
        return Optional.of(code)
                .map(ProductCode::of)
                .flatMap(catalogue::find)
                .map(product -> product.name() + " (" + code + ")")
                .orElse(code);
    }
}
