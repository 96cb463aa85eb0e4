package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * The scale of bars in a table: zero, round amounts next to it, and where each bar begins and ends, in percent of the
 * width.
 *
 * @param least the smallest amount, at most zero
 * @param most the largest amount, at least zero
 */
record Axis(long least, long most) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final long MOST_STEPS = 3;
    private static final long MOST_STEPS_ALIKE = 4;
    private static final long EURO = 100;
    private static final long THOUSAND = 1_000 * EURO;
    private static final long MILLION = 1_000 * THOUSAND;

    /** The scale of amounts; zero is on it. */
    static Axis of(Collection<Long> cents) {
        return new Axis(cents.stream().reduce(0L, Math::min), cents.stream().reduce(0L, Math::max));
    }

    /** The scale of amounts, alike on both sides of zero: bars to the left and to the right compare. */
    static Axis alike(Collection<Long> cents) {
        Axis one = of(cents);
        long most = Math.max(one.most, Math.negateExact(one.least));
        return new Axis(Math.negateExact(most), most);
    }

    private boolean isAlike() {
        return most > 0 && least == -most;
    }

    private long span() {
        return Math.subtractExact(most, least);
    }

    /** The bar of an amount. */
    TableView.Bar bar(long cents) {
        return new TableView.Bar(at(0), at(Math.min(0, cents)), width(Math.abs(cents)), cents > 0 ? "more" : "less");
    }

    /** The position of an amount. */
    String at(long cents) {
        return width(Math.subtractExact(cents, least));
    }

    private String width(long cents) {
        return Width.percent(Width.between(BigDecimal.ZERO, HUNDRED, cents, span()));
    }

    /** Round amounts on the scale, zero among them, in the unit of {@link #unit()}. */
    ImmutableList<TableView.Tick> ticks(Words words) {
        return round().stream()
                .map(cents -> new TableView.Tick(at(cents), (cents > 0 && isAlike() ? "+" : "") + label(cents, words)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The round amounts on the scale, in cents. */
    ImmutableList<Long> round() {
        long step = step();
        ImmutableList.Builder<Long> round = ImmutableList.builder();
        for (long cents = -(Math.negateExact(least) / step) * step; cents <= most; cents += step) {
            round.add(cents);
        }
        return round.build();
    }

    /** An amount in the unit of the scale. */
    String label(long cents, Words words) {
        return words.number(BigDecimal.valueOf(cents / divisor()));
    }

    /** The unit of the ticks: {@code million}, {@code thousand} or {@code euro}. */
    String unit() {
        return divisor() == MILLION ? "million" : divisor() == THOUSAND ? "thousand" : "euro";
    }

    private long divisor() {
        return step() >= MILLION ? MILLION : step() >= THOUSAND ? THOUSAND : EURO;
    }

    /** The smallest of 1, 2, 5, 10 ... euros that gives only a few steps in the span. */
    private long step() {
        long steps = isAlike() ? MOST_STEPS_ALIKE : MOST_STEPS;
        long power = EURO;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (span() / (factor * power) <= steps) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
