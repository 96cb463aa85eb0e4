package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.IncentiveReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;

/** Who pays for more use, as text; of other rows only the number is shown, because their amounts do not add up. */
public final class IncentivePage {

    private final ShownRows shown;
    private final Words words;
    private final Language language;

    /**
     * A page.
     *
     * @param shown which municipalities have a row of their own
     * @param words the names and the language
     * @param language the language of the page
     */
    public IncentivePage(ShownRows shown, Words words, Language language) {
        this.language = language;
        this.shown = shown;
        this.words = words;
    }

    /**
     * Returns the page.
     *
     * @param incentives what extra use costs each municipality
     * @param pairs the choices that cost less to a municipality and more to the region, if there is anything to choose from
     * @return its lines
     */
    public String text(ImmutableList<Incentive> incentives, Optional<ImmutableList<PerversePair>> pairs) {
        TextTable table = new TextTable(1, IncentiveReport.headers(words));
        List<Incentive> sorted =
                incentives.stream().sorted(IncentiveReport.LARGEST_OWN_FIRST).toList();
        shown.first(sorted)
                .forEach(one -> table.row(ImmutableList.of(
                        words.name(one.municipality()),
                        words.amount(one.ownCents()),
                        words.amount(one.othersCents()),
                        words.amount(one.fundsCents()),
                        words.amount(one.extraCents()))));
        String more = others(sorted, 4, table);
        return Paragraph.of(words.text("incentive.table"))
                + "\n" + table.text() + Paragraph.of(words.text("incentive.no.total")) + more
                + pairs.map(this::pairs).orElse("");
    }

    /** Adds a row for those that have none, and returns how they are asked for. */
    private String others(List<?> sorted, int columns, TextTable table) {
        List<?> others = shown.others(sorted);
        if (!others.isEmpty()) {
            table.row(ImmutableList.<String>builder()
                    .add(language.text("settlement.others", others.size()))
                    .addAll(Collections.nCopies(columns, ""))
                    .build());
        }
        return ShownRows.more(others.isEmpty(), language);
    }

    private String pairs(ImmutableList<PerversePair> pairs) {
        String sentence = "\n" + Paragraph.of(words.text("incentive.pairs.sentence", pairs.size()));
        if (pairs.isEmpty()) {
            return sentence;
        }
        TextTable table = new TextTable(
                3,
                ImmutableList.of(
                        words.text("municipality"),
                        words.text("incentive.dearer"),
                        words.text("incentive.cheaper"),
                        words.text("incentive.saved"),
                        words.text("incentive.wasted")));
        List<PerversePair> sorted =
                pairs.stream().sorted(IncentiveReport.MOST_SAVED_FIRST).toList();
        shown.first(sorted)
                .forEach(pair -> table.row(ImmutableList.of(
                        words.name(pair.municipality()),
                        IncentiveReport.choice(pair.dearer(), words),
                        IncentiveReport.choice(pair.cheaper(), words),
                        words.amount(pair.savedCents()),
                        words.amount(pair.wastedCents()))));
        String more = others(sorted, 4, table);
        return sentence + "\n" + table.text() + more;
    }
}
