package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.program.report.ReconciliationReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.Settlement;

/**
 * A settled year on a terminal of 80 columns and 24 rows: who pays how much, with totals and a control line.
 *
 * <p>Of many parties the largest balances are shown separately and the others together.
 */
public final class SettlementPage {

    private final SettledRegion region;
    private final String title;
    private final String folder;
    private final Shown shown;
    private final Words words;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param region the settled region
     * @param title the title of the page
     * @param folder the name of the folder
     * @param shown which year and which parties are shown
     * @param words the names and the language
     * @param language the language of the page
     */
    public SettlementPage(
            SettledRegion region, String title, String folder, Shown shown, Words words, Language language) {
        this.region = region;
        this.title = title;
        this.folder = folder;
        this.shown = shown;
        this.words = words;
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        Settlement.Year year = shown.year(region.settlement());
        YearOverview overview = YearOverview.of(region, year);
        String number = Integer.toString(year.year());
        paragraph(language.text(
                "settlement.title",
                title,
                number,
                words.count(overview.rows().size(), overview.parties()),
                title.equals(folder) ? "" : words.text("sub.scheme", folder)));
        status();
        page.append('\n').append(table(overview).textWithinEdge());
        paragraph(language.text(
                region.way() == PaymentWay.CASHIER ? "settlement.sides.cashier" : "settlement.sides.netted"));
        paragraph(language.text(
                "settlement.funds",
                number,
                year.funds().stream()
                        .map(fund -> fund.scope() + " " + language.amount(fund.closingCents(), 2))
                        .collect(Collectors.joining("; "))));
        paragraph(control(overview));
        page.append(ControlText.of(region.input(), language));
        if (!region.input().published().isEmpty()) {
            ReconciliationReport.sentences(region.reconciliation(), words).forEach(this::paragraph);
        }
        words.notes(region.settlement()).forEach(this::paragraph);
        return page.toString();
    }

    private void status() {
        words.band(Status.of(region.settlement().scheme())).stream().limit(1).forEach(this::paragraph);
    }

    private TextTable table(YearOverview overview) {
        TextTable table = new TextTable(
                1,
                ImmutableList.of(
                        language.text("settlement.party"),
                        language.text("settlement.cost"),
                        language.text("settlement.charge"),
                        language.text("settlement.advance"),
                        language.text("settlement.balance")));
        List<YearOverview.Row> first = shown.rows().first(overview.rows());
        first.forEach(row -> table.row(cells(row.party().map(words::party).orElse(""), row)));
        overview.others(first.size())
                .ifPresent(row -> table.row(cells(language.text("settlement.others", row.parties()), row)));
        return table.row(cells(language.text("settlement.total"), overview.total()));
    }

    private ImmutableList<String> cells(String name, YearOverview.Row row) {
        return ImmutableList.of(
                name,
                language.amount(row.costCents(), 2),
                language.amount(row.chargeCents(), 2),
                language.amount(row.advanceCents(), 2),
                words.side(row.balanceCents()));
    }

    private String control(YearOverview overview) {
        String growth = language.amount(overview.growthCents(), 2);
        return overview.closes()
                ? language.text("settlement.closes", growth)
                : language.text(
                        "settlement.open",
                        language.amount(overview.total().chargeCents(), 2),
                        language.amount(overview.total().costCents(), 2),
                        growth);
    }

    private void paragraph(String text) {
        page.append(Paragraph.of(text));
    }
}
