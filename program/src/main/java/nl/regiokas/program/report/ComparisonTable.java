package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiokas.program.region.Young;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.comparison.SchemeComparison;

/**
 * Who pays less and who pays more under another scheme: in euros, in percent and per young inhabitant; the party that
 * gains most comes first.
 */
final class ComparisonTable {

    private static final int MOST = 30;
    private static final int LARGEST = 10;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final SchemeComparison comparison;
    private final Words words;
    private final ImmutableList<Row> rows;

    /** A party over all years; the young inhabitants of all its years together. */
    private record Row(Optional<Party> party, long referenceCents, long alternativeCents, Young young) {

        static final Row NOBODY = new Row(Optional.empty(), 0, 0, Young.NONE);

        Row and(Row other) {
            return new Row(
                    Optional.empty(),
                    Math.addExact(referenceCents, other.referenceCents),
                    Math.addExact(alternativeCents, other.alternativeCents),
                    young.and(other.young));
        }

        long cents() {
            return Math.subtractExact(alternativeCents, referenceCents);
        }

        String code() {
            return party.map(Party::code).orElse("");
        }

        Optional<BigDecimal> percent() {
            return referenceCents <= 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(cents())
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(referenceCents), 1, RoundingMode.HALF_UP));
        }

        /** Euros per young inhabitant and year. */
        Optional<BigDecimal> perYoung() {
            return young.per(cents(), 2);
        }

        /** Cents per young inhabitant and year, or cents if their number is unknown. */
        long order() {
            return young.centsPer(cents()).orElse(cents());
        }
    }

    ComparisonTable(SchemeComparison comparison, Words words) {
        this.comparison = comparison;
        this.words = words;
        ImmutableList<Row> all = comparison.totals().stream()
                .map(one -> new Row(
                        Optional.of(one.party()), one.referenceCents(), one.alternativeCents(), young(one.party())))
                .collect(ImmutableList.toImmutableList());
        boolean isKnown = all.stream().allMatch(row -> row.perYoung().isPresent());
        this.rows = all.stream()
                .map(row -> isKnown
                        ? row
                        : new Row(row.party(), row.referenceCents(), row.alternativeCents(), Young.UNKNOWN))
                .sorted(Comparator.comparingLong(Row::order).thenComparing(Row::code))
                .collect(ImmutableList.toImmutableList());
    }

    private Young young(Party party) {
        return Young.sum(comparison.years().stream()
                .filter(year ->
                        year.differences().stream().anyMatch(one -> one.party().equals(party)))
                .map(year -> Young.of(comparison.alternative().facts(), party, year.year())));
    }

    /** Who gains and who loses most per young inhabitant; nothing if their number is unknown. */
    ImmutableList<String> sentences() {
        if (rows.isEmpty() || rows.get(0).perYoung().isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        if (first.cents() < 0) {
            sentences.add(sentence("comparison.winner.young", first));
        }
        if (last.cents() > 0) {
            sentences.add(sentence("comparison.loser.young", last));
        }
        return sentences.build();
    }

    private String sentence(String key, Row row) {
        return words.text(
                key,
                name(row),
                young(row.perYoung().orElseThrow().abs()),
                row.percent()
                        .map(part -> " (" + words.percent(part.abs()) + ")")
                        .orElse(""));
    }

    TableView table() {
        Axis axis = Axis.alike(rows.stream().map(Row::order).toList());
        boolean isKnown = rows.stream().allMatch(row -> row.perYoung().isPresent());
        String bars =
                words.text(isKnown ? "comparison.bars.young" : "comparison.bars", words.text("unit." + axis.unit()));
        return new TableView(
                words.text(
                        "comparison.totals."
                                + words.whole(rows.stream()
                                        .flatMap(row -> row.party().stream())
                                        .toList()),
                        comparison.years().size()),
                1,
                ImmutableList.of(
                        words.text("municipality"),
                        words.text("comparison.perYoung"),
                        words.text("overview.side"),
                        words.text("comparison.percent"),
                        words.text("difference"),
                        words.text("comparison.reference"),
                        words.text("comparison.charge")),
                rows.stream()
                        .map(row -> TableView.Row.of(ImmutableList.of(row.code()), cells(name(row), row))
                                .with(axis.bar(row.order())))
                        .collect(ImmutableList.toImmutableList()),
                cells(words.text("overview.total", rows.size()), sum(rows)),
                new TableView.Form(
                        ImmutableSet.of(3, 5, 6), bars, axis.ticks(words), others(), words.text("comparison.file")));
    }

    private Optional<TableView.Others> others() {
        if (rows.size() <= MOST) {
            return Optional.empty();
        }
        List<Row> after = rows.subList(LARGEST, rows.size());
        return Optional.of(
                new TableView.Others(LARGEST, cells(words.text("overview.others", after.size()), sum(after))));
    }

    /** Whole euros, or cents if all differences are small. */
    private String young(BigDecimal euros) {
        boolean isSmall = rows.stream()
                .flatMap(row -> row.perYoung().stream())
                .allMatch(one -> one.abs().compareTo(BigDecimal.TEN) < 0);
        return words.language().number(euros, isSmall ? 2 : 0);
    }

    private static Row sum(List<Row> rows) {
        return rows.stream().reduce(Row.NOBODY, Row::and);
    }

    private String name(Row row) {
        return row.party().map(words::party).orElse("");
    }

    private ImmutableList<TableView.Cell> cells(String name, Row row) {
        long cents = row.cents();
        return ImmutableList.of(
                TableView.Cell.text(name),
                row.perYoung()
                        .map(euros -> number(young(euros), euros, cents))
                        .orElseGet(() -> TableView.Cell.text(words.text("overview.unknown"))),
                words.sideCell(cents),
                row.percent()
                        .map(part -> number(words.percent(part), part, cents))
                        .orElseGet(() -> TableView.Cell.text(words.text("overview.unknown"))),
                words.signedCell(cents),
                words.amountCell(row.referenceCents()),
                words.amountCell(row.alternativeCents()));
    }

    private static TableView.Cell number(String text, BigDecimal order, long cents) {
        return new TableView.Cell((order.signum() > 0 && cents > 0 ? "+" : "") + text, "", order.toPlainString(), "");
    }
}
