package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Section;
import nl.regiokas.settlement.comparison.ComparisonExplainer;
import nl.regiokas.settlement.comparison.Difference;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.comparison.YearComparison;
import nl.regiokas.settlement.model.Cause;

/** The sections of the page that compare schemes, one for each scheme. */
public final class ComparisonReport {

    private static final String ALONE = "comparison-1";
    private static final String ALL_YEARS = "all";
    private static final int MOST_TERMS = 30;

    private final ImmutableList<SchemeComparison> comparisons;
    private final Words words;

    /**
     * A report.
     *
     * @param comparisons what is shown
     * @param words the words of the page
     */
    public ComparisonReport(ImmutableList<SchemeComparison> comparisons, Words words) {
        this.comparisons = comparisons;
        this.words = words;
    }

    /**
     * What a section shows.
     *
     * @param sentences what it comes down to
     * @param totals who pays less and who pays more over all years
     * @param tables the differences and their causes, over all years and year by year
     * @param why what each cause means, and how much it changes in total
     * @param terms the terms in which the schemes differ
     */
    public record ComparisonView(
            ImmutableList<String> sentences,
            TableView totals,
            ImmutableList<TableView> tables,
            TableView why,
            TableView terms) {

        /** Whether the terms would push everything else away. */
        public boolean hasManyTerms() {
            return terms.rows().size() > MOST_TERMS;
        }
    }

