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
    private static final BigDecimal HUNDRED = new BigDecimal("100");

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
                rows(year, overview),
                cells(words.text("overview.total", overview.rows().size()), overview.total()),
                new TableView.Form(
                        ImmutableSet.of(1, 3, 4, 5),
                        words.text("overview.bars"),
                        others(overview),
                        words.text("overview.file", year)));
    }

    /** Beyond {@value #MOST} rows the largest stand by themselves and the others together. */
    private Optional<TableView.Others> others(YearOverview overview) {
        return overview.rows().size() <= MOST
                ? Optional.empty()
                : overview.others(LARGEST)
                        .map(row -> new TableView.Others(
                                LARGEST, cells(words.text("overview.others", row.parties()), row)));
    }

    private ImmutableList<TableView.Row> rows(String year, YearOverview overview) {
        long least = overview.rows().stream()
                .mapToLong(YearOverview.Row::balanceCents)
                .reduce(0, Math::min);
        long most = overview.rows().stream()
                .mapToLong(YearOverview.Row::balanceCents)
                .reduce(0, Math::max);
        long span = Math.subtractExact(most, least);
        return overview.rows().stream()
                .map(row -> row(year, row).with(bar(row.balanceCents(), least, span)))
                .collect(ImmutableList.toImmutableList());
    }

    private static TableView.Bar bar(long balance, long least, long span) {
        return new TableView.Bar(
                percent(Math.negateExact(least), span),
                percent(Math.subtractExact(Math.min(0, balance), least), span),
                percent(Math.abs(balance), span),
                balance > 0 ? "more" : "less");
    }

    private static String percent(long amount, long span) {
        return Width.percent(Width.between(BigDecimal.ZERO, HUNDRED, amount, span));
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
                known(row.chargeOfBudget().map(Percentage::percent), number -> words.percentage(Percentage.of(number))),
                words.amountCell(row.advanceCents()),
                new TableView.Cell(words.amount(Math.abs(row.balanceCents())), words.plain(row.balanceCents())),
                words.sideCell(row.balanceCents()));
    }

    private TableView.Cell known(Optional<BigDecimal> number, Function<BigDecimal, String> told) {
        return number.map(one -> new TableView.Cell(told.apply(one), "", one.toPlainString(), ""))
                .orElseGet(() -> TableView.Cell.text(words.text("overview.unknown")));
    }
}
