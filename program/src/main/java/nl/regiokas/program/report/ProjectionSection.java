package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.region.Outlook;
import nl.regiokas.program.region.Projection;
import nl.regiokas.risk.result.Spread;

/** The section on what the forecast of a monitored year would mean. */
final class ProjectionSection {

    private final MonitorReport report;
    private final MonitorWords monitor;
    private final Words words;
    private final Language language;

    ProjectionSection(MonitorReport report, MonitorWords monitor) {
        this.report = report;
        this.monitor = monitor;
        this.words = monitor.words();
        this.language = words.language();
    }

    /** The projection, or why there is none. */
    BudgetView view(Outlook outlook) {
        return outlook.projection().map(this::projection).orElseGet(() -> without(outlook.reasons()));
    }

    private BudgetView without(ImmutableList<Fault> reasons) {
        return new BudgetView(
                monitor.unprojected(reasons),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private BudgetView projection(Projection shown) {
        ImmutableList<Projection.Row> rows = shown.rows();
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text("projection.how", Integer.toString(shown.year())));
        monitor.undivided(shown).ifPresent(sentences::add);
        monitor.late(shown).ifPresent(sentences::add);
        sentences.addAll(monitor.drawn(shown.range()));
        sentences.add(words.language().text("projection.sides"));
        boolean isDrawn = shown.range().risk().isPresent();
        Projection.Row total = Projection.total(rows);
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
                                .map(language::title)
                                .collect(ImmutableList.toImmutableList()),
                        rows.stream()
                                .map(row -> TableView.Row.of(
                                        ImmutableList.of(Integer.toString(shown.year()), row.code()),
                                        cells(monitor.party(row), row, isDrawn)))
                                .collect(ImmutableList.toImmutableList()),
                        cells(language.capital(monitor.party(total)), total, isDrawn))),
                ImmutableList.of(language.text(
                        "projection.closes",
                        words.euro(total.costCents()),
                        words.euro(report.now().total().forecast()))),
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
}
