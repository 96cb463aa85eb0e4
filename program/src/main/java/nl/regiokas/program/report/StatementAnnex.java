package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;

/** How every amount of a statement came about: the charges, numbered from B1, then the cost of the own use. */
final class StatementAnnex {

    /** A charge and its number in the annex. */
    record Numbered(Charge charge, int position) {

        String number() {
            return StatementAnnex.number(position);
        }

        String anchor() {
            return StatementAnnex.anchor(position);
        }
    }

    private final Settlement settlement;
    private final Settlement.Year year;
    private final Party party;
    private final Words words;
    private final Nodes nodes;
    private final Naming naming;

    StatementAnnex(Settlement settlement, Settlement.Year year, Party party, Words words) {
        this.settlement = settlement;
        this.year = year;
        this.party = party;
        this.words = words;
        this.nodes = new Nodes(words, settlement.facts().catalogue(), new Sources(""));
        this.naming = Naming.byName(settlement.facts().catalogue(), words);
    }

    private static String number(int position) {
        return "B" + position;
    }

    private static String anchor(int position) {
        return "b" + position;
    }

    /** The charges in their order, each with its number. */
    ImmutableList<Numbered> charges() {
        ImmutableList<Charge> charges = year.charges(party.code());
        return IntStream.range(0, charges.size())
                .mapToObj(i -> new Numbered(charges.get(i), i + 1))
                .collect(ImmutableList.toImmutableList());
    }

    StatementView.Annex view() {
        ImmutableList<Numbered> charges = charges();
        Stream<StatementView.Item> stated =
                charges.stream().map(one -> item(one.position(), settlement.explain(one.charge())));
        Stream<StatementView.Item> cost = party.municipality().stream()
                .map(code -> settlement.explainer().cost(year.year(), code))
                .map(explanation -> item(charges.size() + 1, explanation));
        return new StatementView.Annex(Stream.concat(stated, cost).collect(ImmutableList.toImmutableList()));
    }

    private StatementView.Item item(int position, Explanation explanation) {
        Node node = nodes.of(explanation, 0);
        return new StatementView.Item(
                anchor(position),
                number(position),
                node.label(),
                node.value(),
                node.sentences(),
                FilledRule.of(naming.named(explanation), words.wording()),
                node.children(),
                explanation
                        .rule()
                        .source()
                        .map(place -> words.text("statement.source", words.source(place)))
                        .orElse(""));
    }
}
