package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.region.Thousands;

/**
 * The table of a monitored year by municipality, the highest forecast in percent of the budget first.
 *
 * <p>It shows thousands of euros, and saves the cents. What was declared and what is not declared yet are together what was
 * used.
 */
final class MonitorTable {

    private static final int MOST_ROWS = 30;
    private static final int LARGEST = 10;

    /** Narrow screens leave out what lies between the budget and the forecast, the percentage and the signal. */
    private static final ImmutableSet<Integer> WIDE = ImmutableSet.of(2, 3, 4, 5, 9, 10);

    private static final ImmutableList<Column> COLUMNS = ImmutableList.of(
            new Column("budget", Thousands::budget, MonitorCell::budget),
            new Column("expected", Thousands::expected, MonitorCell::expected),
            new Column("declared", Thousands::used, MonitorCell::used),
            new Column("undeclared", Thousands::undeclared, MonitorCell::undeclared),
            new Column("used", Thousands::given, MonitorCell::given),
            new Column("forecast", Thousands::forecast, MonitorCell::forecast),
            new Column("difference", cell -> Math.abs(cell.excess()), MonitorCell::difference));

    /** A column of amounts: as it is shown and as it is saved. */
    private record Column(String key, ToLongFunction<Thousands> shown, Function<MonitorCell, MonetaryAmount> saved) {}

    private final MonitorReport report;
    private final MonitorWords monitor;
    private final Words words;

    MonitorTable(MonitorReport report, MonitorWords monitor) {
        this.report = report;
        this.monitor = monitor;
        this.words = monitor.words();
    }

    TableView view() {
        ImmutableList<MonitorCell> cells = monitor.byExcess();
        MonitorCell total = report.now().total();
        return new TableView(
                text("monitor.caption.municipalities", monitor.stand()),
                1,
                Stream.of(
                                Stream.of("municipality"),
                                COLUMNS.stream().map(Column::key),
                                Stream.of("side", "percent", "warning"))
                        .flatMap(keys -> keys)
                        .map(key -> words.language().title("monitor." + key))
                        .collect(ImmutableList.toImmutableList()),
                cells.stream()
                        .map(cell -> TableView.Row.of(
                                key(cell), row(monitor.municipality(cell), Thousands.of(cell), Optional.of(cell))))
                        .collect(ImmutableList.toImmutableList()),
                row(text("monitor.total", cells.size()), Thousands.sum(cells, total.warning()), Optional.of(total)),
                new TableView.Form(WIDE, "", ImmutableList.of(), others(cells), text("monitor.file")));
    }

    private static List<String> key(MonitorCell cell) {
        return List.of(cell.municipality().map(MunicipalityCode::value).orElse(""), "ALL");
    }

    private Optional<TableView.Others> others(ImmutableList<MonitorCell> cells) {
        return cells.size() <= MOST_ROWS
                ? Optional.empty()
                : Optional.of(new TableView.Others(
                        LARGEST,
                        row(
                                text("settlement.others", cells.size() - LARGEST),
                                Thousands.sum(cells.subList(LARGEST, cells.size()), Warning.NONE),
                                Optional.empty())));
    }

    /** A row; several municipalities together have no amounts to save and no signal. */
    private ImmutableList<TableView.Cell> row(String name, Thousands shown, Optional<MonitorCell> cell) {
        ImmutableList.Builder<TableView.Cell> row = ImmutableList.builder();
        row.add(TableView.Cell.text(name));
        COLUMNS.forEach(column -> row.add(new TableView.Cell(
                monitor.number(column.shown().applyAsLong(shown)),
                cell.map(one -> words.plain(Euro.cents(column.saved().apply(one), column.key())))
                        .orElse(""))));
        return row.add(words.sideCell(shown.excess()))
                .add(shown.ofBudget()
                        .map(percent -> new TableView.Cell(words.number(percent), "", percent.toPlainString(), ""))
                        .orElseGet(() -> TableView.Cell.text("-")))
                .add(cell.map(one -> signal(one, shown)).orElseGet(() -> TableView.Cell.text("")))
                .build();
    }

    /** Signals sort by what they are about, the forecast in percent of the budget. */
    private TableView.Cell signal(MonitorCell cell, Thousands shown) {
        return new TableView.Cell(
                (monitor.signal(shown.warning()) + " " + monitor.since(cell)).trim(),
                "",
                shown.ofBudget().map(BigDecimal::toPlainString).orElse(""),
                shown.warning() == Warning.NONE ? "signal" : "signal hot");
    }

    private String text(String key, Object... arguments) {
        return words.language().text(key, arguments);
    }
}
