package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.program.output.ExactSum;

/**
 * Bars to the right of a middle line for more and to the left for less, one per row, each below its name and amount.
 *
 * <p>Every row is a separate drawing, so that a page can break between rows.
 *
 * @param id the anchor of the picture
 * @param title what it shows
 * @param description the same for readers who cannot see it
 * @param less what a bar to the left means
 * @param more what a bar to the right means
 * @param ticks the scale of the bars
 * @param bars the rows
 */
public record BarPicture(
        String id,
        String title,
        String description,
        String less,
        String more,
        ImmutableList<TableView.Tick> ticks,
        ImmutableList<Bar> bars) {

    private static final int MOST = 30;
    private static final int LARGEST = 10;

    /** Zero and two more. */
    private static final int MOST_TICKS = 3;

    private static final BigDecimal MIDDLE = new BigDecimal("50");
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /**
     * A row.
     *
     * @param name the party whose amount it is
     * @param amount the amount as text, with its sign
     * @param kind {@code more} or {@code less}
     * @param x where the bar begins, in percent
     * @param width how wide it is, in percent; zero for one that is not drawn
     */
    public record Bar(String name, String amount, String kind, String x, String width) {}

    /**
     * What a bar shows.
     *
     * @param name the party whose amount it is
     * @param cents the amount
     * @param isDrawn whether it has a bar: the sum of many would flatten those of each
     */
    record Entry(String name, long cents, boolean isDrawn) {

        Entry(String name, long cents) {
            this(name, cents, true);
        }
    }

    /**
     * All entries, or, beyond {@value #MOST}, the {@value #LARGEST} largest in their order and the amount of the others
     * together.
     */
    static ImmutableList<Entry> largest(ImmutableList<Entry> entries, Words words) {
        if (entries.size() <= MOST) {
            return entries;
        }
        Set<Entry> kept = entries.stream()
                .sorted(Comparator.comparingLong((Entry entry) -> Math.abs(entry.cents()))
                        .reversed())
                .limit(LARGEST)
                .collect(Collectors.toSet());
        long others = ExactSum.of(
                entries.stream().filter(entry -> !kept.contains(entry)).mapToLong(Entry::cents));
        return ImmutableList.<Entry>builder()
                .addAll(entries.stream().filter(kept::contains).iterator())
                .add(new Entry(words.text("overview.others", entries.size() - kept.size()), others, false))
                .build();
    }

    private static long largest(Iterable<Entry> entries) {
        long largest = 0;
        for (Entry entry : entries) {
            largest = Math.max(largest, entry.isDrawn() ? Math.abs(entry.cents()) : 0);
        }
        return largest;
    }

    /** The half of the scale from zero to the largest. */
    static Axis scale(Iterable<Entry> entries) {
        return new Axis(0, largest(entries));
    }

    /** Few round amounts on both sides of zero: a narrow screen has room for two on each side. */
    static ImmutableList<TableView.Tick> ticks(Axis half, Words words) {
        ImmutableList<Long> all = half.round();
        int each = all.size() > MOST_TICKS ? 2 : 1;
        ImmutableList<Long> round = IntStream.range(0, all.size())
                .filter(position -> position % each == 0)
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
        return Stream.concat(
                        round.reverse().stream().map(Math::negateExact),
                        round.stream().skip(1))
                .map(cents -> new TableView.Tick(
                        Width.percent(Width.between(
                                MIDDLE, cents < 0 ? BigDecimal.ZERO : WHOLE, Math.abs(cents), half.most())),
                        half.label(cents, words)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Lays out the rows; the largest bar takes half of the width. */
    static ImmutableList<Bar> bars(Iterable<Entry> entries, Words words) {
        long largest = largest(entries);
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (Entry entry : entries) {
            bars.add(bar(entry, largest, words));
        }
        return bars.build();
    }

    private static Bar bar(Entry entry, long largest, Words words) {
        boolean more = entry.cents() > 0;
        BigDecimal width = entry.isDrawn()
                ? Width.between(BigDecimal.ZERO, MIDDLE, Math.abs(entry.cents()), largest)
                : BigDecimal.ZERO;
        return new Bar(
                entry.name(),
                words.signed(entry.cents()),
                more ? "more" : "less",
                Width.percent(more ? MIDDLE : MIDDLE.subtract(width)),
                Width.percent(width));
    }
}
