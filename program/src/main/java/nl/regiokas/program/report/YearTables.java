package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.YearOverview;

/** The table of a settled year: cost, charge, advance and balance of every party, with the totals. */
final class YearTables {

    private static final int MOST = 30;
    private static final int LARGEST = 10;

    private final SettledRegion region;
    private final Words words;

    YearTables(SettledRegion region, Words words) {
        this.region = region;
        this.words = words;
    }

    /** The years from the last to the first. */
    ImmutableList<YearOverview> overviews() {
        return region.settlement().years().stream()
                .map(year -> YearOverview.of(region, year))
                .collect(ImmutableList.toImmutableList())
                .reverse();
    }

    TableView table(YearOverview overview) {
        String year = Integer.toString(overview.year());
        return new TableView(
                words.text("overview.caption." + words.whole(overview.parties()), year),
                1,
                ImmutableList.of(
                        words.text("municipality"),
                        words.text("cost"),
                        words.text("charge"),
                        words.text("overview.perYoung"),
                        words.text("overview.ofBudget"),
                        words.text("advance"),
                        words.text("balance"),
                        words.text("overview.side")),
                rows(year, overview),
                cells(words.text("overview.total", overview.rows().size()), overview.total()),
                new TableView.Form(
                        ImmutableSet.of(1, 3, 4, 5),
                        words.text(
                                "overview.bars",
                                words.text("unit." + axis(overview).unit())),
                        axis(overview).ticks(words),
                        others(overview),
                        words.text("overview.file", year)));
    }

    /** Beyond {@value #MOST} rows the largest are shown separately and the others together. */
    private Optional<TableView.Others> others(YearOverview overview) {
        return overview.rows().size() <= MOST
                ? Optional.empty()
                : overview.others(LARGEST)
                        .map(row -> new TableView.Others(
                                LARGEST, cells(words.text("overview.others", row.parties()), row)));
    }

    private ImmutableList<TableView.Row> rows(String year, YearOverview overview) {
        Axis axis = axis(overview);
        return overview.rows().stream()
                .map(row -> row(year, row).with(axis.bar(row.balanceCents())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Axis axis(YearOverview overview) {
        return Axis.of(
                overview.rows().stream().map(YearOverview.Row::balanceCents).toList());
    }

    private TableView.Row row(String year, YearOverview.Row row) {
        return TableView.Row.of(
                ImmutableList.of(year, row.party().orElseThrow().code()),
                cells(words.party(row.party().orElseThrow()), row));
    }

    private ImmutableList<TableView.Cell> cells(String name, YearOverview.Row row) {
        return ImmutableList.of(
                TableView.Cell.text(name),
                words.amountCell(row.costCents()),
                words.amountCell(row.chargeCents()),
                known(row.chargePerYoung(), words::number),
                known(row.chargeOfBudget().map(Percentage::percent), words::percent),
                words.amountCell(row.advanceCents()),
                new TableView.Cell(words.amount(Math.abs(row.balanceCents())), words.plain(row.balanceCents())),
                words.sideCell(row.balanceCents()));
    }

    private TableView.Cell known(Optional<BigDecimal> number, Function<BigDecimal, String> stated) {
        return number.map(one -> new TableView.Cell(stated.apply(one), "", one.toPlainString(), ""))
                .orElseGet(() -> TableView.Cell.text(words.text("overview.unknown")));
    }
}
