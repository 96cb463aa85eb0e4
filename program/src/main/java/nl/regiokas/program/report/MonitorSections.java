package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.regiokas.budgeting.explanation.MonitorExplainer;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.Outlook;
import nl.regiokas.program.region.Thousands;

/** The sections on a monitored year, in the order of the drawn page. */
public final class MonitorSections {

    /** The section right below the title: the answer and its grounds. */
    private static final String FIRST = "segments";

    private static final ImmutableList<Column> OF_SEGMENTS = ImmutableList.of(
            new Column("budget", Thousands::budget),
            new Column("expected", Thousands::expected),
            new Column("used", Thousands::given),
            new Column("undeclared", Thousands::undeclared),
            new Column("forecast", Thousands::forecast));

    /** Municipalities show what was declared too: declared + undeclared = used. */
    private static final ImmutableList<Column> OF_MUNICIPALITIES = ImmutableList.of(
            new Column("budget", Thousands::budget),
            new Column("expected", Thousands::expected),
            new Column("declared", Thousands::used),
            new Column("undeclared", Thousands::undeclared),
            new Column("used", Thousands::given),
            new Column("forecast", Thousands::forecast));

    private static final int MOST_ROWS = 30;
    private static final int LARGEST = 10;

    private final MonitorReport report;
    private final Outlook outlook;
    private final MonitorWords monitor;
    private final Words words;
    private final Language language;

    /**
     * A report.
     *
     * @param report budget compared with use
     * @param outlook what the forecast would mean, or why that is not known
     * @param monitor the words of the page
     */
    public MonitorSections(MonitorReport report, Outlook outlook, MonitorWords monitor) {
        this.report = report;
        this.outlook = outlook;
        this.monitor = monitor;
        this.words = monitor.words();
        this.language = words.language();
    }

    /** An amount of a row under the title of its column. */
    private record Column(String key, ToLongFunction<Thousands> amount) {}

    /** What the sections on segments and municipalities show. */
    public record StandView(
            ImmutableList<String> answer,
            ImmutableList<MonitorView> tables,
            ImmutableList<MonitorView> folded,
            ImmutableList<String> notes,
            ImmutableList<String> control,
            String mark) {}

    /**
     * The sections.
     *
     * @return by segment, by quarter, by municipality, what it would mean, how the forecast came about
     */
    public ImmutableList<Section> sections() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(section(FIRST, "monitor", segments()));
        sections.add(section("quarters", "quarters", new QuarterSection(report, monitor).view()));
        sections.add(section("municipal", "monitor", municipalities()));
        if (!outlook.equals(Outlook.NONE)) {
            sections.add(section("projection", "budget", new ProjectionSection(report, monitor).view(outlook)));
        }
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
                        cell -> monitor.segment(cell.segment()),
                        OF_SEGMENTS)),
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
                monitor::municipality,
                OF_MUNICIPALITIES);
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
        Thousands others = Thousands.sum(cells.subList(LARGEST, cells.size()), Warning.NONE);
        return new MonitorView(
                all.caption(),
                all.headers(),
                ImmutableList.<MonitorView.Row>builder()
                        .addAll(all.rows().subList(0, LARGEST))
                        .add(row(
                                "others",
                                language.text("settlement.others", cells.size() - LARGEST),
                                others,
                                "",
                                OF_MUNICIPALITIES))
                        .build(),
                all.total());
    }

    private MonitorView table(
            String caption,
            String first,
            ImmutableList<MonitorCell> cells,
            Function<MonitorCell, String> name,
            ImmutableList<Column> columns) {
        ImmutableList.Builder<MonitorView.Row> rows = ImmutableList.builder();
        for (MonitorCell cell : cells) {
            rows.add(row(key(cell), name.apply(cell), Thousands.of(cell), since(cell), columns));
        }
        MonitorCell total = report.now().total();
        return new MonitorView(
                caption,
                Stream.of(
                                Stream.of(first, "monitor.of"),
                                columns.stream().map(column -> "monitor." + column.key()),
                                Stream.of("monitor.difference", "monitor.side", "monitor.percent", "monitor.warning"))
                        .flatMap(titles -> titles)
                        .map(language::text)
                        .map(MonitorSections::capitalised)
                        .collect(ImmutableList.toImmutableList()),
                rows.build(),
                row(
                        "total",
                        language.text("monitor.total", cells.size()),
                        Thousands.sum(cells, total.warning()),
                        since(total),
                        columns));
    }

    static String capitalised(String title) {
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

    private MonitorView.Row row(String key, String name, Thousands cell, String since, ImmutableList<Column> columns) {
        return new MonitorView.Row(
                key,
                name,
                MonitorView.Bar.of(cell),
                Stream.concat(
                                columns.stream().map(column -> column.amount().applyAsLong(cell)),
                                Stream.of(Math.abs(cell.excess())))
                        .map(monitor::number)
                        .collect(ImmutableList.toImmutableList()),
                monitor.side(cell.excess()),
                cell.ofBudget().map(words::number).orElse("-"),
                monitor.signal(cell.warning()),
                since,
                cell.warning() != Warning.NONE);
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
