package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ranges: a bar from the 5% to the 95% quantile around the median, in percent of it, one a row.
 *
 * @param id the anchor of the picture
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param rows the rows
 */
public record RangePicture(String id, String title, String description, ImmutableList<Row> rows) {

    private static final int DECIMALS = 6;
    private static final BigDecimal MIDDLE = new BigDecimal("50");

    /**
     * A row.
     *
     * @param name whose amount it is
     * @param text the range as text
     * @param x where the bar begins, in percent
     * @param width how wide it is, in percent
     * @param median where the mark stands, in percent
     */
    public record Row(String name, String text, String x, String width, String median) {}

    /**
     * What a row shows.
     *
     * @param name whose amount it is
     * @param low the 5% quantile in cents
     * @param median the median in cents
     * @param high the 95% quantile in cents
     */
    record Range(String name, long low, long median, long high) {}

    /** The widest distance from its median, as a part of it: the scale of all pictures that are to be compared. */
    static BigDecimal widest(Stream<Range> ranges) {
        return ranges.flatMap(range -> Stream.of(part(range, range.low()), part(range, range.high())))
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .filter(part -> part.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    /** Lays ranges out, each as parts of its median, so that large and small municipalities can be compared. */
    static ImmutableList<Row> rows(List<Range> ranges, BigDecimal widest, Words words) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Range range : ranges) {
            BigDecimal x = at(part(range, range.low()), widest);
            rows.add(new Row(
                    range.name(),
                    words.text("range", words.brief(range.low()), words.brief(range.high())),
                    Width.percent(x),
                    Width.percent(at(part(range, range.high()), widest).subtract(x)),
                    Width.percent(MIDDLE)));
        }
        return rows.build();
    }

    /** How far an amount is from the median, as a part of it; zero where the median is none to measure by. */
    private static BigDecimal part(Range range, long cents) {
        return range.median() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(cents)
                        .subtract(BigDecimal.valueOf(range.median()))
                        .divide(BigDecimal.valueOf(range.median()).abs(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal at(BigDecimal part, BigDecimal widest) {
        return MIDDLE.add(MIDDLE.multiply(part).divide(widest, DECIMALS, RoundingMode.HALF_UP));
    }
}
