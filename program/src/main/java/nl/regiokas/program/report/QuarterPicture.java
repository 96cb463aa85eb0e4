package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorQuarter;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.region.Thousands;

/**
 * A year by quarter: what was declared, what is not declared yet, the forecast, and what was expected.
 *
 * @param title the subject
 * @param label all values, for readers who cannot see it
 * @param grid the lines of the scale
 * @param bars the four quarters
 */
public record QuarterPicture(String title, String label, ImmutableList<Grid> grid, ImmutableList<Bar> bars) {

    private static final BigDecimal BOTTOM = new BigDecimal("130");
    private static final BigDecimal HEIGHT = new BigDecimal("97");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int LEAST_STEP = 10;
    private static final int MOST_LINES = 20;
    private static final int FIRST = 48;
    private static final int APART = 64;

    /**
     * A line of the scale.
     *
     * @param y where it is
     * @param text its percentage
     */
    public record Grid(String y, String text) {}

    /**
     * A quarter.
     *
     * @param x its left side
     * @param declared what was declared
     * @param undeclared what is not declared yet, on top of it
     * @param rest the forecast of what is still to come, on top of both
     * @param expected where the mark is
     * @param number the amount above it
     * @param numberY where it is
     * @param isHot whether it exceeds what was expected by more than the second threshold
     * @param name the quarter
     */
    public record Bar(
            int x,
            Box declared,
            Box undeclared,
            Box rest,
            String expected,
            String number,
            String numberY,
            boolean isHot,
            String name) {}

    /**
     * A part of a bar.
     *
     * @param y its top
     * @param height its height, {@code 0.0} for nothing
     */
    public record Box(String y, String height) {

        /**
         * Returns whether there is anything to draw.
         *
         * @return false for nothing
         */
        public boolean isDrawn() {
            return !height.equals("0.0");
        }
    }

    /** The scale of pictures that are side by side: the highest bar or mark, as a part of its budget. */
    static BigDecimal highest(List<MonitorQuarter> quarters, ToLongFunction<MonitorQuarter> budget) {
        return quarters.stream()
                .filter(quarter -> budget.applyAsLong(quarter) > 0)
                .flatMap(quarter -> Stream.of(quarter.expected(), quarter.forecast(), given(quarter))
                        .map(amount -> part(amount, budget.applyAsLong(quarter))))
                .max(BigDecimal::compareTo)
                .filter(part -> part.signum() > 0)
                .map(QuarterPicture::roundedUp)
                .orElse(BigDecimal.ONE);
    }

    /** Up to the next line of the scale, so that the highest bar ends below one. */
    private static BigDecimal roundedUp(BigDecimal part) {
        BigDecimal step = step(part).movePointLeft(2);
        return part.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static MonetaryAmount given(MonitorQuarter quarter) {
        return Euro.sum(List.of(quarter.used(), quarter.undeclared()), "use of quarter");
    }

    private static BigDecimal part(MonetaryAmount amount, long budget) {
        return BigDecimal.valueOf(Math.max(0, Euro.cents(amount, "amount of a quarter")))
                .divide(BigDecimal.valueOf(budget), 9, RoundingMode.HALF_UP);
    }

    /** Draws the quarters of a segment with a budget. */
    static QuarterPicture of(
            String title, String label, List<MonitorQuarter> quarters, Scale scale, MonitorWords words) {
        ImmutableList.Builder<Bar> bars = ImmutableList.builder();
        for (int i = 0; i < quarters.size(); i++) {
            bars.add(bar(FIRST + APART * i, quarters.get(i), scale, words));
        }
        return new QuarterPicture(title, label, grid(scale), bars.build());
    }

    /** A line every ten percent; where that would be too many, every twenty, fifty, hundred and so on. */
    private static BigDecimal step(BigDecimal part) {
        BigDecimal highest = part.multiply(PERCENT);
        BigDecimal step = BigDecimal.valueOf(LEAST_STEP);
        for (int times = 0; highest.compareTo(step.multiply(BigDecimal.valueOf(MOST_LINES))) > 0; times++) {
            step = times % 3 == 1 ? step.multiply(new BigDecimal("2.5")) : step.multiply(BigDecimal.valueOf(2));
        }
        return step;
    }

    private static ImmutableList<Grid> grid(Scale scale) {
        BigDecimal highest = scale.highest().multiply(PERCENT);
        BigDecimal step = step(scale.highest());
        ImmutableList.Builder<Grid> grid = ImmutableList.builder();
        for (BigDecimal percent = BigDecimal.ZERO; highest.compareTo(percent) >= 0; percent = percent.add(step)) {
            grid.add(new Grid(
                    scale.y(percent.movePointLeft(2)),
                    percent.stripTrailingZeros().toPlainString() + "%"));
        }
        return grid.build();
    }

    private static Bar bar(int x, MonitorQuarter quarter, Scale scale, MonitorWords words) {
        BigDecimal used = part(quarter.used(), scale.budget());
        BigDecimal given = part(given(quarter), scale.budget());
        BigDecimal forecast = part(quarter.forecast(), scale.budget()).max(given);
        BigDecimal expected = part(quarter.expected(), scale.budget());
        BigDecimal top = forecast.max(expected);
        return new Bar(
                x,
                scale.box(BigDecimal.ZERO, used.min(given)),
                scale.box(used.min(given), given),
                scale.box(given, forecast),
                scale.y(expected),
                words.number(Thousands.of(quarter.forecast())),
                new BigDecimal(scale.y(top)).subtract(new BigDecimal("6")).toPlainString(),
                words.isOver(quarter),
                words.quarter(quarter.quarter()));
    }

    /**
     * How amounts become heights.
     *
     * @param highest the highest part of a budget that is drawn
     * @param budget the budget of the year, in cents and positive
     */
    record Scale(BigDecimal highest, long budget) {

        String y(BigDecimal part) {
            return BOTTOM.subtract(part.multiply(HEIGHT).divide(highest, 1, RoundingMode.HALF_UP))
                    .toPlainString();
        }

        Box box(BigDecimal from, BigDecimal to) {
            BigDecimal low = new BigDecimal(y(from));
            BigDecimal top = new BigDecimal(y(to));
            return new Box(
                    top.toPlainString(),
                    low.subtract(top).setScale(1, RoundingMode.HALF_UP).toPlainString());
        }
    }
}
