package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.explanation.EarmarkExplainer;
import nl.regiokas.budgeting.explanation.PgbExplainer;
import nl.regiokas.budgeting.explanation.RtaShareExplainer;
import nl.regiokas.budgeting.pgb.PgbDifference;
import nl.regiokas.budgeting.pgb.PgbReconciliation;
import nl.regiokas.budgeting.pgb.PgbResult;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.exchange.rta.PgbBudget;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;

/** The sections on the contributions of all years in both readings, and on personal budgets. */
public final class YearsReport {

    private final RtaBudget budget;
    private final Language language;
    private final Words words;

    /**
     * A report.
     *
     * @param budget the tables of a folder
     * @param language the language of the page
     */
    public YearsReport(RtaBudget budget, Language language) {
        this.budget = budget;
        this.language = language;
        this.words = new Words(language, ImmutableMap.of());
    }

    /**
     * The sections.
     *
     * @return shares of all years, contributions, and personal budgets if their cost is known
     */
    public ImmutableList<Section> sections() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(section("years", language.text("years.title"), years()));
        budget.transformation()
                .ifPresent(money -> sections.add(section(
                        Earmarks.of(money, language),
                        money.years().stream().map(EarmarkExplainer::left).toList())));
        budget.youthFund()
                .ifPresent(fund -> sections.add(section(
                        Earmarks.of(fund, language),
                        fund.years().stream().map(EarmarkExplainer::reserve).toList())));
        budget.pgb().ifPresent(pgb -> sections.add(section("pgb", language.text("pgb.title"), pgb(pgb))));
        return sections.build();
    }

    private Section section(String id, String title, BudgetView view) {
        return new Section(id, title, Templates.content("budget", words, view));
    }

    private Section section(Earmarks earmarks, List<Explanation> explanations) {
        String key = earmarks.key();
        Sources sources = new Sources(key + "-source-");
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        TableView table = new TableView(
                language.text(key + ".title"),
                1,
                titles(Stream.concat(
                                Stream.of("years.year"),
                                earmarks.columns().stream().map(column -> key + "." + column))
                        .toArray(String[]::new)),
                earmarks.rows().stream()
                        .map(row -> TableView.Row.of(
                                ImmutableList.of(Integer.toString(row.year())),
                                Stream.concat(
                                                Stream.of(TableView.Cell.text(Integer.toString(row.year()))),
                                                row.cents().stream().map(words::amountCell))
                                        .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()));
        return section(
                key,
                language.text(key + ".title"),
                new BudgetView(
                        earmarks.sentences(),
                        ImmutableList.of(table),
                        ImmutableList.of(),
                        explanations.stream()
                                .map(explanation -> nodes.of(explanation, 0))
                                .collect(ImmutableList.toImmutableList()),
                        sources.list(words)));
    }

    private BudgetView years() {
        ImmutableList.Builder<TableView> tables = ImmutableList.builder();
        tables.add(contributions());
        if (budget.rta().fundings().size() <= Municipalities.MOST_IN_FULL) {
            budget.shares().values().forEach(table -> tables.add(shares(table)));
        }
        Sources sources = new Sources("years-source-");
        return new BudgetView(
                ImmutableList.of(language.text(
                                "years.contributions",
                                language.text("reading." + budget.arrangement().contribution()))
                        + "."),
                tables.build(),
                ImmutableList.of(),
                shareNodes(sources),
                sources.list(words));
    }

    /**
     * How the shares of the whole region came about, with a line for each year and component; a large table has no room
     * for these.
     */
    private ImmutableList<Node> shareNodes(Sources sources) {
        if (budget.rta().fundings().size() * budget.shares().size() > Municipalities.MOST_IN_FULL) {
            return ImmutableList.of();
        }
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        return budget.shares().values().stream()
                .map(table -> Node.of(
                        Integer.toString(table.year()),
                        words.euro(table.cell(RtaTable.TOTAL, RtaTable.TOTAL)),
                        table.components().stream()
                                .map(column -> nodes.of(
                                        RtaShareExplainer.of(table, budget.arrangement())
                                                .cell(RtaTable.TOTAL, column),
                                        0))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Each year has a row with its total; totals over years would count everything twice. */
    private TableView contributions() {
        return new TableView(
                language.text("years.caption"),
                2,
                titles("years.year", "name.municipality", "years.base", "years.afterCut", "years.effect"),
                budget.contributions().stream()
                        .map(line -> TableView.Row.of(
                                ImmutableList.of(Integer.toString(line.year()), line.municipality()),
                                ImmutableList.of(
                                        TableView.Cell.text(Integer.toString(line.year())),
                                        TableView.Cell.text(name(line.municipality())),
                                        amount(line.base()),
                                        amount(line.afterCut()),
                                        amount(line.effect()))))
                        .collect(ImmutableList.toImmutableList()));
    }

    private TableView shares(RtaTable table) {
        ImmutableList<String> columns = table.amounts().columns();
        return new TableView(
                language.text("years.shares", Integer.toString(table.year())),
                1,
                Stream.concat(Stream.of("municipality"), columns.stream())
                        .map(this::title)
                        .collect(ImmutableList.toImmutableList()),
                table.amounts().rows().stream()
                        .map(row -> TableView.Row.of(
                                ImmutableList.of(Integer.toString(table.year()), row), cells(table, columns, row)))
                        .collect(ImmutableList.toImmutableList()),
                cells(table, columns, RtaTable.TOTAL));
    }

    private ImmutableList<TableView.Cell> cells(RtaTable table, ImmutableList<String> columns, String row) {
        return Stream.concat(
                        Stream.of(TableView.Cell.text(name(row))),
                        columns.stream().map(column -> amount(table.cell(row, column))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The name of a component; if the region made it up, the name that the region gave. */
    private String title(String column) {
        ImmutableSet<String> known = ImmutableSet.of(
                "municipality",
                RtaYear.EXECUTION,
                RtaYear.STRENGTHENING,
                RtaYear.TRANSFORMATION,
                RtaYear.DIRECT_CARE,
                RtaTable.CUT,
                RtaTable.TOTAL);
        return known.contains(column) ? language.title("name." + column) : column;
    }

    private BudgetView pgb(PgbBudget pgb) {
        Sources sources = new Sources("pgb-source-");
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        PgbExplainer explainer = new PgbExplainer(pgb.result());
        ImmutableList.Builder<TableView> tables = ImmutableList.builder();
        tables.add(pgb("pgb.caption", pgb.result().exact(), false));
        tables.add(pgb("pgb.thousands", pgb.result().thousands(), true));
        pgb.reconciliation()
                .filter(known -> !known.differences().isEmpty())
                .ifPresent(known -> tables.add(differences(known)));
        ImmutableList<Node> explanations = pgb.result().exact().rows().size() > Municipalities.MOST_IN_FULL
                ? ImmutableList.of()
                : pgb.result().exact().rows().stream()
                        .map(row -> nodes.of(explainer.explain(row), 0))
                        .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text("pgb.note"));
        pgb.reconciliation()
                .ifPresent(known -> sentences.add(
                        known.differences().isEmpty()
                                ? language.text("rta.cells.none")
                                : language.text("pgb.unexplained")));
        pgb.reconciliation().ifPresent(known -> {
            addRows("rta.unpublished", known.unpublished(), sentences);
            addRows("pgb.uncomputed", known.uncomputed(), sentences);
        });
        return new BudgetView(sentences.build(), tables.build(), ImmutableList.of(), explanations, sources.list(words));
    }

    private void addRows(String key, ImmutableList<String> rows, ImmutableList.Builder<String> sentences) {
        if (!rows.isEmpty()) {
            sentences.add(language.text(key, String.join(", ", rows)));
        }
    }

    private TableView pgb(String caption, AmountTable amounts, boolean isWhole) {
        return new TableView(
                language.text(caption),
                1,
                titles("name.municipality", "pgb.budget", "pgb.cost", "pgb.result"),
                amounts.rows().stream()
                        .map(row -> TableView.Row.of(ImmutableList.of(row), pgbCells(amounts, row, isWhole)))
                        .collect(ImmutableList.toImmutableList()),
                pgbCells(amounts, RtaTable.TOTAL, isWhole));
    }

    private ImmutableList<TableView.Cell> pgbCells(AmountTable amounts, String row, boolean isWhole) {
        return Stream.concat(
                        Stream.of(TableView.Cell.text(name(row))),
                        PgbResult.COLUMNS.stream()
                                .map(column -> amounts.cell(row, column))
                                .map(amount -> isWhole ? words.wholeCell(amount) : amount(amount)))
                .collect(ImmutableList.toImmutableList());
    }

    private TableView differences(PgbReconciliation reconciliation) {
        return new TableView(
                language.text("pgb.differences"),
                2,
                titles("name.row", "name.column", "rta.published", "rta.computed", "rta.difference", "pgb.exact"),
                reconciliation.differences().stream().map(this::row).collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(PgbDifference difference) {
        CellDifference cell = difference.cell();
        String mark = difference.isImplied() ? "" : " " + language.text("pgb.unexplained.mark");
        return TableView.Row.of(
                ImmutableList.of(cell.row(), cell.column()),
                ImmutableList.of(
                        TableView.Cell.text(name(cell.row()) + mark),
                        TableView.Cell.text(language.text("pgb." + cell.column())),
                        words.wholeCell(cell.published()),
                        words.wholeCell(cell.expected()),
                        words.signedCell(cell.difference()),
                        amount(difference.exact())));
    }

    private ImmutableList<String> titles(String... keys) {
        return Stream.of(keys).map(language::title).collect(ImmutableList.toImmutableList());
    }

    private String name(String row) {
        return row.equals(RtaTable.TOTAL) ? language.title("name.total") : row;
    }

    private TableView.Cell amount(MonetaryAmount amount) {
        return words.amountCell(amount);
    }
}
