package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.money.Rational;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.program.region.Young;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Position;

/**
 * Cost and charge of a party by scope, next to those of all parties per young inhabitant.
 *
 * <p>The own cost of a scope is that of the explanation, so statement and explanation cannot differ.
 */
final class StatementScopes {

    /** Narrow screens leave out the amounts per young inhabitant. */
    private static final ImmutableSet<Integer> WIDE = ImmutableSet.of(5, 6);

    private final Settlement settlement;
    private final Settlement.Year year;
    private final YearOverview.Row row;
    private final Words words;

    StatementScopes(Settlement settlement, Settlement.Year year, YearOverview.Row row, Words words) {
        this.settlement = settlement;
        this.year = year;
        this.row = row;
        this.words = words;
    }

    /** What stands on the first page: the scopes by name, and the others together. */
    StatementView.Scopes view(Position position, FirstPage first) {
        List<String> scopes = scopes();
        ImmutableList<String> others = first.others(scopes);
        ImmutableList.Builder<TableView.Row> rows = ImmutableList.builder();
        first.named(scopes)
                .forEach(scope -> rows.add(row(scope, Shortened.name(scope), ImmutableList.of(scope), position)));
        if (!others.isEmpty()) {
            String name = words.text("statement.others", others.size());
            rows.add(row(name, name, others, position));
        }
        return new StatementView.Scopes(table(position, rows.build()), note(position));
    }

    /** Every scope by name, for the annex. */
    TableView all(Position position) {
        return table(
                position,
                scopes().stream()
                        .map(scope -> row(scope, scope, ImmutableList.of(scope), position))
                        .collect(ImmutableList.toImmutableList()));
    }

    private List<String> scopes() {
        return year.funds().stream().map(fund -> fund.scope()).toList();
    }

    private TableView.Row row(String key, String name, List<String> scopes, Position position) {
        Map<String, Long> costs = costs(position);
        return TableView.Row.of(
                ImmutableList.of(key),
                cells(
                        name,
                        ExactSum.of(scopes, scope -> costs.getOrDefault(scope, 0L)),
                        ExactSum.of(
                                scopes,
                                scope -> charged(
                                        scope, Optional.of(position.party().code()))),
                        ExactSum.of(scopes, scope -> charged(scope, Optional.empty()))));
    }

    private TableView table(Position position, ImmutableList<TableView.Row> rows) {
        long all = ExactSum.of(year.charges(), Charge::amountCents);
        return new TableView(
                words.text("statement.scopes.caption"),
                1,
                ImmutableList.of(
                        words.text("statement.scope"),
                        words.text("cost"),
                        words.text("charge"),
                        words.text("difference"),
                        words.text("overview.side"),
                        words.text("statement.perYoung", words.party(position.party())),
                        words.text("statement.perYoung.all")),
                rows,
                cells(words.text("statement.total"), position.costCents(), position.chargeCents(), all),
                new TableView.Form(WIDE, "", ImmutableList.of(), Optional.empty(), ""));
    }

    private ImmutableList<TableView.Cell> cells(String name, long cost, long charge, long chargeOfAll) {
        long difference = Math.subtractExact(charge, cost);
        return ImmutableList.of(
                TableView.Cell.text(name),
                words.amountCell(cost),
                words.amountCell(charge),
                new TableView.Cell(words.amount(Math.abs(difference)), words.plain(difference)),
                words.sideCell(difference),
                TableView.Cell.text(per(charge, row.young())),
                TableView.Cell.text(per(chargeOfAll, youngOfAll())));
    }

    private String per(long cents, Young young) {
        return young.per(cents, 0).map(words::number).orElseGet(() -> words.text("overview.unknown"));
    }

    /** Those of all municipalities; outside parties have none. */
    private Young youngOfAll() {
        return Young.sum(year.books().positions().stream()
                .map(Position::party)
                .filter(party -> party.municipality().isPresent())
                .map(party -> Young.of(settlement.facts(), party, year.year())));
    }

    private long charged(String scope, Optional<String> party) {
        return ExactSum.of(year.charges().stream()
                .filter(charge -> charge.scope().equals(scope))
                .filter(charge -> party.isEmpty() || charge.party().code().equals(party.orElseThrow()))
                .mapToLong(Charge::amountCents));
    }

    /** Own cost by scope, taken from the explanation of the own cost. */
    private Map<String, Long> costs(Position position) {
        Map<String, Long> costs = new LinkedHashMap<>();
        position.party().municipality().map(code -> settlement.explainer().cost(year.year(), code)).stream()
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

    /** The effect of solidarity. */
    String note(Position position) {
        long difference = Math.subtractExact(position.chargeCents(), position.costCents());
        String stated = words.text(
                difference == 0 ? "statement.even" : difference > 0 ? "statement.more" : "statement.less",
                words.party(position.party()),
                words.euro(Math.abs(difference)));
        String budget = row.budgetCents()
                .flatMap(cents -> row.chargeOfBudget()
                        .map(percentage ->
                                " " + words.text("statement.budget", words.percentage(percentage), words.euro(cents))))
                .orElse("");
        return stated + budget + " " + words.text("statement.sides");
    }
}
