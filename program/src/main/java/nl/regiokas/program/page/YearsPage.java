package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.pgb.PgbDifference;
import nl.regiokas.budgeting.pgb.PgbReconciliation;
import nl.regiokas.budgeting.pgb.PgbResult;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.rta.PgbBudget;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.Earmarks;

/** The contributions of all years in both readings, and the result of personal budgets, as text. */
public final class YearsPage {

    private static final long CENTS_IN_A_EURO = 100;

    private final RtaBudget budget;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param budget what was read
     * @param language the language of the page
     */
    public YearsPage(RtaBudget budget, Language language) {
        this.budget = budget;
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        addContributions();
        budget.transformation().map(money -> Earmarks.of(money, language)).ifPresent(this::add);
        budget.youthFund().map(fund -> Earmarks.of(fund, language)).ifPresent(this::add);
        budget.pgb().ifPresent(this::addPgb);
        return page.toString();
    }

    private void addContributions() {
        heading(
                "years.contributions",
                language.text("reading." + budget.arrangement().contribution()));
        TextTable table = new TextTable(
                1,
                ImmutableList.of(
                        language.text("years.year"),
                        language.text("years.base"),
                        language.text("years.afterCut"),
                        language.text("years.effect")));
        budget.contributions().stream()
                .filter(line -> line.municipality().equals(RtaTable.TOTAL))
                .forEach(line -> table.row(ImmutableList.of(
                        Integer.toString(line.year()),
                        contribution(line.base()),
                        contribution(line.afterCut()),
                        contribution(line.effect()))));
        page.append(table.text());
    }

    private void add(Earmarks earmarks) {
        heading(earmarks.key() + ".title");
        TextTable table = new TextTable(
                1,
                Stream.concat(
                                Stream.of(language.text("years.year")),
                                earmarks.columns().stream().map(column -> language.text(earmarks.key() + "." + column)))
                        .toList());
        earmarks.rows()
                .forEach(row -> table.row(Stream.concat(
                                Stream.of(Integer.toString(row.year())),
                                row.cents().stream().map(cents -> language.amount(cents, 2)))
                        .toList()));
        page.append(table.text()).append('\n');
        earmarks.sentences().forEach(sentence -> page.append(Paragraph.of(sentence)));
    }

    private void addPgb(PgbBudget pgb) {
        heading("pgb.title");
        page.append(table(pgb.result().exact(), 2).text());
        heading("pgb.thousands");
        page.append(table(pgb.result().thousands(), 0).text());
        page.append('\n').append(Paragraph.of(language.text("pgb.note")));
        pgb.reconciliation().ifPresent(this::addDifferences);
        pgb.reconciliation().ifPresent(known -> {
            addRows("rta.unpublished", known.unpublished());
            addRows("pgb.uncomputed", known.uncomputed());
        });
    }

    private void addRows(String key, ImmutableList<String> rows) {
        if (!rows.isEmpty()) {
            page.append(Paragraph.of(language.text(key, String.join(", ", rows))));
        }
    }

    private void addDifferences(PgbReconciliation reconciliation) {
        if (reconciliation.differences().isEmpty()) {
            page.append('\n').append(language.text("rta.cells.none")).append('\n');
            return;
        }
        heading("pgb.differences");
        TextTable table = new TextTable(
                2,
                ImmutableList.of(
                        language.text("name.row"),
                        language.text("name.column"),
                        language.text("rta.published"),
                        language.text("rta.computed"),
                        language.text("rta.difference"),
                        language.text("pgb.exact")));
        for (PgbDifference difference : reconciliation.differences()) {
            table.row(ImmutableList.of(
                    name(difference.cell().row()),
                    language.text("pgb." + difference.cell().column()),
                    whole(difference.cell().published()),
                    whole(difference.cell().expected()),
                    language.difference(difference.cell().difference(), 0),
                    amount(difference.exact())
                            + (difference.isImplied() ? "" : " " + language.text("pgb.unexplained.mark"))));
        }
        page.append(table.text());
        page.append('\n').append(Paragraph.of(language.text("pgb.unexplained")));
    }

    private TextTable table(AmountTable amounts, int decimals) {
        TextTable table = new TextTable(
                1,
                Stream.concat(
                                Stream.of(language.text("name.municipality")),
                                PgbResult.COLUMNS.stream().map(column -> language.text("pgb." + column)))
                        .toList());
        Stream.concat(amounts.rows().stream(), Stream.of(RtaTable.TOTAL))
                .forEach(row -> table.row(Stream.concat(
                                Stream.of(name(row)),
                                PgbResult.COLUMNS.stream()
                                        .map(column -> language.amount(amounts.cell(row, column), decimals)))
                        .toList()));
        return table;
    }

    private void heading(String key, Object... arguments) {
        page.append('\n').append(Paragraph.of(language.text(key, arguments))).append('\n');
    }

    private String name(String row) {
        return row.equals(RtaTable.TOTAL) ? language.text("name.total") : row;
    }

    /** Whole euros are shown without decimals when the table is rounded to them. */
    private String contribution(MonetaryAmount amount) {
        boolean isWhole = Euro.cents(budget.rta().table().unit(), "unit") % CENTS_IN_A_EURO == 0;
        return language.amount(amount, isWhole ? 0 : 2);
    }

    private String whole(MonetaryAmount amount) {
        return language.amount(amount, 0);
    }

    private String amount(MonetaryAmount amount) {
        return language.amount(amount, 2);
    }
}
