package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.regiokas.budgeting.explanation.MonitorExplainer;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.product.ProductCatalogue;
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
            Optional<TableView> data,
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
                ImmutableList.of(table()),
                Optional.empty(),
                ImmutableList.of(language.text(
                        "monitor.signals",
                        words.percentage(report.use().options().attention()),
                        words.percentage(report.use().options().over()))),
                ImmutableList.of(),
                language.text("monitor.mark", monitor.day(report.now().until())));
    }

    private StandView municipalities() {
        return new StandView(
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.of(new MonitorTable(report, monitor).view()),
                ImmutableList.of(language.text("monitor.rounded")),
                monitor.control(),
                "");
    }

    private MonitorView table() {
        ImmutableList<MonitorCell> cells = monitor.segments();
        MonitorCell total = report.now().total();
        return new MonitorView(
                language.text("monitor.caption.segments", monitor.stand()),
                Stream.of(
                                Stream.of("segment", "of"),
                                OF_SEGMENTS.stream().map(Column::key),
                                Stream.of("difference", "side", "percent", "warning"))
                        .flatMap(titles -> titles)
                        .map(key -> language.title("monitor." + key))
                        .collect(ImmutableList.toImmutableList()),
                cells.stream()
                        .map(cell -> row(key(cell), monitor.segment(cell.segment()), Thousands.of(cell), cell))
                        .collect(ImmutableList.toImmutableList()),
                row(
                        "total",
                        language.text("monitor.total", cells.size()),
                        Thousands.sum(cells, total.warning()),
                        total));
    }

    private static String key(MonitorCell cell) {
        return "," + cell.segment().map(Enum::name).orElse("ALL");
    }

    private MonitorView.Row row(String key, String name, Thousands shown, MonitorCell cell) {
        return new MonitorView.Row(
                key,
                name,
                MonitorView.Bar.of(shown),
                Stream.concat(
                                OF_SEGMENTS.stream()
                                        .map(column -> column.amount().applyAsLong(shown)),
                                Stream.of(Math.abs(shown.excess())))
                        .map(monitor::number)
                        .collect(ImmutableList.toImmutableList()),
                monitor.side(shown.excess()),
                shown.ofBudget().map(words::number).orElse("-"),
                monitor.signal(shown.warning()),
                monitor.since(cell),
                shown.warning() != Warning.NONE);
    }

    /** How the forecast came about: the rule in words, the notices, and every cell. */
    private BudgetView how() {
        Sources sources = new Sources("monitor-source-");
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text(report.isForecastAsPlanned() ? "monitor.how.plan" : "monitor.how"));
        sentences.add(language.text("monitor.elapsed", monitor.elapsed()));
        monitor.late().ifPresent(sentences::add);
        sentences.addAll(monitor.stated());
        sentences.addAll(monitor.notices());
        return new BudgetView(
                sentences.build(), ImmutableList.of(), ImmutableList.of(), nodes(sources), sources.list(words));
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
                        words.euro(total.forecast()),
                        report.now().cells().stream()
                                .filter(cell -> cell.municipality().equals(total.municipality()))
                                .map(cell -> nodes.of(explainer.forecast(cell), 0))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }
}
