package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.money.Rational;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.scheme.Scope;

/**
 * The statement of one party and year. Dutch: afrekening van een gemeente.
 *
 * <p>The own cost of a scope is that of the explanation, so that statement and explanation cannot differ.
 */
public final class StatementReport {

    private final SettledRegion region;
    private final Settlement settlement;
    private final Settlement.Year year;
    private final Party party;
    private final Words words;

    /**
     * A statement.
     *
     * @param region the settled region
     * @param year a settled year
     * @param party a party of that year
     * @param words the words of the page
     */
    public StatementReport(SettledRegion region, int year, Party party, Words words) {
        this.region = region;
        this.settlement = region.settlement();
        this.year = settlement.year(year);
        this.party = party;
        this.words = words;
    }

    /**
     * The section that is the whole statement.
     *
     * @param version the version of the program
     * @return the section in a list
     */
    public ImmutableList<Section> sections(String version) {
        return ImmutableList.of(new Section(
                "statement", words.text("statement.title"), Templates.content("statement", words, view(version))));
    }

    private StatementView view(String version) {
        Position position = year.position(party.code());
        long balance = position.balanceCents();
        Sources sources = new Sources("source-");
        Nodes nodes = new Nodes(words, settlement.facts().catalogue(), sources);
        ImmutableList<Node> explanations = explanations(nodes);
        return new StatementView(
                words.text(
                        "statement.subtitle", party.code(), settlement.scheme().name(), reference()),
                words.text(payee(balance), words.party(party)),
                words.euro(Math.abs(balance)),
                words.text("statement.reference", reference()),
                scopes(position),
                note(position),
                ledger(position),
                settlement.scheme().scopes().stream().map(this::term).collect(ImmutableList.toImmutableList()),
                words.text("statement.foot", version, reference()),
                explanations,
                new AgreedTerms(settlement.scheme(), words).lines(),
                sources.list(words.wording()));
    }

    private String payee(long balance) {
        if (balance == 0) {
            return "statement.nothing";
        }
        String way = region.way() == PaymentWay.CASHIER ? "cashier" : "netted";
        return "statement." + (balance > 0 ? "pays." : "receives.") + way;
    }

    private String reference() {
        return party.code() + "-" + year.year();
    }

    private ImmutableList<Node> explanations(Nodes nodes) {
        ImmutableList.Builder<Node> told = ImmutableList.builder();
        told.add(nodes.of(settlement.explainer().balance(year.year(), party), 1));
        party.municipality()
                .ifPresent(code -> told.add(nodes.of(settlement.explainer().cost(year.year(), code), 1)));
        return told.build();
    }

    private TableView scopes(Position position) {
        Map<String, Long> costs = costs();
        ImmutableList.Builder<TableView.Row> rows = ImmutableList.builder();
        for (String scope : year.funds().stream().map(fund -> fund.scope()).toList()) {
            long cost = costs.getOrDefault(scope, 0L);
            long charge = sum(charges(scope));
            rows.add(TableView.Row.of(ImmutableList.of(scope), cells(scope, cost, charge)));
        }
        return new TableView(
                words.text("statement.scopes"),
                1,
                ImmutableList.of(
                        words.text("statement.scope"),
                        words.text("cost"),
                        words.text("charge"),
                        words.text("difference"),
                        words.text("overview.side")),
                rows.build(),
                cells(words.text("statement.total"), position.costCents(), position.chargeCents()));
    }

    private ImmutableList<TableView.Cell> cells(String name, long cost, long charge) {
        long difference = Math.subtractExact(charge, cost);
        return ImmutableList.of(
                TableView.Cell.text(name),
                words.amountCell(cost),
                words.amountCell(charge),
                new TableView.Cell(words.amount(Math.abs(difference)), words.plain(difference)),
                TableView.Cell.text(words.sideLetter(difference)));
    }

    /** Own cost by scope, as the explanation of the own cost has it. */
    private Map<String, Long> costs() {
        Map<String, Long> costs = new LinkedHashMap<>();
        party.municipality().map(code -> settlement.explainer().cost(year.year(), code)).stream()
                .flatMap(cost -> cost.parts().stream())
                .forEach(part ->
                        scope(part).ifPresent(scope -> costs.merge(scope, cents(part.value()), Math::addExact)));
        return costs;
    }

    private Optional<String> scope(Explanation cost) {
        return cost.figures().stream()
                .filter(figure -> figure.id().equals("scope"))
                .map(words.wording()::value)
                .findFirst();
    }

    private static long cents(Rational cents) {
        return cents.toDecimal(0).longValueExact();
    }

    private List<Charge> charges(String scope) {
        return year.charges(party.code()).stream()
                .filter(charge -> charge.scope().equals(scope))
                .toList();
    }

    private static long sum(List<Charge> charges) {
        return charges.stream().mapToLong(Charge::amountCents).reduce(0, Math::addExact);
    }

    private String note(Position position) {
        long difference = Math.subtractExact(position.chargeCents(), position.costCents());
        return words.text(
                difference == 0 ? "statement.even" : difference > 0 ? "statement.more" : "statement.less",
                words.party(party),
                words.euro(Math.abs(difference)));
    }

    private TableView ledger(Position position) {
        Stream<TableView.Row> charges = year.charges(party.code()).stream()
                .map(charge -> TableView.Row.of(
                        ImmutableList.of(charge.scope(), charge.kind().code()),
                        ImmutableList.of(
                                TableView.Cell.text(charge.scope()),
                                TableView.Cell.text(words.kind(charge.kind())),
                                words.amountCell(charge.amountCents()))));
        TableView.Row advances = TableView.Row.of(
                ImmutableList.of("", "advance"),
                ImmutableList.of(
                        TableView.Cell.text(words.text("statement.all")),
                        TableView.Cell.text(words.text("short.advance")),
                        words.amountCell(Math.negateExact(position.advanceCents()))));
        return new TableView(
                words.text("statement.ledger"),
                2,
                ImmutableList.of(words.text("statement.scope"), words.text("statement.kind"), words.text("amount")),
                Stream.concat(charges, Stream.of(advances)).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(
                        TableView.Cell.text(words.text("balance")),
                        TableView.Cell.text(words.sideLetter(position.balanceCents())),
                        words.amountCell(position.balanceCents())));
    }

    private String term(Scope scope) {
        return words.text(
                "statement.term",
                scope.name(),
                scope.model().find(year.year()).map(words::model).orElseGet(() -> words.text("statement.none")));
    }
}
