package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.exchange.settlement.ChargeReconciliation;
import nl.regiokas.program.output.Section;

/** Published figures compared with the charges; nothing is repaired. Dutch: aansluiting met gepubliceerde bedragen. */
public final class ReconciliationReport {

    private static final String TOTAL = "total";
    private static final String CELLS = "cells";

    /** What the section shows; it has a second table if something was calculated but not published. */
    public record ReconciliationView(
            String sentence, Optional<TableView> table, String unpublished, Optional<TableView> rest) {}

    private final ChargeReconciliation compared;
    private final Words words;

    /** What differs, and what is not published. */
    ReconciliationReport(ChargeReconciliation compared, Words words) {
        this.compared = compared;
        this.words = words;
    }

    /**
     * How published figures compare, in sentences: cells and totals, each counted once, and what is not published.
     *
     * @param compared the figures
     * @param words the words of the page
     * @return two sentences
     */
    public static ImmutableList<String> sentences(ChargeReconciliation compared, Words words) {
        ReconciliationReport report = new ReconciliationReport(compared, words);
        return ImmutableList.of(report.sentence(), report.unpublished());
    }

    Section section() {
        return new Section(
                "reconciliation",
                words.text("reconciliation.title"),
                Templates.content(
                        "reconciliation",
                        words,
                        new ReconciliationView(sentence(), found(table()), unpublished(), found(rest()))));
    }

    private String sentence() {
        return Stream.of(
                        counted("cells", compared.cells(), compared.differingCells()),
                        counted("totals", compared.totals(), compared.differingTotals()),
                        Optional.of(words.text("reconciliation.kept")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> counted(String what, int published, int different) {
        return published == 0
                ? Optional.empty()
                : Optional.of(words.text("reconciliation.of." + what, published, different));
    }

    private String unpublished() {
        return words.text("reconciliation.unpublished", compared.unpublished().size());
    }

    private static Optional<TableView> found(TableView table) {
        return Optional.of(table).filter(one -> !one.rows().isEmpty());
    }

    /** What was calculated but is named by no published cell: there is nothing to compare it with. */
    private TableView rest() {
        return new TableView(
                words.text("reconciliation.rest"),
                4,
                ImmutableList.of(
                        words.text("reconciliation.who"),
                        words.text("year"),
                        words.text("statement.scope"),
                        words.text("statement.kind"),
                        words.text("reconciliation.calculated")),
                compared.unpublished().stream().map(this::row).collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(ChargeReconciliation.Unpublished charge) {
        String year = Integer.toString(charge.year());
        return TableView.Row.of(
                ImmutableList.of(year, charge.scope(), charge.municipality(), charge.kind()),
                ImmutableList.of(
                        TableView.Cell.text(words.name(charge.municipality())),
                        TableView.Cell.text(year),
                        TableView.Cell.text(charge.scope()),
                        TableView.Cell.text(words.kind(charge.kind())),
                        words.amountCell(charge.calculatedCents())));
    }

    /** The columns do not add up: a total is listed next to its cells. */
    private TableView table() {
        return new TableView(
                words.text("reconciliation.caption"),
                4,
                ImmutableList.of(
                        words.text("reconciliation.who"),
                        words.text("year"),
                        words.text("statement.scope"),
                        words.text("statement.kind"),
                        words.text("reconciliation.published"),
                        words.text("reconciliation.calculated"),
                        words.text("difference")),
                compared.rows().stream().map(this::row).collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(ChargeReconciliation.Row row) {
        String year = Integer.toString(row.year());
        return TableView.Row.of(
                ImmutableList.of(year, row.scope(), row.municipality(), row.kind()),
                ImmutableList.of(
                        TableView.Cell.text(who(row.municipality())),
                        TableView.Cell.text(year),
                        TableView.Cell.text(row.scope()),
                        TableView.Cell.text(words.kind(row.kind())),
                        words.amountCell(row.publishedCents()),
                        words.amountCell(row.calculatedCents()),
                        words.signedCell(row.differenceCents())));
    }

    private String who(String municipality) {
        return switch (municipality) {
            case TOTAL -> words.text("reconciliation.total");
            case CELLS -> words.text("reconciliation.cells");
            default -> words.name(municipality);
        };
    }
}
