package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.IncentiveReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;

/** Who pays for more use, as text. */
final class IncentivePage {

    private final Words words;

    IncentivePage(Words words) {
        this.words = words;
    }

    String text(ImmutableList<Incentive> incentives, Optional<ImmutableList<PerversePair>> pairs) {
        TextTable table = new TextTable(1, IncentiveReport.headers(words));
        incentives.stream()
                .sorted(IncentiveReport.LARGEST_OWN_FIRST)
                .forEach(one -> table.row(ImmutableList.of(
                        words.name(one.municipality()),
                        words.amount(one.ownCents()),
                        words.amount(one.othersCents()),
                        words.amount(one.fundsCents()),
                        words.amount(one.extraCents()))));
        return Paragraph.of(words.text("incentive.table"))
                + "\n" + table.text() + Paragraph.of(words.text("incentive.no.total"))
                + pairs.map(this::pairs).orElse("");
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
        pairs.stream()
                .sorted(IncentiveReport.MOST_SAVED_FIRST)
                .forEach(pair -> table.row(ImmutableList.of(
                        words.name(pair.municipality()),
                        IncentiveReport.choice(pair.dearer(), words),
                        IncentiveReport.choice(pair.cheaper(), words),
                        words.amount(pair.savedCents()),
                        words.amount(pair.wastedCents()))));
        return sentence + "\n" + table.text();
    }
}
