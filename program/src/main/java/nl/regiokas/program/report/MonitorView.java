package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import nl.regiokas.program.region.Thousands;

/**
 * A table of the monitor with a bar in each row.
 *
 * @param caption what it shows
 * @param headers the titles of the columns
 * @param rows the rows
 * @param total the last row
 */
public record MonitorView(String caption, ImmutableList<String> headers, ImmutableList<Row> rows, Row total) {

    private static final int BAR = 1;
    private static final int FORECAST_FROM_END = 5;

    /**
     * The classes of a column; narrow screens leave out columns with {@code x}: amounts before the forecast, and the
     * percentage.
     *
     * @param column its position from 0
     * @return such as {@code amount x}
     */
    public String classes(int column) {
        if (column == BAR) {
            return "text bar";
        }
        boolean isWide = (column > BAR && column < headers.size() - FORECAST_FROM_END) || column == percent();
        return (column < BAR || column > percent() ? "text" : "amount") + (isWide ? " x" : "");
    }

    /**
     * Returns whether a column holds the pictures; its head shows their scale.
     *
     * @param column its position from 0
     * @return true for the pictures
     */
    public boolean isPicture(int column) {
        return column == BAR;
    }

    /**
     * Returns where the percentage is.
     *
     * @return its position from 0
     */
    public int percent() {
        return headers.size() - 2;
    }

    /** How wide 100% of the budget is, in percent of the bar's column. */
    private static final BigDecimal BUDGET = new BigDecimal("76.92");

    private static final BigDecimal WHOLE = new BigDecimal("100");

    /**
     * A row.
     *
     * @param key the first fields of its row in monitor.csv
     * @param name the party or segment of the row
     * @param bar its picture
     * @param cells the amounts in EUR 1,000
     * @param side N above the budget, V below
     * @param percent the forecast in percent of the budget
     * @param signal the warning
     * @param since the month in which the warning began
     * @param isHot whether there is a warning
     */
    public record Row(
            String key,
            String name,
            Bar bar,
            ImmutableList<String> cells,
            String side,
            String percent,
            String signal,
            String since,
            boolean isHot) {

        /**
         * Returns the mark of the warning, all that narrow screens show of it.
         *
         * @return such as {@code ▲}
         */
        public String mark() {
            return signal.substring(0, signal.indexOf(' '));
        }

        /**
         * Returns what the mark means.
         *
         * @return the words of the warning
         */
        public String meaning() {
            return signal.substring(signal.indexOf(' ') + 1);
        }
    }

    /**
     * The picture of a row in percent of its budget: where parts begin and how wide they are.
     *
     * @param declared width of what was declared
     * @param undeclared width of what is not declared yet
     * @param given where the forecast begins
     * @param forecast width of what is still to come
     * @param expected where the mark of what was expected is
     */
    public record Bar(String declared, String undeclared, String given, String forecast, String expected) {

        /** No picture, if there is no budget. */
        static final Bar NONE = new Bar("", "", "", "", "");

        /**
         * Returns whether there is a picture.
         *
         * @return false without a budget
         */
        public boolean isDrawn() {
            return !declared.isEmpty();
        }

        static Bar of(Thousands cell) {
            if (cell.budget() <= 0) {
                return NONE;
            }
            BigDecimal used = at(Math.max(0, Math.min(cell.used(), cell.given())), cell);
            BigDecimal given = at(Math.max(0, cell.given()), cell);
            BigDecimal forecast = at(Math.max(cell.given(), cell.forecast()), cell);
            return new Bar(
                    Width.percent(used),
                    Width.percent(given.subtract(used)),
                    Width.percent(given),
                    Width.percent(forecast.subtract(given)),
                    Width.percent(at(Math.max(0, cell.expected()), cell)));
        }

        private static BigDecimal at(long thousands, Thousands cell) {
            return Width.between(BigDecimal.ZERO, BUDGET, thousands, cell.budget())
                    .min(WHOLE);
        }
    }
}
