package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A table of texts and amounts.
 *
 * @param caption what it shows
 * @param textColumns how many columns, from the first, are text and not amounts; the first heads its row
 * @param headers the header of every column
 * @param rows the rows
 * @param total the sums of the columns, a cell for every column; empty when the columns do not add up
 */
public record TableView(
        String caption,
        int textColumns,
        ImmutableList<String> headers,
        ImmutableList<Row> rows,
        ImmutableList<Cell> total) {

    /** A table without totals, since its columns do not add up. */
    TableView(String caption, int textColumns, ImmutableList<String> headers, ImmutableList<Row> rows) {
        this(caption, textColumns, headers, rows, ImmutableList.of());
    }

    /**
     * A row.
     *
     * @param key the first fields of the same row in the file that holds it, for a program that reads the page
     * @param cells a cell for every column
     */
    public record Row(String key, ImmutableList<Cell> cells) {

        static Row of(List<String> key, Iterable<Cell> cells) {
            return new Row(String.join(",", key), ImmutableList.copyOf(cells));
        }
    }

    /**
     * A cell.
     *
     * @param text what people read
     * @param value the same for a program; empty when it is no amount
     */
    public record Cell(String text, String value) {

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
    }
}
