package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.budgeting.explanation.MonitorExplainer;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorQuarter;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.Projection;
import nl.regiokas.program.region.Thousands;
import nl.regiokas.risk.result.Spread;

/** The sections on a monitored year, in the order of the drawn page. */
public final class MonitorSections {

    /** The section right below the title: the answer and its grounds. */
    private static final String FIRST = "segments";

    private static final int MOST_ROWS = 30;
    private static final int LARGEST = 10;

    private final MonitorReport report;
    private final Optional<Projection> projection;
    private final MonitorWords monitor;
    private final Words words;
    private final Language language;

    /**
     * A report.
     *
     * @param report budget compared with use
     * @param projection what the forecast would mean, if it could be settled
     * @param monitor the words of the page
     */
    public MonitorSections(MonitorReport report, Optional<Projection> projection, MonitorWords monitor) {
        this.report = report;
        this.projection = projection;
        this.monitor = monitor;
        this.words = monitor.words();
        this.language = words.language();
    }

    /** What the sections on segments and municipalities show. */
    public record StandView(
            ImmutableList<String> answer,
            ImmutableList<MonitorView> tables,
            ImmutableList<MonitorView> folded,
            ImmutableList<String> notes,
            ImmutableList<String> control,
            String mark) {}

    /** What the section on quarters shows. */
    public record QuartersView(
            ImmutableList<QuarterPicture> pictures, ImmutableList<String> without, TableView table) {}

