package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.explanation.MunicipalRtaExplainer;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.ContributionReading;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.Reconciliation;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;

/** The section of the page that shows an RTA table, and how it compares with the published one. */
public final class RtaReport {

    private final MunicipalRta rta;
    private final Language language;
    private final Words words;
    private final Sources sources = new Sources("rta-source-");
    private final ImmutableList.Builder<String> sentences = ImmutableList.builder();
    private final ImmutableList.Builder<TableView> tables = ImmutableList.builder();

    private RtaReport(MunicipalRta rta, Language language) {
        this.rta = rta;
        this.language = language;
        this.words = new Words(language, ImmutableMap.of());
    }

    /** What the section shows. */
    public record RtaView(
            ImmutableList<String> sentences,
            ImmutableList<TableView> tables,
            ImmutableList<Node> explanations,
            ImmutableList<Citation> sources) {}

    /**
     * The sections.
     *
     * @param rta the table
     * @param arrangement the arrangement behind it
     * @param published the published table, if there is one
     * @param language the language of the page
     * @return the section in a list
     */
    public static ImmutableList<Section> sections(
            MunicipalRta rta, RtaArrangement arrangement, Optional<AmountTable> published, Language language) {
        return new RtaReport(rta, language).sections(arrangement, published);
    }

    private ImmutableList<Section> sections(RtaArrangement arrangement, Optional<AmountTable> published) {
        String year = Integer.toString(rta.table().year());
        sentences.add(words.text("rta.how"));
        if (!rta.netCut().equals(Percentage.ZERO)) {
            sentences.add(language.text(
                    rta.reading() == ContributionReading.AFTER_CUT ? "rta.cut.after" : "rta.cut",
                    year,
                    words.wording().percentage(rta.netCut())));
        }
        addTable();
        add("rta.base", rta.baseDifferences(), "rta.base.published", "rta.base.expected", false);
        published.map(rta::reconcile).ifPresent(this::addReconciliation);
        RtaView view = new RtaView(sentences.build(), tables.build(), explanations(arrangement), sources.list(words));
        return ImmutableList.of(
                new Section("rta", words.text("rta.title", year), Templates.content("rta", words, view)));
    }

    /** A line for each municipality, with its cells and how they came about; a large table has no room for these. */
    private ImmutableList<Node> explanations(RtaArrangement arrangement) {
        ImmutableList<String> rows = rta.table().amounts().rows();
        if (rows.size() > Municipalities.MOST_IN_FULL) {
            return ImmutableList.of();
        }
        MunicipalRtaExplainer explainer = MunicipalRtaExplainer.of(rta, arrangement);
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        return rows.stream()
                .map(row -> Node.of(
                        row,
                        words.euro(rta.table().cell(row, RtaTable.TOTAL)),
                        MunicipalRta.COLUMNS.stream()
                                .map(column -> nodes.of(explainer.cell(row, column), 0))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private void addTable() {
        ImmutableList<String> columns = rta.table().amounts().columns();
        ImmutableList.Builder<TableView.Row> rows = ImmutableList.builder();
        rta.table()
                .amounts()
                .rows()
                .forEach(row -> rows.add(TableView.Row.of(ImmutableList.of(row), cells(row, columns))));
        tables.add(new TableView(
                language.text(
                        "rta.title",
                        Integer.toString(rta.table().year()),
                        words.amount(rta.table().unit())),
                1,
                Stream.concat(Stream.of("municipality"), columns.stream())
                        .map(this::name)
                        .collect(ImmutableList.toImmutableList()),
                rows.build(),
                cells(RtaTable.TOTAL, columns)));
    }

    private ImmutableList<TableView.Cell> cells(String row, ImmutableList<String> columns) {
        return cells(
                rowName(row), columns.stream().map(column -> amount(rta.table().cell(row, column))));
    }

    private void addReconciliation(Reconciliation reconciliation) {
        none("rta.cells", reconciliation.cells());
        add("rta.cells", reconciliation.cells(), "rta.published", "rta.computed", true);
        if (!reconciliation.isCutUnpublished()) {
            none("rta.rows", reconciliation.rows());
        }
        add("rta.rows", reconciliation.rows(), "rta.rows.total", "rta.rows.parts", false);
        none("rta.columns", reconciliation.columns());
        add("rta.columns", reconciliation.columns(), "rta.columns.total", "rta.columns.parts", true);
        if (reconciliation.isCutUnpublished()) {
            sentences.add(language.text("rta.cut.unpublished"));
        }
        if (!reconciliation.unpublished().isEmpty()) {
            sentences.add(language.text("rta.unpublished", String.join(", ", reconciliation.unpublished())));
        }
    }

    private void none(String key, List<CellDifference> differences) {
        if (differences.isEmpty()) {
            sentences.add(language.text(key + ".none"));
        }
    }

    private void add(String key, List<CellDifference> differences, String first, String second, boolean withColumn) {
        if (differences.isEmpty()) {
            return;
        }
        ImmutableList.Builder<String> headers = ImmutableList.<String>builder().add(name("row"));
        if (withColumn) {
            headers.add(name("column"));
        }
        headers.add(language.title(first), language.title(second), language.title("rta.difference"));
        tables.add(new TableView(
                language.text(key),
                withColumn ? 2 : 1,
                headers.build(),
                differences.stream()
                        .map(difference -> row(difference, withColumn))
                        .collect(ImmutableList.toImmutableList())));
    }

    private TableView.Row row(CellDifference difference, boolean withColumn) {
        Stream<TableView.Cell> column =
                withColumn ? Stream.of(TableView.Cell.text(name(difference.column()))) : Stream.of();
        Stream<TableView.Cell> amounts = Stream.of(
                amount(difference.published()),
                amount(difference.expected()),
                words.signedCell(difference.difference()));
        return TableView.Row.of(
                withColumn
                        ? ImmutableList.of(difference.row(), difference.column())
                        : ImmutableList.of(difference.row()),
                cells(rowName(difference.row()), Stream.concat(column, amounts)));
    }

    private static ImmutableList<TableView.Cell> cells(String first, Stream<TableView.Cell> others) {
        return Stream.concat(Stream.of(TableView.Cell.text(first)), others).collect(ImmutableList.toImmutableList());
    }

    private String rowName(String row) {
        return row.equals(RtaTable.TOTAL) ? name(row) : row;
    }

    private String name(String column) {
        return language.title("name." + column);
    }

    private TableView.Cell amount(MonetaryAmount amount) {
        return words.amountCell(amount);
    }
}