    /**
     * The sections.
     *
     * @return the sections in order
     */
    public ImmutableList<Section> sections() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        if (comparisons.size() == 1) {
            return alone(view(comparisons.get(0)));
        }
        for (SchemeComparison comparison : comparisons) {
            String id = "comparison-" + (comparisons.indexOf(comparison) + 1);
            sections.add(new Section(
                    id,
                    words.text("comparison.title", alternative(comparison), reference(comparison)),
                    Templates.content("comparison", words, view(comparison))));
        }
        return sections.build();
    }

    /** Where there is one comparison, the answer follows the title of the page, and its parts are sections. */
    private ImmutableList<Section> alone(ComparisonView view) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(
                new Section(ALONE, "", Templates.content("comparisonanswer", words, view)),
                new Section(ALONE + "-why", view.why().caption(), Templates.content("comparisonwhy", words, view)));
        if (!view.terms().rows().isEmpty()) {
            sections.add(new Section(
                    ALONE + "-terms", view.terms().caption(), Templates.content("comparisonterms", words, view)));
        }
        return sections.build();
    }

    private ComparisonView view(SchemeComparison comparison) {
        List<Cause> causes = comparison.causes().stream()
                .filter(cause -> comparison.years().stream()
                        .flatMap(year -> year.differences().stream())
                        .anyMatch(difference -> difference.amountCents(cause) != 0))
                .toList();
        ImmutableList.Builder<TableView> tables = ImmutableList.builder();
        tables.add(table(comparison, ALL_YEARS, words.text("comparison.totals"), comparison.totals(), causes));
        for (YearComparison year : comparison.years()) {
            String number = Integer.toString(year.year());
            tables.add(table(comparison, number, number, year.differences(), causes));
        }
        return new ComparisonView(
                sentences(comparison),
                new ComparisonTable(comparison, words).table(),
                tables.build(),
                why(comparison, causes),
                SchemeDifferences.table(
                        comparison.reference().scheme(),
                        comparison.alternative().scheme(),
                        words));
    }

    private TableView why(SchemeComparison comparison, List<Cause> causes) {
        return new TableView(
                words.text("comparison.why"),
                1,
                ImmutableList.of(words.text("comparison.cause"), words.text("difference")),
                causes.stream()
                        .map(cause -> TableView.Row.of(
                                ImmutableList.of(cause.code()),
                                ImmutableList.of(
                                        TableView.Cell.text(meaning(cause)),
                                        words.signedCell(
                                                ExactSum.of(comparison.totals(), one -> one.amountCents(cause))))))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(
                        TableView.Cell.text(words.text("comparison.together")),
                        words.signedCell(ExactSum.of(comparison.totals(), Difference::amountCents))));
    }

    private ImmutableList<String> sentences(SchemeComparison comparison) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(words.text(
                "comparison.sides",
                alternative(comparison),
                comparison.winners().size(),
                comparison.losers().size(),
                reference(comparison)));
        sentences.addAll(new ComparisonTable(comparison, words).sentences());
        comparison.winners().stream()
                .findFirst()
                .ifPresent(one -> sentences.add(words.text(
                        "comparison.winner",
                        words.party(one.party()),
                        words.euro(Math.negateExact(one.amountCents())))));
        comparison.losers().stream()
                .findFirst()
                .ifPresent(one -> sentences.add(
                        words.text("comparison.loser", words.party(one.party()), words.euro(one.amountCents()))));
        sentences.add(growth(comparison, words));
        return sentences.build();
    }

    /**
     * Returns what all differences come to: what all pay less together is no saving, and what they pay more no cost of care.
     *
     * @param comparison a comparison
     * @param words the words of the reader
     * @return a paragraph
     */
    public static String growth(SchemeComparison comparison, Words words) {
        long cents = comparison.growthCents();
        if (cents == 0) {
            return words.text("comparison.growth.none");
        }
        return words.text(cents > 0 ? "comparison.growth" : "comparison.growth.less", words.euro(Math.abs(cents)));
    }

    private TableView table(
            SchemeComparison comparison,
            String years,
            String caption,
            List<Difference> differences,
            List<Cause> causes) {
        Stream<String> fixed = Stream.of(
                words.text("municipality"),
                words.text("comparison.reference"),
                words.text("comparison.charge"),
                words.text("difference"));
        return new TableView(
                words.text("comparison.caption", caption),
                1,
                Stream.concat(fixed, causes.stream().map(this::cause)).collect(ImmutableList.toImmutableList()),
                differences.stream()
                        .map(one -> TableView.Row.of(
                                ImmutableList.of(
                                        comparison.reference().scheme().name(),
                                        comparison.alternative().scheme().name(),
                                        years,
                                        one.party().code()),
                                cells(one, causes)))
                        .collect(ImmutableList.toImmutableList()),
                total(differences, causes));
    }

    private ImmutableList<TableView.Cell> total(List<Difference> differences, List<Cause> causes) {
        ImmutableList.Builder<TableView.Cell> cells = ImmutableList.builder();
        cells.add(
                TableView.Cell.text(words.text("overview.total", differences.size())),
                words.amountCell(ExactSum.of(differences, Difference::referenceCents)),
                words.amountCell(ExactSum.of(differences, Difference::alternativeCents)),
                words.signedCell(ExactSum.of(differences, Difference::amountCents)));
        causes.forEach(cause -> cells.add(words.signedCell(ExactSum.of(differences, one -> one.amountCents(cause)))));
        return cells.build();
    }

    private ImmutableList<TableView.Cell> cells(Difference difference, List<Cause> causes) {
        ImmutableList.Builder<TableView.Cell> cells = ImmutableList.builder();
        cells.add(
                TableView.Cell.text(words.party(difference.party())),
                words.amountCell(difference.referenceCents()),
                words.amountCell(difference.alternativeCents()),
                words.signedCell(difference.amountCents()));
        causes.forEach(cause -> cells.add(words.signedCell(difference.amountCents(cause))));
        return cells.build();
    }

    /**
     * The words for causes.
     *
     * @param comparisons comparisons
     * @param words the words of the page
     * @return the codes of their causes to words
     */
    public static ImmutableMap<String, String> causes(ImmutableList<SchemeComparison> comparisons, Words words) {
        return comparisons.stream()
                .flatMap(comparison -> comparison.causes().stream())
                .distinct()
                .collect(ImmutableMap.toImmutableMap(Cause::code, cause -> cause(cause, words)));
    }

    private String cause(Cause cause) {
        return cause(cause, words);
    }

    private static String cause(Cause cause, Words words) {
        return words.wording().text(ComparisonExplainer.rule(cause).id());
    }

    private String meaning(Cause cause) {
        return cause(cause) + ": "
                + words.wording().text(ComparisonExplainer.rule(cause).id() + ".rule");
    }

    private String alternative(SchemeComparison comparison) {
        return words.scheme(comparison.alternative().scheme());
    }

    private String reference(SchemeComparison comparison) {
        return words.scheme(comparison.reference().scheme());
    }
}
