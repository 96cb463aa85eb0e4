package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiokas.exchange.settlement.ClosedBooks;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Section;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.explanation.CorrectionExplainer;

/**
 * What every closing changed and why. Dutch: afsluitingen en correcties.
 *
 * <p>The first closing books every charge; a later one books the difference with the closing before, explained by how
 * the charge came about then and how it comes about now.
 */
public final class ClosingsReport {

    /** What the section shows. */
    public record ClosingsView(String intro, ImmutableList<One> closings, Optional<One> open) {}

    /**
     * A closing.
     *
     * @param title the day and the years that it closes
     * @param sentence what it books
     * @param bookings the differences, by year, scope and party
     * @param dues what is due, and from whom; none before anything is closed
     * @param reasons both sides of the largest differences
     * @param why what the reasons are
     */
    public record One(
            String title,
            String sentence,
            TableView bookings,
            Optional<TableView> dues,
            ImmutableList<Node> reasons,
            String why) {}

    /** Of so many bookings of a closing the page gives the reasons; a page with those of thousands would not open. */
    private static final int MOST_REASONS = 60;

    private final ClosedBooks books;
    private final Words words;
    private final Nodes nodes;

    ClosingsReport(ClosedBooks books, Words words, Nodes nodes) {
        this.books = books;
        this.words = words;
        this.nodes = nodes;
    }

    Section section() {
        ImmutableList<One> closings = books.closed().stream().map(this::one).collect(ImmutableList.toImmutableList());
        Optional<One> open = books.open().isEmpty()
                ? Optional.empty()
                : Optional.of(closing(
                        words.text("closings.open"),
                        books.open(),
                        Optional.empty(),
                        last().isPresent(),
                        books.openCorrections()));
        return new Section(
                "closings",
                words.text("closings.title"),
                Templates.content("closings", words, new ClosingsView(words.text("closings.intro"), closings, open)));
    }

    private Optional<Closed> last() {
        return books.closed().stream().reduce((before, one) -> one);
    }

    private One one(Closed closed) {
        String title = words.text(
                "closings.one",
                words.day(closed.closing().day()),
                Integer.toString(closed.closing().through()));
        return closing(
                title,
                closed.bookings(),
                Optional.of(dues(closed)),
                closed.before().isPresent(),
                books.corrections(closed));
    }

    private One closing(
            String title,
            List<Booking> bookings,
            Optional<TableView> dues,
            boolean isLater,
            CorrectionExplainer explainer) {
        long sum = ExactSum.of(bookings, Booking::amountCents);
        String sentence = words.text(isLater ? "closings.changed" : "closings.first", bookings.size(), words.euro(sum));
        return new One(
                title,
                sentence,
                bookings(title, bookings, sum),
                dues,
                isLater ? reasons(largest(bookings), explainer) : ImmutableList.of(),
                bookings.size() > MOST_REASONS
                        ? words.text("closings.why.largest", MOST_REASONS, bookings.size())
                        : words.text("closings.why"));
    }

    /** The bookings that move most, in the order in which they were booked. */
    private static List<Booking> largest(List<Booking> bookings) {
        return bookings.stream()
                .sorted(Comparator.comparing((Booking booking) ->
                                BigInteger.valueOf(booking.amountCents()).abs())
                        .reversed()
                        .thenComparing(Booking::charge))
                .limit(MOST_REASONS)
                .sorted(Comparator.comparing(Booking::charge))
                .toList();
    }

    private TableView bookings(String title, List<Booking> bookings, long sum) {
        return new TableView(
                words.text("closings.bookings", title),
                4,
                ImmutableList.of(
                        words.text("municipality"),
                        words.text("year"),
                        words.text("statement.scope"),
                        words.text("statement.kind"),
                        words.text("amount")),
                bookings.stream().map(this::row).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(
                        TableView.Cell.text(words.text("statement.total")),
                        TableView.Cell.text(""),
                        TableView.Cell.text(""),
                        TableView.Cell.text(""),
                        words.signedCell(sum)));
    }

    private TableView.Row row(Booking booking) {
        String year = Integer.toString(booking.year());
        return TableView.Row.of(
                ImmutableList.of(
                        year,
                        booking.scope(),
                        booking.party().code(),
                        booking.kind().code()),
                ImmutableList.of(
                        TableView.Cell.text(words.party(booking.party())),
                        TableView.Cell.text(year),
                        TableView.Cell.text(booking.scope()),
                        TableView.Cell.text(words.kind(booking.kind())),
                        words.signedCell(booking.amountCents())));
    }

    private TableView dues(Closed closed) {
        long sum = ExactSum.of(closed.dues(), Due::amountCents);
        return new TableView(
                words.text("closings.dues", words.day(closed.closing().day())),
                1,
                ImmutableList.of(words.text("municipality"), words.text("closings.due"), words.text("overview.side")),
                closed.dues().stream().map(this::row).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(
                        TableView.Cell.text(words.text("statement.total")),
                        new TableView.Cell(words.amount(Math.abs(sum)), words.plain(sum)),
                        words.sideCell(sum)));
    }

    private TableView.Row row(Due due) {
        return TableView.Row.of(
                ImmutableList.of(due.party().code()),
                ImmutableList.of(
                        TableView.Cell.text(words.party(due.party())),
                        new TableView.Cell(words.amount(Math.abs(due.amountCents())), words.plain(due.amountCents())),
                        words.sideCell(due.amountCents())));
    }

    /** What bookings correct: the charge on both sides, and what changed between them. */
    private ImmutableList<Node> reasons(List<Booking> bookings, CorrectionExplainer explainer) {
        return bookings.stream()
                .map(booking -> reason(booking, nodes.of(explainer.explain(booking), 0)))
                .collect(ImmutableList.toImmutableList());
    }

    private Node reason(Booking booking, Node stated) {
        String title = words.text(
                "closings.reason",
                words.party(booking.party()),
                words.kind(booking.kind()),
                Integer.toString(booking.year()));
        return new Node(
                title,
                words.signed(booking.amountCents()),
                stated.sentences(),
                stated.source(),
                false,
                stated.children());
    }
}
