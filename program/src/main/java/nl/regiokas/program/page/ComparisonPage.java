package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.ComparisonReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.comparison.ComparisonExplainer;
import nl.regiokas.settlement.comparison.Difference;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.comparison.YearComparison;
import nl.regiokas.settlement.model.Cause;

/** Comparisons as text: differences by year, municipality and cause, followed by who gains and who loses. */
public final class ComparisonPage {

    private static final Comparator<Difference> MOST_GAINED_FIRST = Comparator.comparingLong(
                    (Difference one) -> one.amountCents())
            .thenComparing(one -> one.party().code());
    private static final Comparator<Difference> LARGEST_FIRST = Comparator.comparingLong(
                    (Difference one) -> Math.abs(one.amountCents()))
            .reversed()
            .thenComparing(one -> one.party().code());

    private final ImmutableList<SchemeComparison> comparisons;
    private final ShownRows shown;
    private final Words words;
    private final Language language;
    private final StringBuilder page = new StringBuilder();
    private boolean isWhole = true;

    /**
     * A page.
     *
     * @param comparisons the schemes, each next to that which they are compared with
     * @param shown which parties have a row of their own
     * @param words the names and the language
     * @param language the language of the page
     */
    public ComparisonPage(
            ImmutableList<SchemeComparison> comparisons, ShownRows shown, Words words, Language language) {
        this.comparisons = comparisons;
        this.shown = shown;
        this.words = words;
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        for (SchemeComparison comparison : comparisons) {
            page.append(page.isEmpty() ? "" : "\n");
            add(comparison);
        }
        if (comparisons.isEmpty()) {
            page.append(language.text("compare.none")).append('\n');
        }
        return page.append(ShownRows.more(isWhole, language)).toString();
    }

    private void add(SchemeComparison comparison) {
        page.append(Paragraph.of(language.text(
                "compare.title",
                words.scheme(comparison.alternative().scheme()),
                words.scheme(comparison.reference().scheme()))));
        comparison.years().forEach(year -> addYear(comparison, year));
        page.append('\n');
        sides("compare.winners", comparison.winners());
        sides("compare.losers", comparison.losers());
        page.append(Paragraph.of(ComparisonReport.growth(comparison, words)));
    }

    private void addYear(SchemeComparison comparison, YearComparison year) {
        List<Cause> causes = comparison.causes().stream()
                .filter(cause -> year.differences().stream().anyMatch(difference -> difference.amountCents(cause) != 0))
                .toList();
        ImmutableList.Builder<String> headers = ImmutableList.builder();
        headers.add(
                Integer.toString(year.year()),
                language.text("compare.reference"),
                language.text("compare.charge"),
                language.text("compare.difference"));
        causes.forEach(cause ->
                headers.add(words.wording().text(ComparisonExplainer.rule(cause).id())));
        TextTable table = new TextTable(1, headers.build());
        List<Difference> largest =
                year.differences().stream().sorted(LARGEST_FIRST).toList();
        shown.first(largest).stream()
                .sorted(MOST_GAINED_FIRST)
                .forEach(difference -> table.row(row(words.party(difference.party()), difference, causes)));
        others(largest).ifPresent(others -> table.row(sum(name(others), others, causes)));
        table.row(sum(language.text("settlement.total"), year.differences(), causes));
        page.append('\n').append(table.text());
    }

    private Optional<List<Difference>> others(List<Difference> differences) {
        List<Difference> others = shown.others(differences);
        isWhole &= others.isEmpty();
        return others.isEmpty() ? Optional.empty() : Optional.of(others);
    }

    private String name(List<Difference> others) {
        return language.text("settlement.others", others.size());
    }

    private ImmutableList<String> sum(String name, List<Difference> differences, List<Cause> causes) {
        ImmutableList.Builder<String> row = ImmutableList.builder();
        row.add(
                name,
                words.amount(ExactSum.of(differences, Difference::referenceCents)),
                words.amount(ExactSum.of(differences, Difference::alternativeCents)),
                words.signed(ExactSum.of(differences, Difference::amountCents)));
        causes.forEach(cause -> row.add(words.signed(ExactSum.of(differences, one -> one.amountCents(cause)))));
        return row.build();
    }

    private ImmutableList<String> row(String name, Difference difference, List<Cause> causes) {
        ImmutableList.Builder<String> row = ImmutableList.builder();
        row.add(
                name,
                words.amount(difference.referenceCents()),
                words.amount(difference.alternativeCents()),
                words.signed(difference.amountCents()));
        causes.forEach(cause -> row.add(words.signed(difference.amountCents(cause))));
        return row.build();
    }

    private void sides(String key, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        line(language.text(key));
        TextTable table = new TextTable(
                1, ImmutableList.of(language.text("compare.municipality"), language.text("compare.difference")));
        shown.first(differences)
                .forEach(difference -> table.row(
                        ImmutableList.of(words.party(difference.party()), words.signed(difference.amountCents()))));
        others(differences).ifPresent(others -> table.row(side(name(others), others)));
        table.row(side(language.text("settlement.total"), differences));
        page.append(table.text()).append('\n');
    }

    private ImmutableList<String> side(String name, List<Difference> differences) {
        return ImmutableList.of(name, words.signed(ExactSum.of(differences, Difference::amountCents)));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
