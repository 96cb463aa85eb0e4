package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.ContributionReading;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.Reconciliation;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;

/** The RTA table as a page of text, with every difference from the streams and from the published table. */
public final class RtaPage {

    private static final long CENTS_IN_A_EURO = 100;

    private final MunicipalRta rta;
    private final Optional<AmountTable> published;
    private final Language language;
    private final int decimals;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param rta the table
     * @param published the published one, if there is any
     * @param language the language of the page
     */
    public RtaPage(MunicipalRta rta, Optional<AmountTable> published, Language language) {
        this.rta = rta;
        this.published = published;
        this.language = language;
        this.decimals = isWhole(rta, published) ? 0 : 2;
    }

    /** Whole euros are shown without decimals, unless there are cents anywhere on the page. */
    private static boolean isWhole(MunicipalRta rta, Optional<AmountTable> published) {
        Stream<MonetaryAmount> streams =
                rta.fundings().values().stream().flatMap(funding -> Stream.of(funding.base(), funding.streamTotal()));
        Stream<MonetaryAmount> others = published.stream()
                .flatMap(table -> Stream.concat(
                        table.totals().stream(),
                        table.amounts().values().stream().flatMap(List::stream)));
        return Stream.of(Stream.of(rta.table().unit()), streams, others)
                .flatMap(amounts -> amounts)
                .allMatch(amount -> Euro.cents(amount, "amount") % CENTS_IN_A_EURO == 0);
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        addTable();
        addCut();
        addBaseDifferences();
        published.map(rta::reconcile).ifPresent(this::addReconciliation);
        return page.toString();
    }

    private void addTable() {
        line(language.text(
                "rta.title",
                String.valueOf(rta.table().year()),
                language.amount(rta.table().unit(), 2)));
        AmountTable amounts = rta.table().amounts();
        TextTable table = new TextTable(
                1,
                Stream.concat(Stream.of("municipality"), amounts.columns().stream())
                        .map(this::name)
                        .toList());
        Stream.concat(amounts.rows().stream(), Stream.of(RtaTable.TOTAL)).forEach(row -> table.row(cells(row)));
        page.append(table.text());
    }

    private ImmutableList<String> cells(String row) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(rowName(row));
        rta.table()
                .amounts()
                .columns()
                .forEach(column -> cells.add(amount(rta.table().cell(row, column))));
        return cells.build();
    }

    private void addCut() {
        if (!rta.netCut().equals(Percentage.ZERO)) {
            page.append('\n')
                    .append(language.text(
                            rta.reading() == ContributionReading.AFTER_CUT ? "rta.cut.after" : "rta.cut",
                            String.valueOf(rta.table().year()),
                            rta.netCut()))
                    .append('\n');
        }
    }

    private void addBaseDifferences() {
        if (!rta.baseDifferences().isEmpty()) {
            heading("rta.base");
            page.append(table(rta.baseDifferences(), "rta.base.published", "rta.base.expected", false));
        }
    }

    private void addReconciliation(Reconciliation reconciliation) {
        section("rta.cells", reconciliation.cells(), "rta.published", "rta.computed", true);
        if (!reconciliation.isCutUnpublished()) {
            section("rta.rows", reconciliation.rows(), "rta.rows.total", "rta.rows.parts", false);
        }
        section("rta.columns", reconciliation.columns(), "rta.columns.total", "rta.columns.parts", true);
        if (reconciliation.isCutUnpublished()) {
            page.append('\n').append(Paragraph.of(language.text("rta.cut.unpublished")));
        }
        if (!reconciliation.unpublished().isEmpty()) {
            page.append('\n')
                    .append(language.text("rta.unpublished", String.join(", ", reconciliation.unpublished())))
                    .append('\n');
        }
    }

    private void section(
            String heading,
            ImmutableList<CellDifference> differences,
            String first,
            String second,
            boolean withColumn) {
        if (differences.isEmpty()) {
            page.append('\n').append(language.text(heading + ".none")).append('\n');
            return;
        }
        heading(heading);
        page.append(table(differences, first, second, withColumn));
    }

    private String table(List<CellDifference> differences, String first, String second, boolean withColumn) {
        ImmutableList.Builder<String> headers = ImmutableList.<String>builder().add(name("row"));
        if (withColumn) {
            headers.add(name("column"));
        }
        headers.add(language.text(first), language.text(second), language.text("rta.difference"));
        TextTable table = new TextTable(withColumn ? 2 : 1, headers.build());
        differences.forEach(difference -> table.row(cells(difference, withColumn)));
        return table.text();
    }

    private ImmutableList<String> cells(CellDifference difference, boolean withColumn) {
        ImmutableList.Builder<String> cells = ImmutableList.<String>builder().add(rowName(difference.row()));
        if (withColumn) {
            cells.add(name(difference.column()));
        }
        return cells.add(
                        amount(difference.published()),
                        amount(difference.expected()),
                        language.difference(difference.difference(), decimals))
                .build();
    }

    private void heading(String key) {
        page.append('\n');
        line(language.text(key));
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private String rowName(String row) {
        return row.equals(RtaTable.TOTAL) ? name(row) : row;
    }

    private String name(String column) {
        return language.text("name." + column);
    }

    private String amount(MonetaryAmount amount) {
        return language.amount(amount, decimals);
    }
}
