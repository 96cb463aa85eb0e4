package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.exchange.monitor.MonitorRegion;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.region.Projection;
import nl.regiokas.program.region.Thousands;
import nl.regiokas.program.report.MonitorWords;

/**
 * A monitored year on a terminal of 80 columns: the answer, a row for each segment, and the municipalities with a
 * warning.
 */
public final class MonitorPage {

    private static final int MOST_MUNICIPALITIES = 5;

    private final MonitorRegion region;
    private final Optional<Projection> projection;
    private final MonitorWords words;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param region the monitored region
     * @param projection what the forecast would mean, if it could be settled
     * @param language the language of the page
     */
    public MonitorPage(MonitorRegion region, Optional<Projection> projection, Language language) {
        this.region = region;
        this.projection = projection;
        this.words = new MonitorWords(region, language);
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        words.answer().forEach(this::paragraph);
        page.append('\n').append(segments().text()).append('\n');
        municipalities();
        words.control().forEach(this::paragraph);
        words.stated().forEach(this::paragraph);
        projection.ifPresent(this::add);
        return page.toString();
    }

    private TextTable segments() {
        TextTable table = table("monitor.segment");
        ImmutableList<MonitorCell> cells = words.segments();
        cells.forEach(cell -> table.row(row(words.segment(cell.segment()), Thousands.of(cell))));
        return table.row(row(
                language.text("name.total"),
                Thousands.sum(cells, region.report().now().total().warning())));
    }

    private TextTable table(String first) {
        return new TextTable(
                1,
                Stream.of(
                                first,
                                "monitor.budget",
                                "monitor.expected",
                                "monitor.used",
                                "monitor.forecast",
                                "monitor.difference",
                                "monitor.warning")
                        .map(language::text)
                        .toList());
    }

    private ImmutableList<String> row(String name, Thousands cell) {
        return amounts(name, cell).add(words.signal(cell.warning())).build();
    }

    private ImmutableList.Builder<String> amounts(String name, Thousands cell) {
        return ImmutableList.<String>builder()
                .add(
                        name,
                        number(cell.budget()),
                        number(cell.expected()),
                        number(cell.given()),
                        number(cell.forecast()),
                        number(Math.abs(cell.excess())) + " " + words.side(cell.excess()));
    }

    private void municipalities() {
        ImmutableList<MonitorCell> warned = words.byExcess().stream()
                .filter(cell -> cell.warning() != Warning.NONE)
                .collect(ImmutableList.toImmutableList());
        if (warned.isEmpty()) {
            return;
        }
        TextTable table = table("monitor.municipality");
        ImmutableList<MonitorCell> shown =
                warned.stream().limit(MOST_MUNICIPALITIES).collect(ImmutableList.toImmutableList());
        shown.forEach(cell -> table.row(row(words.municipality(cell), Thousands.of(cell))));
        ImmutableList<MonitorCell> others = words.byExcess().stream()
                .filter(cell -> !shown.contains(cell))
                .collect(ImmutableList.toImmutableList());
        if (others.size() == 1) {
            table.row(row(words.municipality(others.get(0)), Thousands.of(others.get(0))));
        } else if (!others.isEmpty()) {
            table.row(amounts(language.text("settlement.others", others.size()), Thousands.sum(others, Warning.NONE))
                    .add("")
                    .build());
        }
        table.row(amounts(language.text("name.total"), Thousands.sum(words.byExcess(), Warning.NONE))
                .add("")
                .build());
        page.append(table.text());
        if (warned.size() > MOST_MUNICIPALITIES) {
            paragraph(language.text("monitor.more", warned.size() - MOST_MUNICIPALITIES));
        }
        page.append('\n');
    }

    private void add(Projection shown) {
        page.append('\n');
        paragraph(language.text("projection.title", Integer.toString(shown.year())));
        TextTable table = new TextTable(
                1,
                Stream.of(
                                "settlement.party",
                                "projection.cost",
                                "projection.contribution",
                                "projection.charge",
                                "projection.advance",
                                "settlement.balance")
                        .map(language::text)
                        .toList());
        ImmutableList<Projection.Row> rows = shown.rows();
        largest(rows).forEach(row -> table.row(row(row)));
        page.append('\n').append(table.row(row(Projection.total(rows))).text());
        if (rows.size() > MOST_MUNICIPALITIES) {
            paragraph(language.text("projection.more", rows.size() - MOST_MUNICIPALITIES));
        }
        words.undivided(shown).ifPresent(this::paragraph);
        words.late(shown).ifPresent(this::paragraph);
        if (shown.range().risk().isPresent()) {
            addRange(rows);
        }
        words.drawn(shown.range()).forEach(this::paragraph);
    }

    private void addRange(ImmutableList<Projection.Row> rows) {
        page.append('\n');
        paragraph(language.text("projection.range"));
        TextTable table = new TextTable(
                1,
                Stream.of("settlement.party", "projection.low", "projection.charge", "projection.high")
                        .map(language::text)
                        .toList());
        largest(rows)
                .forEach(row -> row.spread()
                        .ifPresent(spread -> table.row(ImmutableList.of(
                                words.party(row),
                                language.amount(spread.tenthCents(), 0),
                                language.amount(row.chargeCents(), 0),
                                language.amount(spread.ninetiethCents(), 0)))));
        page.append('\n').append(table.text());
    }

    private static Stream<Projection.Row> largest(ImmutableList<Projection.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(Projection.Row::balanceCents)
                        .reversed()
                        .thenComparing(Projection.Row::code))
                .limit(MOST_MUNICIPALITIES);
    }

    private ImmutableList<String> row(Projection.Row row) {
        return ImmutableList.of(
                words.party(row),
                language.amount(row.costCents(), 0),
                language.amount(row.contributionCents(), 0),
                language.amount(row.chargeCents(), 0),
                language.amount(row.advanceCents(), 0),
                language.amount(Math.abs(row.balanceCents()), 0) + " " + words.side(row.balanceCents()));
    }

    private String number(long thousands) {
        return words.number(thousands);
    }

    private void paragraph(String text) {
        page.append(Paragraph.of(text));
    }
}
