package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.regiokas.program.report.YearAnswer;
import nl.regiokas.settlement.Settlement;

/**
 * A settled year on a terminal of 80 columns and 24 rows: what happened in three sentences, who pays how much, with totals,
 * and the control lines.
 *
 * <p>Of many parties the largest balances are shown separately and the others together; the sentences are brief then, so that
 * more of them have room.
 */
public final class SettlementPage {

    /** Its head, the others and the total; around the page the command, where it is written, and the next question. */
    private static final int LINES_OF_A_TABLE = 6;

    private final SettledRegion region;
    private final String title;
    private final String folder;
    private final Shown shown;
    private final Words words;
    private final Language language;

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
        StringBuilder head = new StringBuilder();
        head.append(Paragraph.of(language.text(
                "settlement.title",
                title,
                number,
                words.count(overview.rows().size(), overview.parties()),
                title.equals(folder) ? "" : words.text("sub.scheme", folder))));
        words.band(Status.of(region.settlement().scheme())).stream()
                .limit(1)
                .map(Paragraph::of)
                .forEach(head::append);
        return head + answer(overview, lines(head.toString()), tail(year, overview));
    }

    /**
     * What happened and the table; in whole where the ten largest have room below it, otherwise in brief.
     *
     * @param lines how many lines stand above
     * @param tail what stands below
     */
    private String answer(YearOverview overview, int lines, String tail) {
        ImmutableList<Ratio> ratios = ratios(overview);
        String measured = stated(overview.total(), ratios);
        YearAnswer answer = new YearAnswer(overview, words);
        String whole = sentences(answer.sentences()) + "\n";
        String below = measured.isEmpty() ? "" : Paragraph.of(language.text("settlement.ratios", measured));
        int others = lines + lines(tail) + LINES_OF_A_TABLE;
        boolean fits = shown.rows().hasRoom(overview.rows(), others + lines(whole) + lines(below));
        String said = fits ? whole : sentences(answer.brief(measured));
        List<YearOverview.Row> first =
                shown.rows().first(overview.rows(), others + lines(said) + (fits ? lines(below) : 0));
        return said + table(overview, first, ratios, fits ? below : "") + tail;
    }

    private static String sentences(List<String> sentences) {
        return Paragraph.withinEdge(String.join(" ", sentences));
    }

    /** What stands below the table; the control lines are last but for notes. */
    private String tail(Settlement.Year year, YearOverview overview) {
        StringBuilder tail = new StringBuilder();
        tail.append(Paragraph.of(language.text(
                region.way() == PaymentWay.CASHIER ? "settlement.sides.cashier" : "settlement.sides.netted")));
        tail.append(Paragraph.of(language.text(
                "settlement.funds",
                Integer.toString(year.year()),
                year.funds().stream()
                        .map(fund -> fund.scope() + " " + language.amount(fund.closingCents(), 2))
                        .collect(Collectors.joining("; ")))));
        tail.append(Paragraph.of(control(overview)));
        tail.append(ControlText.of(region.input(), language));
        if (!region.input().published().isEmpty()) {
            tail.append(Paragraph.all(ReconciliationReport.sentences(region.reconciliation(), words)));
        }
        return tail.append(Paragraph.all(words.notes(region.settlement()))).toString();
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }

    /** The table, with the ratios of each party where there is room for them, or in a table of their own when all are asked for. */
    private String table(
            YearOverview overview, List<YearOverview.Row> first, ImmutableList<Ratio> ratios, String below) {
        TextTable full = table(overview, first, ratios);
        if (full.isWithinEdge()) {
            return full.textWithinEdge() + below;
        }
        String narrow = table(overview, first, ImmutableList.of()).textWithinEdge();
        return narrow
                + (shown.rows().isAll() ? "\n" + measured(overview, ratios).textWithinEdge() : "")
                + below;
    }

    /** The ratios of all parties, in a table of their own. */
    private TextTable measured(YearOverview overview, List<Ratio> ratios) {
        ImmutableList.Builder<String> headers = ImmutableList.builder();
        headers.add(language.text("settlement.charge"));
        ratios.forEach(ratio -> headers.add(ratio.meaning()));
        TextTable table = new TextTable(1, headers.build());
        overview.rows()
                .forEach(row -> table.row(ratios(row.party().map(words::party).orElse(""), row, ratios)));
        return table.row(ratios(language.text("settlement.total"), overview.total(), ratios));
    }

    private static ImmutableList<String> ratios(String name, YearOverview.Row row, List<Ratio> ratios) {
        return Stream.concat(Stream.of(name), ratios.stream().map(ratio -> ratio.of(row)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String stated(YearOverview.Row row, List<Ratio> ratios) {
        return ratios.stream()
                .flatMap(ratio -> ratio.value().apply(row).map(value -> value + " " + ratio.meaning()).stream())
                .collect(Collectors.joining("; "));
    }

    private TextTable table(YearOverview overview, List<YearOverview.Row> first, List<Ratio> ratios) {
        ImmutableList.Builder<String> headers = ImmutableList.builder();
        headers.add(
                language.text("settlement.party"),
                language.text("settlement.cost"),
                language.text("settlement.charge"),
                language.text("settlement.advance"),
                language.text("settlement.balance"));
        ratios.forEach(ratio -> headers.add(ratio.name()));
        TextTable table = new TextTable(1, headers.build());
        first.forEach(row -> table.row(cells(row.party().map(words::party).orElse(""), row, ratios)));
        overview.others(first.size())
                .ifPresent(row -> table.row(cells(language.text("settlement.others", row.parties()), row, ratios)));
        return table.row(cells(language.text("settlement.total"), overview.total(), ratios));
    }

    private ImmutableList<String> cells(String name, YearOverview.Row row, List<Ratio> ratios) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(
                name,
                language.amount(row.costCents(), 2),
                language.amount(row.chargeCents(), 2),
                language.amount(row.advanceCents(), 2),
                words.side(row.balanceCents()));
        ratios.forEach(ratio -> cells.add(ratio.of(row)));
        return cells.build();
    }

    /** The charge next to what it is measured by, as far as that is known for anybody. */
    private ImmutableList<Ratio> ratios(YearOverview overview) {
        return Stream.of(
                        new Ratio(
                                language.text("settlement.perYoung"),
                                words.text("overview.perYoung"),
                                row -> row.chargePerYoung().map(words::number)),
                        new Ratio(
                                language.text("settlement.ofBudget"),
                                words.text("overview.ofBudget"),
                                row -> row.chargeOfBudget().map(share -> words.percent(share.percent()))))
                .filter(ratio -> overview.rows().stream()
                        .anyMatch(row -> ratio.value().apply(row).isPresent()))
                .collect(ImmutableList.toImmutableList());
    }

    /** A column of ratios, with a head that is short enough for a terminal. */
    private record Ratio(String name, String meaning, Function<YearOverview.Row, Optional<String>> value) {

        private String of(YearOverview.Row row) {
            return value.apply(row).orElse("-");
        }
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
}
