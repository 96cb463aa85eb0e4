package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts and amounts.
 *
 * @param caption what it shows
 * @param textColumns how many columns, counted from the first, are text and not amounts; the first one heads its row
 * @param headers the header of every column
 * @param rows the rows
 * @param total the sums of the columns, a cell for every column; empty when the columns do not add up
 * @param form how it is shown
 */
public record TableView(
        String caption,
        int textColumns,
        ImmutableList<String> headers,
        ImmutableList<Row> rows,
        ImmutableList<Cell> total,
        Form form) {

    /** A plain table. */
    TableView(
            String caption,
            int textColumns,
            ImmutableList<String> headers,
            ImmutableList<Row> rows,
            ImmutableList<Cell> total) {
        this(caption, textColumns, headers, rows, total, Form.PLAIN);
    }

    /** A table without totals, because its columns do not add up. */
    TableView(String caption, int textColumns, ImmutableList<String> headers, ImmutableList<Row> rows) {
        this(caption, textColumns, headers, rows, ImmutableList.of());
    }

    /** The same table in a form. */
    TableView in(Form shown) {
        return new TableView(caption, textColumns, headers, rows, total, shown);
    }

    /**
     * The classes of a column.
     *
     * @param column its position from 0
     * @return such as {@code amount x}
     */
    public String classes(int column) {
        return (column < textColumns ? "text" : "amount") + (form.wide().contains(column) ? " x" : "");
    }

    /**
     * The classes of the cells in a column: an amount needs none of its own, which keeps large pages small.
     *
     * @param column its position from 0
     * @return such as {@code x}; null without a class
     */
    public @Nullable String cellClasses(int column) {
        String classes = classes(column).replace("amount", "").strip();
        return classes.isEmpty() ? null : classes;
    }

    /**
     * How a table is shown.
     *
     * @param wide the columns that narrow screens leave out
     * @param bars what the bars at the end of the rows show; empty without bars
     * @param ticks the scale of the bars
     * @param others the rows after the largest, together, and how many rows are shown separately before them
     * @param name the name of the file in which it is saved; empty when it cannot be searched, sorted and saved
     */
    public record Form(
            ImmutableSet<Integer> wide, String bars, ImmutableList<Tick> ticks, Optional<Others> others, String name) {

        /** A table as it is. */
        static final Form PLAIN = new Form(ImmutableSet.of(), "", ImmutableList.of(), Optional.empty(), "");
    }

    /**
     * A round amount on the scale of bars.
     *
     * @param x where it is, in percent
     * @param label the amount
     */
    public record Tick(String x, String label) {

        private static final BigDecimal START = new BigDecimal("4");
        private static final BigDecimal END = new BigDecimal("96");

        /**
         * Where the label hangs: near an end of the scale it stays within the picture.
         *
         * @return {@code start}, {@code middle} or {@code end}
         */
        public String anchor() {
            BigDecimal at = new BigDecimal(x.substring(0, x.length() - 1));
            boolean isZero = label.equals("0");
            return at.compareTo(END) > 0 ? "end" : at.compareTo(START) < 0 && !isZero ? "start" : "middle";
        }
    }

    /**
     * The rows after the largest, together.
     *
     * @param first how many rows are shown separately
     * @param cells a cell for every column
     */
    public record Others(int first, ImmutableList<Cell> cells) {}

    /**
     * A row.
     *
     * @param key the first fields of the same row in the file that holds it, for a program that reads the page
     * @param cells a cell for every column
     * @param bar the bar at its end
     */
    public record Row(String key, ImmutableList<Cell> cells, Optional<Bar> bar) {

        static Row of(List<String> key, Iterable<Cell> cells) {
            return new Row(String.join(",", key), ImmutableList.copyOf(cells), Optional.empty());
        }

        /**
         * Returns the code of whom the row is about.
         *
         * @return the last field of its key
         */
        public String code() {
            return key.substring(key.lastIndexOf(',') + 1);
        }

        Row with(Bar drawn) {
            return new Row(key, cells, Optional.of(drawn));
        }
    }

    /**
     * A bar from zero to the amount of its row.
     *
     * @param zero where zero is, in percent
     * @param x where it begins, in percent
     * @param width how wide it is, in percent
     * @param kind {@code more} or {@code less}
     */
    public record Bar(String zero, String x, String width, String kind) {}

    /**
     * A cell.
     *
     * @param text what people read
     * @param value the same for a program; empty when it is not an amount
     * @param order what it is sorted by when it is not an amount: a plain number, or empty for its text
     * @param style the class of its text; empty for plain text
     */
    public record Cell(String text, String value, String order, String style) {

        /**
         * An amount.
         *
         * @param text what people read
         * @param value the same for a program
         */
        Cell(String text, String value) {
            this(text, value, "", "");
        }

        static Cell text(String text) {
            return new Cell(text, "");
        }

        /**
         * Whether a program reads another form of it.
         *
         * @return true for an amount
         */
        public boolean isAmount() {
            return !value.isEmpty();
        }

        /**
         * What it is sorted by, for its attribute.
         *
         * @return a plain number; null when it is sorted by its amount or its text
         */
        public @Nullable String sorting() {
            return order.isEmpty() ? null : order;
        }
    }
}
