package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.YearOverview;

/** The table of a settled year: cost, charge, advance and balance of every party, with the totals. */
final class YearTables {

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
                words.text("overview.caption", year),
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
                overview.rows().stream().map(row -> row(year, row)).collect(ImmutableList.toImmutableList()),
                cells(words.text("overview.total", overview.rows().size()), overview.total()));
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
                text(row.chargePerYoung().map(words::number)),
                text(row.chargeOfBudget().map(words::percentage)),
                words.amountCell(row.advanceCents()),
                new TableView.Cell(words.amount(Math.abs(row.balanceCents())), words.plain(row.balanceCents())),
                TableView.Cell.text(words.sideLetter(row.balanceCents())));
    }

    private TableView.Cell text(Optional<String> known) {
        return TableView.Cell.text(known.orElseGet(() -> words.text("overview.unknown")));
    }
}
