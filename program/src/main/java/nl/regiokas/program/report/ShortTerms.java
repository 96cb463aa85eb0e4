package nl.regiokas.program.report;

import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.scheme.Scope;

/** What was agreed about a scope in one line: its model, who takes part, and the terms of the year. */
final class ShortTerms {

    private final Settlement settlement;
    private final AgreedTerms terms;
    private final Words words;
    private final int year;

    ShortTerms(Settlement settlement, int year, Words words) {
        this.settlement = settlement;
        this.terms = AgreedTerms.of(settlement.scheme(), year, words);
        this.words = words;
        this.year = year;
    }

    StatementView.Term of(Scope scope, FirstPage.Detail detail) {
        return new StatementView.Term(
                Shortened.name(scope.name()),
                scope.model()
                        .find(year)
                        .map(model -> text(scope, terms.model("", model), detail))
                        .orElseGet(() -> words.text("statement.none")));
    }

    private String text(Scope scope, Node model, FirstPage.Detail detail) {
        List<String> stated = detail == FirstPage.Detail.FULL
                ? leaves(model).map(leaf -> leaf.label() + " " + leaf.value()).toList()
                : List.of();
        return words.text(
                stated.isEmpty() ? "statement.term.bare" : "statement.term",
                model.value(),
                participants(scope),
                String.join(", ", stated));
    }

    private Stream<Node> leaves(Node node) {
        return node.children().stream().flatMap(child -> child.children().isEmpty() ? Stream.of(child) : leaves(child));
    }

    private int participants(Scope scope) {
        return settlement.year(year).books().scopes().stream()
                .filter(booked -> booked.name().equals(scope.name()))
                .map(BookedScope::participants)
                .mapToInt(List::size)
                .sum();
    }
}
