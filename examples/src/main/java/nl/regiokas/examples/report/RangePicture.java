package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;

/**
 * Ranges on one scale: a bar from the 5% to the 95% quantile with a mark at the median, one a row.
 *
 * @param id the anchor of the picture
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param rows the rows
 */
public record RangePicture(String id, String title, String description, ImmutableList<Row> rows) {

    private static final int ROW = 34;
    private static final int NAME = 13;
    private static final int BAR = 18;
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /**
     * A row.
     *
     * @param name whose amount it is
     * @param text the range as text
     * @param x where the bar begins, in percent
     * @param width how wide it is, in percent
     * @param median where the mark stands, in percent
     * @param textY the base line of name and text
     * @param barY the top of the bar
     */
    public record Row(String name, String text, String x, String width, String median, int textY, int barY) {}

    /**
     * What a row shows.
     *
     * @param name whose amount it is
     * @param low the 5% quantile in cents
     * @param median the median in cents
     * @param high the 95% quantile in cents
     */
    record Range(String name, long low, long median, long high) {}

    /**
     * The height of the picture.
     *
     * @return in pixels
     */
    public int height() {
        return rows.size() * ROW;
    }

    /** Lays ranges out, from the lowest amount, or zero when it is above, to the highest. */
    static ImmutableList<Row> rows(List<Range> ranges, Words words) {
        long lowest =
                Math.min(0, ranges.stream().mapToLong(Range::low).min().orElse(0));
        long highest =
                Math.max(0, ranges.stream().mapToLong(Range::high).max().orElse(0));
        long span = Math.max(1, Math.subtractExact(highest, lowest));
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        int row = 0;
        for (Range range : ranges) {
            BigDecimal x = at(range.low() - lowest, span);
            rows.add(new Row(
                    range.name(),
                    words.text("range", words.whole(range.low()), words.whole(range.high())),
                    Width.percent(x),
                    Width.percent(at(range.high() - lowest, span).subtract(x)),
                    Width.percent(at(range.median() - lowest, span)),
                    row * ROW + NAME,
                    row * ROW + BAR));
            row++;
        }
        return rows.build();
    }

    private static BigDecimal at(long amount, long span) {
        return Width.between(BigDecimal.ZERO, WHOLE, amount, span);
    }
}
