package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import nl.regiokas.exchange.settlement.ChargeReconciliation;
import nl.regiokas.program.output.Section;

/** Published figures beside the charges; nothing is repaired. Dutch: aansluiting met gepubliceerde bedragen. */
public final class ReconciliationReport {

    private static final String TOTAL = "total";
    private static final String CELLS = "cells";

    /** What the section shows. */
    public record ReconciliationView(String sentence, TableView table) {}

    private final ImmutableList<ChargeReconciliation.Row> rows;
    private final int published;
    private final Words words;

    /** The rows that differ and the totals, of so many published figures. */
    ReconciliationReport(ImmutableList<ChargeReconciliation.Row> rows, int published, Words words) {
        this.rows = rows;
        this.published = published;
        this.words = words;
    }

    Section section() {
        long different = rows.stream().filter(row -> row.differenceCents() != 0).count();
        return new Section(
                "reconciliation",
                words.text("reconciliation.title"),
                Templates.content(
                        "reconciliation",
                        words,
                        new ReconciliationView(words.text("reconciliation.sentence", published, different), table())));
    }

    /** The columns do not add up: a total stands beside its cells. */
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
                rows.stream().map(this::row).collect(ImmutableList.toImmutableList()));
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
