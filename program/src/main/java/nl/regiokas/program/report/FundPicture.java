package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.regiokas.settlement.books.FundYear;

/**
 * What the fund of a scope held when the first year opened and when each year closed, with a column for each.
 *
 * @param id the anchor of the picture
 * @param title what it shows, with the scope and the unit
 * @param description the same for readers who cannot see it
 * @param zeroY where zero is, in pixels from the top
 * @param ticks the scale
 * @param limits the lines of the agreed minimum and maximum
 * @param agreed what was agreed about them, in words
 * @param columns the columns
 */
public record FundPicture(
        String id,
        String title,
        String description,
        int zeroY,
        ImmutableList<Tick> ticks,
        ImmutableList<Limit> limits,
        String agreed,
        ImmutableList<Column> columns) {

    private static final int TOP = 18;
    private static final int ROOM = 110;
    private static final int BELOW = 34;
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /** The room for the scale, in percent. */
    private static final BigDecimal SCALE = new BigDecimal("12");

    /**
     * A column.
     *
     * @param label the year, or the start
     * @param amount the amount in few characters
     * @param kind {@code surplus} or {@code shortage}
     * @param x where the column begins, in percent
     * @param width how wide it is, in percent
     * @param middle where its labels are, in percent
     * @param y the top of the column, in pixels
     * @param height its height, in pixels
     * @param amountY the base line of the amount
     */
    public record Column(
            String label,
            String amount,
            String kind,
            String x,
            String width,
            String middle,
            int y,
            int height,
            int amountY) {}

    /**
     * A limit of what the fund must hold.
     *
     * @param y where it is
     */
    public record Limit(int y) {}

    /**
     * A round amount on the scale.
     *
     * @param y where it is
     * @param label the amount, in the unit of the title
     */
    public record Tick(int y, String label) {}

    /** A point in time and what the fund holds. */
    private record Balance(String label, long cents) {}

    /**
     * The height of the picture.
     *
     * @return in pixels
     */
    public int height() {
        return TOP + ROOM + BELOW;
    }

    /** Lays out a fund. */
    static FundPicture of(String id, List<FundYear> years, Corridor corridor, Words words) {
        ImmutableList.Builder<Balance> balances = ImmutableList.builder();
        balances.add(new Balance(words.text("fund.start"), years.get(0).openingCents()));
        years.forEach(year -> balances.add(new Balance(Integer.toString(year.year()), year.closingCents())));
        String scope = years.get(0).scope();
        FundYear last = years.get(years.size() - 1);
        String description = words.text(
                "fund.description",
                scope,
                words.euro(years.get(0).openingCents()),
                words.euro(last.closingCents()),
                Integer.toString(last.year()));
        return of(id, scope, description, balances.build(), corridor, words);
    }

    private static FundPicture of(
            String id,
            String scope,
            String description,
            ImmutableList<Balance> balances,
            Corridor corridor,
            Words words) {
        long highest = Math.max(
                corridor.maximum().orElse(0L),
                Math.max(0, balances.stream().mapToLong(Balance::cents).max().orElse(0)));
        long lowest = Math.min(
                corridor.minimum().orElse(0L),
                Math.min(0, balances.stream().mapToLong(Balance::cents).min().orElse(0)));
        long span = Math.max(1, Math.subtractExact(highest, lowest));
        int zero = TOP + pixels(highest, span);
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        for (int i = 0; i < balances.size(); i++) {
            columns.add(column(balances.get(i), i, balances.size(), zero, span, words));
        }
        ImmutableList.Builder<Limit> limits = ImmutableList.builder();
        corridor.maximum().ifPresent(most -> limits.add(new Limit(zero - pixels(most, span))));
        corridor.minimum().ifPresent(least -> limits.add(new Limit(zero - pixels(least, span))));
        Axis axis = new Axis(lowest, highest);
        return new FundPicture(
                id,
                words.text("fund.picture", scope, words.text("unit." + axis.unit())),
                description,
                zero,
                axis.round().stream()
                        .map(cents -> new Tick(y(cents, zero, span), axis.label(cents, words)))
                        .collect(ImmutableList.toImmutableList()),
                limits.build(),
                agreed(corridor, words),
                columns.build());
    }

    private static String agreed(Corridor corridor, Words words) {
        String none = words.text("term.none");
        return corridor.isAgreed()
                ? words.text(
                        "fund.limits",
                        corridor.minimum().map(words::euro).orElse(none),
                        corridor.maximum().map(words::euro).orElse(none))
                : words.text("fund.limits.none");
    }

    private static Column column(Balance balance, int position, int columns, int zero, long span, Words words) {
        BigDecimal step = WHOLE.subtract(SCALE).divide(BigDecimal.valueOf(columns), 4, RoundingMode.DOWN);
        BigDecimal left = SCALE.add(step.multiply(BigDecimal.valueOf(position)));
        boolean surplus = balance.cents() >= 0;
        int height = pixels(Math.abs(balance.cents()), span);
        int y = surplus ? zero - height : zero;
        return new Column(
                balance.label(),
                words.brief(balance.cents()),
                surplus ? "surplus" : "shortage",
                Width.percent(left.add(step.multiply(new BigDecimal("0.2")))),
                Width.percent(step.multiply(new BigDecimal("0.6"))),
                Width.percent(left.add(step.divide(new BigDecimal("2"), 4, RoundingMode.DOWN))),
                y,
                height,
                surplus ? y - 5 : y + height + 13);
    }

    private static int y(long cents, int zero, long span) {
        return cents < 0 ? zero + pixels(Math.negateExact(cents), span) : zero - pixels(cents, span);
    }

    private static int pixels(long cents, long span) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(ROOM))
                .divide(BigDecimal.valueOf(span), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
