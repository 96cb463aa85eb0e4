package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import nl.regiokas.program.output.Section;
import nl.regiokas.settlement.incentive.Incentive;

/** The section of the page that tells who pays for more use. Dutch: prikkel. */
public final class IncentiveReport {

    private final ImmutableList<Incentive> incentives;
    private final Words words;

    /**
     * A report.
     *
     * @param incentives one a municipality
     * @param words the words of the page
     */
    public IncentiveReport(ImmutableList<Incentive> incentives, Words words) {
        this.incentives = incentives;
        this.words = words;
    }

    /**
     * What the section shows.
     *
     * @param sentence how it is read
     * @param table who bears the extra cost
     */
    public record IncentiveView(String sentence, TableView table) {}

    /**
     * The heads of the columns.
     *
     * @param words the words of the page
     * @return a head a column
     */
    public static ImmutableList<String> headers(Words words) {
        return ImmutableList.of(
                words.text("municipality"),
                words.text("incentive.own"),
                words.text("incentive.others"),
                words.text("incentive.funds"),
                words.text("incentive.extra"));
    }

    /**
     * The sections.
     *
     * @return the section in a list
     */
    public ImmutableList<Section> sections() {
        TableView table = new TableView(
                words.text("incentive.title"),
                1,
                headers(words),
                incentives.stream().map(this::row).collect(ImmutableList.toImmutableList()));
        return ImmutableList.of(new Section(
                "incentive",
                words.text("incentive.title"),
                Templates.content("incentive", words, new IncentiveView(words.text("incentive.how"), table))));
    }

    private TableView.Row row(Incentive one) {
        return TableView.Row.of(
                ImmutableList.of(one.municipality().value(), one.product().value(), Integer.toString(one.year())),
                ImmutableList.of(
                        TableView.Cell.text(words.name(one.municipality())),
                        words.amountCell(one.ownCents()),
                        words.amountCell(one.othersCents()),
                        words.amountCell(one.fundsCents()),
                        words.amountCell(one.extraCents())));
    }
}
