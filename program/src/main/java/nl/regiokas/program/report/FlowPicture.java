package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The money of one scope in one year: what comes in on the left, the fund in the middle, and where it goes on the
 * right.
 *
 * <p>The thickness of a ribbon shows its amount, on one scale for all pictures of a page. The sums of both sides are
 * equal.
 *
 * @param id the anchor of the picture
 * @param title what it shows
 * @param description the same for readers who cannot see it
 * @param height its height in pixels
 * @param fundY the top of the fund
 * @param fundHeight the height of the fund
 * @param in what comes in
 * @param out where it goes
 */
public record FlowPicture(
        String id,
        String title,
        String description,
        int height,
        int fundY,
        int fundHeight,
        ImmutableList<Stream> in,
        ImmutableList<Stream> out) {

    private static final int LABEL = 34;
    private static final int TALLEST = 120;
    private static final int TOP = 4;

    /**
     * What comes in or goes out under one name.
     *
     * @param name what it is
     * @param amount how much, in whole euros
     * @param kind how it is drawn: {@code charge}, {@code fund}, {@code cost}, {@code credit}
     * @param y the top of its block, in pixels
     * @param thickness the height of its block
     * @param ribbon the outline of the ribbon between block and fund, 100 wide
     */
    public record Stream(String name, String amount, String kind, int y, int thickness, String ribbon) {

        /**
         * The base line of the name.
         *
         * @return in pixels
         */
        public int nameY() {
            return y + 12;
        }

        /**
         * The base line of the amount.
         *
         * @return in pixels
         */
        public int amountY() {
            return y + 27;
        }
    }

    /**
     * What comes in or goes out, before it is laid out.
     *
     * @param name what it is
     * @param kind how it is drawn
     * @param cents how much, above zero
     */
    record Part(String name, String kind, long cents) {}

    /** Lays out the streams; {@code largest} is the sum of a side of the largest picture of the page. */
    static FlowPicture of(
            String id, String title, String description, List<Part> in, List<Part> out, long largest, Words words) {
        int fund = Math.max(thickness(in, largest), thickness(out, largest));
        int height = TOP + Math.max(Math.max(side(in, largest), side(out, largest)), fund + TOP);
        int fundY = (height - fund) / 2;
        return new FlowPicture(
                id,
                title,
                description,
                height,
                fundY,
                fund,
                streams(in, fundY, true, largest, words),
                streams(out, fundY, false, largest, words));
    }

    private static ImmutableList<Stream> streams(List<Part> parts, int fundY, boolean isIn, long largest, Words words) {
        List<Stream> streams = new ArrayList<>();
        int y = TOP;
        int atFund = fundY;
        for (Part part : parts) {
            int thick = thickness(part.cents(), largest);
            String ribbon = isIn ? ribbon(y, atFund, thick) : ribbon(atFund, y, thick);
            streams.add(new Stream(part.name(), words.whole(part.cents()), part.kind(), y, thick, ribbon));
            y += Math.max(thick + 4, LABEL);
            atFund += thick;
        }
        return ImmutableList.copyOf(streams);
    }

    private static String ribbon(int from, int to, int thick) {
        return String.format(
                Locale.ROOT,
                "M0 %1$d C50 %1$d 50 %2$d 100 %2$d V%4$d C50 %4$d 50 %3$d 0 %3$d Z",
                from,
                to,
                from + thick,
                to + thick);
    }

    private static int side(List<Part> parts, long largest) {
        return parts.stream()
                .mapToInt(part -> Math.max(thickness(part.cents(), largest) + 4, LABEL))
                .sum();
    }

    private static int thickness(List<Part> parts, long largest) {
        return parts.stream().mapToInt(part -> thickness(part.cents(), largest)).sum();
    }

    /** At least one pixel, so that nothing that flows is left out. */
    private static int thickness(long cents, long largest) {
        return Math.max(
                1,
                BigDecimal.valueOf(cents)
                        .multiply(BigDecimal.valueOf(TALLEST))
                        .divide(BigDecimal.valueOf(Math.max(1, largest)), 0, RoundingMode.HALF_UP)
                        .intValueExact());
    }
}
