package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import nl.regiokas.program.output.Section;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;
import nl.regiokas.settlement.incentive.Trajectory;

/** The section of the page that shows who pays for more use. Dutch: prikkel. */
public final class IncentiveReport {

    /** Who bears most of its own extra use comes first. */
    public static final Comparator<Incentive> LARGEST_OWN_FIRST = Comparator.comparingLong(Incentive::ownCents)
            .reversed()
            .thenComparing(one -> one.municipality().value());

    /** Who saves most by the dearer choice comes first. */
    public static final Comparator<PerversePair> MOST_SAVED_FIRST = Comparator.comparingLong(PerversePair::savedCents)
            .reversed()
            .thenComparing(pair -> pair.municipality().value())
            .thenComparing(pair -> pair.dearer().product().value())
            .thenComparing(pair -> pair.cheaper().product().value());

    private static final int MOST = 30;
    private static final int LARGEST = 10;

    private final ImmutableList<Incentive> incentives;
    private final Optional<ImmutableList<PerversePair>> pairs;
    private final Words words;

    /**
     * A report.
     *
     * @param incentives one for each municipality
     * @param pairs pairs in which the dearer one is cheaper for a municipality, if there was a choice
     * @param words the words of the page
     */
    public IncentiveReport(
            ImmutableList<Incentive> incentives, Optional<ImmutableList<PerversePair>> pairs, Words words) {
        this.incentives = incentives;
        this.pairs = pairs;
        this.words = words;
    }

    /**
     * What a section shows.
     *
     * @param sentences what it comes down to, and how to read it
     * @param table the rows, none if there is nothing to show
     * @param note why there is no total
     */
    public record IncentiveView(ImmutableList<String> sentences, Optional<TableView> table, String note) {

        /**
         * Whether the table can be searched, sorted and saved.
         *
         * @return true if it has bars
         */
        public boolean isDrawn() {
            return table.filter(shown -> !shown.form().name().isEmpty()).isPresent();
        }
    }

    /**
     * The heads of the columns.
     *
     * @param words the words of the page
     * @return a head for each column
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
     * A course of care in words.
     *
     * @param choice the course of care
     * @param words the words of the page
     * @return its product and cost
     */
    public static String choice(Trajectory choice, Words words) {
        return words.text("incentive.choice", choice.product().value(), words.euro(choice.costCents()));
    }

    /**
     * The sections.
     *
     * @return who bears the extra cost, and the pairs if there was a choice
     */
    public ImmutableList<Section> sections() {
        Axis axis = Axis.of(incentives.stream().map(Incentive::ownCents).toList());
        TableView table = new TableView(
                        words.text("incentive.table"),
                        1,
                        headers(words),
                        incentives.stream()
                                .sorted(LARGEST_OWN_FIRST)
                                .map(one -> row(one).with(axis.bar(one.ownCents())))
                                .collect(ImmutableList.toImmutableList()))
                .in(new TableView.Form(
                        ImmutableSet.of(2, 3),
                        words.text("incentive.bars", words.text("unit." + axis.unit())),
                        axis.ticks(words),
                        others(),
                        words.text("incentive.file")));
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(section(
                "incentive", new IncentiveView(sentences(), Optional.of(table), words.text("incentive.no.total"))));
        pairs.ifPresent(found -> sections.add(section(
                "incentive.pairs",
                new IncentiveView(
                        ImmutableList.of(
                                words.text("incentive.pairs.sentence", found.size()),
                                words.text("incentive.pairs.how")),
                        found.isEmpty() ? Optional.empty() : Optional.of(pairs(found)),
                        ""))));
        return sections.build();
    }

    /** Who bears all of it, who bears least, and how to read the table. */
    private ImmutableList<String> sentences() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        ImmutableList<Party> alone = incentives.stream()
                .filter(one -> one.ownCents() == one.extraCents())
                .map(one -> Party.of(one.municipality()))
                .collect(ImmutableList.toImmutableList());
        if (!alone.isEmpty()) {
            sentences.add(words.text("incentive.alone", words.named(alone)));
        }
        incentives.stream()
                .max(LARGEST_OWN_FIRST)
                .filter(least -> least.ownCents() < least.extraCents())
                .ifPresent(least -> sentences.add(words.text(
                        "incentive.least",
                        words.name(least.municipality()),
                        words.euro(least.ownCents()),
                        words.euro(least.extraCents()))));
        return sentences.add(words.text("incentive.how")).build();
    }

    /** Their amounts do not add up, so that only their number is shown. */
    private Optional<TableView.Others> others() {
        TableView.Cell none = TableView.Cell.text("");
        return incentives.size() <= MOST
                ? Optional.empty()
                : Optional.of(new TableView.Others(
                        LARGEST,
                        ImmutableList.of(
                                TableView.Cell.text(words.text("overview.others", incentives.size() - LARGEST)),
                                none,
                                none,
                                none,
                                none)));
    }

    private Section section(String key, IncentiveView view) {
        return new Section(
                key.replace('.', '-'), words.text(key + ".title"), Templates.content("incentive", words, view));
    }

    private TableView pairs(ImmutableList<PerversePair> found) {
        return new TableView(
                words.text("incentive.pairs.title"),
                3,
                ImmutableList.of(
                        words.text("municipality"),
                        words.text("incentive.dearer"),
                        words.text("incentive.cheaper"),
                        words.text("incentive.dearer.own"),
                        words.text("incentive.cheaper.own"),
                        words.text("incentive.saved"),
                        words.text("incentive.wasted")),
                found.stream().sorted(MOST_SAVED_FIRST).map(this::row).collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(PerversePair pair) {
        return TableView.Row.of(
                ImmutableList.of(pair.municipality().value(), Integer.toString(pair.year())),
                ImmutableList.of(
                        TableView.Cell.text(words.name(pair.municipality())),
                        TableView.Cell.text(choice(pair.dearer(), words)),
                        TableView.Cell.text(choice(pair.cheaper(), words)),
                        words.amountCell(pair.dearerOwnCents()),
                        words.amountCell(pair.cheaperOwnCents()),
                        words.amountCell(pair.savedCents()),
                        words.amountCell(pair.wastedCents())));
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