    /**
     * The sections.
     *
     * @return by segment, by quarter, by municipality, what it would mean, how the forecast came about
     */
    public ImmutableList<Section> sections() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(section(FIRST, "monitor", segments()));
        sections.add(section("quarters", "quarters", quarters()));
        sections.add(section("municipal", "monitor", municipalities()));
        projection.ifPresent(shown -> sections.add(section("projection", "budget", projection(shown))));
        sections.add(section("forecast", "budget", how()));
        return sections.build();
    }

    private Section section(String id, String template, Object view) {
        return new Section(
                id,
                id.equals(FIRST) ? "" : language.text("monitor." + id + ".title"),
                Templates.content(template, words, view));
    }

    private StandView segments() {
        return new StandView(
                monitor.answer(),
                ImmutableList.of(table(
                        language.text("monitor.caption.segments", monitor.stand()),
                        "monitor.segment",
                        monitor.segments(),
                        cell -> monitor.segment(cell.segment()))),
                ImmutableList.of(),
                ImmutableList.of(language.text(
                        "monitor.signals",
                        words.percentage(report.use().options().attention()),
                        words.percentage(report.use().options().over()))),
                ImmutableList.of(),
                language.text("monitor.mark", monitor.day(report.now().until())));
    }

    private StandView municipalities() {
        ImmutableList<MonitorCell> cells = monitor.byExcess();
        MonitorView all = table(
                language.text("monitor.caption.municipalities", monitor.stand()),
                "monitor.municipality",
                cells,
                monitor::municipality);
        boolean isLong = cells.size() > MOST_ROWS;
        return new StandView(
                ImmutableList.of(),
                ImmutableList.of(isLong ? shortened(all, cells) : all),
                isLong ? ImmutableList.of(all) : ImmutableList.of(),
                ImmutableList.of(language.text("monitor.rounded")),
                monitor.control(),
                language.text("monitor.mark", monitor.day(report.now().until())));
    }

    /** The first rows, and the others as one row. */
    private MonitorView shortened(MonitorView all, ImmutableList<MonitorCell> cells) {
        Thousands others = Thousands.sum(
                cells.subList(LARGEST, cells.size()).stream().map(Thousands::of).toList(), Warning.NONE);
        return new MonitorView(
                all.caption(),
                all.headers(),
                ImmutableList.<MonitorView.Row>builder()
                        .addAll(all.rows().subList(0, LARGEST))
                        .add(row("others", language.text("settlement.others", cells.size() - LARGEST), others, ""))
                        .build(),
                all.total());
    }

    private MonitorView table(
            String caption, String first, ImmutableList<MonitorCell> cells, Function<MonitorCell, String> name) {
        ImmutableList.Builder<MonitorView.Row> rows = ImmutableList.builder();
        for (MonitorCell cell : cells) {
            rows.add(row(key(cell), name.apply(cell), Thousands.of(cell), since(cell)));
        }
        MonitorCell total = report.now().total();
        return new MonitorView(
                caption,
                Stream.of(
                                first,
                                "monitor.of",
                                "monitor.budget",
                                "monitor.expected",
                                "monitor.used",
                                "monitor.undeclared",
                                "monitor.forecast",
                                "monitor.difference",
                                "monitor.side",
                                "monitor.percent",
                                "monitor.warning")
                        .map(language::text)
                        .map(MonitorSections::capitalised)
                        .collect(ImmutableList.toImmutableList()),
                rows.build(),
                row(
                        "total",
                        language.text("monitor.total", cells.size()),
                        Thousands.sum(cells.stream().map(Thousands::of).toList(), total.warning()),
                        since(total)));
    }

    private static String capitalised(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String key(MonitorCell cell) {
        return cell.municipality().map(MunicipalityCode::value).orElse("") + ","
                + cell.segment().map(Enum::name).orElse("ALL");
    }

    private String since(MonitorCell cell) {
        return report.since(cell)
                .map(month -> language.text("monitor.since", language.text("month." + month.getMonthValue())))
                .orElse("");
    }

    private MonitorView.Row row(String key, String name, Thousands cell, String since) {
        return new MonitorView.Row(
                key,
                name,
                MonitorView.Bar.of(cell),
                Stream.of(
                                cell.budget(),
                                cell.expected(),
                                cell.given(),
                                cell.undeclared(),
                                cell.forecast(),
                                Math.abs(cell.excess()))
                        .map(monitor::number)
                        .collect(ImmutableList.toImmutableList()),
                monitor.side(cell.excess()),
                cell.ofBudget().map(words::number).orElse("-"),
                monitor.signal(cell.warning()),
                since,
                cell.warning() != Warning.NONE);
    }

    private QuartersView quarters() {
        ImmutableList<Optional<Segment>> segments = report.quarters().stream()
                .map(MonitorQuarter::segment)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        BigDecimal highest = QuarterPicture.highest(report.quarters(), quarter -> budget(quarter.segment()));
        ImmutableList.Builder<QuarterPicture> pictures = ImmutableList.builder();
        ImmutableList.Builder<String> without = ImmutableList.builder();
        for (Optional<Segment> segment : segments) {
            List<MonitorQuarter> quarters = report.quarters().stream()
                    .filter(quarter -> quarter.segment().equals(segment))
                    .toList();
            if (budget(segment) > 0) {
                pictures.add(QuarterPicture.of(
                        monitor.segment(segment),
                        label(segment, quarters),
                        quarters,
                        new QuarterPicture.Scale(highest, budget(segment)),
                        monitor));
            } else {
                without.add(language.text("monitor.no.picture", monitor.segment(segment)));
            }
        }
        return new QuartersView(pictures.build(), without.build(), quarterTable());
    }

    private long budget(Optional<Segment> segment) {
        return report.now()
                .find(Optional.empty(), segment)
                .map(cell -> Euro.cents(cell.budget(), "budget"))
                .orElse(0L);
    }

    private String label(Optional<Segment> segment, List<MonitorQuarter> quarters) {
        return language.text(
                "monitor.label",
                monitor.segment(segment),
                quarters.stream()
                        .map(quarter -> language.text(
                                "monitor.label.quarter",
                                monitor.quarter(quarter.quarter()),
                                monitor.number(Thousands.of(quarter.expected())),
                                monitor.number(Thousands.of(quarter.used())),
                                monitor.number(Thousands.of(quarter.undeclared())),
                                monitor.number(Thousands.of(quarter.forecast()))))
                        .collect(Collectors.joining("; ")));
    }

    private TableView quarterTable() {
        return new TableView(
                language.text("monitor.quarters.caption"),
                2,
                Stream.of(
                                "monitor.segment",
                                "monitor.quarter",
                                "monitor.expected",
                                "monitor.declared",
                                "monitor.undeclared",
                                "monitor.forecast")
                        .map(language::text)
                        .map(MonitorSections::capitalised)
                        .collect(ImmutableList.toImmutableList()),
                report.quarters().stream()
                        .map(quarter -> TableView.Row.of(
                                ImmutableList.of(
                                        quarter.segment().map(Enum::name).orElse("ALL"),
                                        Integer.toString(quarter.quarter())),
                                ImmutableList.of(
                                        TableView.Cell.text(monitor.segment(quarter.segment())),
                                        TableView.Cell.text(monitor.quarter(quarter.quarter())),
                                        words.amountCell(Euro.cents(quarter.expected(), "expected")),
                                        words.amountCell(Euro.cents(quarter.used(), "used")),
                                        words.amountCell(Euro.cents(quarter.undeclared(), "undeclared")),
                                        words.amountCell(Euro.cents(quarter.forecast(), "forecast")))))
                        .collect(ImmutableList.toImmutableList()));
    }

    private BudgetView projection(Projection shown) {
        ImmutableList<Projection.Row> rows = shown.rows();
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text("projection.how", Integer.toString(shown.year())));
        if (!shown.forecast().atFirstProduct().isEmpty()) {
            sentences.add(language.text(
                    "projection.first", shown.forecast().atFirstProduct().size()));
        }
        sentences.addAll(monitor.drawn(shown.range()));
        sentences.add(words.text("overview.sides"));
        boolean isDrawn = shown.range().risk().isPresent();
        return new BudgetView(
                sentences.build(),
                ImmutableList.of(new TableView(
                        language.text("projection.title", Integer.toString(shown.year())),
                        1,
                        Stream.concat(
                                        Stream.of(
                                                "settlement.party",
                                                "projection.cost",
                                                "projection.contribution",
                                                "projection.charge",
                                                "projection.advance",
                                                "settlement.balance"),
                                        isDrawn ? Stream.of("projection.low", "projection.high") : Stream.of())
                                .map(language::text)
                                .map(MonitorSections::capitalised)
                                .collect(ImmutableList.toImmutableList()),
                        rows.stream()
                                .map(row -> TableView.Row.of(
                                        ImmutableList.of(
                                                Integer.toString(shown.year()),
                                                row.party().code()),
                                        cells(monitor.party(row.party()), row, isDrawn)))
                                .collect(ImmutableList.toImmutableList()),
                        cells(capitalised(language.text("name.total")), Projection.total(rows), isDrawn))),
                ImmutableList.of(language.text(
                        "projection.closes",
                        words.euro(Projection.total(rows).costCents()),
                        words.euro(Euro.cents(report.now().total().forecast(), "forecast")))),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private ImmutableList<TableView.Cell> cells(String name, Projection.Row row, boolean isDrawn) {
        ImmutableList.Builder<TableView.Cell> cells = ImmutableList.builder();
        cells.add(
                TableView.Cell.text(name),
                words.wholeCell(row.costCents()),
                words.wholeCell(row.contributionCents()),
                words.wholeCell(row.chargeCents()),
                words.wholeCell(row.advanceCents()),
                new TableView.Cell(
                        words.whole(Math.abs(row.balanceCents())) + " " + monitor.side(row.balanceCents()),
                        words.plain(row.balanceCents())));
        if (isDrawn) {
            cells.add(rangeCell(row, Spread::tenthCents), rangeCell(row, Spread::ninetiethCents));
        }
        return cells.build();
    }

    /** A bound of the range; the total has none, because the bounds of sums are not sums of bounds. */
    private TableView.Cell rangeCell(Projection.Row row, ToLongFunction<Spread> bound) {
        return row.spread()
                .map(spread -> words.wholeCell(bound.applyAsLong(spread)))
                .orElse(TableView.Cell.text(""));
    }

    /** How the forecast came about: the rule in words, the notices, and every cell. */
    private BudgetView how() {
        Sources sources = new Sources("monitor-source-");
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text(report.isForecastAsPlanned() ? "monitor.how.plan" : "monitor.how"));
        sentences.add(language.text("monitor.elapsed", monitor.elapsed()));
        monitor.late().ifPresent(sentences::add);
        sentences.addAll(monitor.told());
        sentences.addAll(monitor.notices());
        return new BudgetView(
                sentences.build(),
                ImmutableList.of(),
                ImmutableList.of(),
                nodes(sources),
                sources.list(words.wording()));
    }

    private ImmutableList<Node> nodes(Sources sources) {
        if (report.now().cells().size() > Municipalities.MOST_IN_FULL) {
            return ImmutableList.of();
        }
        Nodes nodes =
                new Nodes(words, ProductCatalogue.of(report.use().catalogue().products()), sources);
        MonitorExplainer explainer = new MonitorExplainer(report);
        return report.now().municipalities().stream()
                .map(total -> Node.of(
                        monitor.municipality(total),
                        words.euro(Euro.cents(total.forecast(), "forecast")),
                        report.now().cells().stream()
                                .filter(cell -> cell.municipality().equals(total.municipality()))
                                .map(cell -> nodes.of(explainer.forecast(cell), 0))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }
}
