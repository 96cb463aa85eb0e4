package nl.regiokas.program.output;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of aligned text: the leading text columns on the left, the amounts on the right.
 *
 * <p>It fits in {@value #WIDTH} columns of the terminal. Columns that do not fit next to the others continue below,
 * after the first column again; a first column of more than {@value #LONGEST_NAME} characters is cut short with an
 * ellipsis.
 */
public final class TextTable {

    /** The width of a page. */
    public static final int WIDTH = 80;

    private static final int LONGEST_NAME = 30;
    private static final String GAP = "  ";
    private static final String NARROW_GAP = " ";

    private final int textColumns;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    /**
     * Starts a table.
     *
     * @param textColumns how many columns, counted from the first, are text and not amounts; at least one
     * @param headers the header of every column
     */
    public TextTable(int textColumns, List<String> headers) {
        this.textColumns = textColumns;
        row(headers);
    }

    /**
     * Adds a row.
     *
     * @param cells a text for every column
     * @return this table
     */
    public TextTable row(List<String> cells) {
        rows.add(ImmutableList.<String>builder()
                .add(shortened(cells.get(0)))
                .addAll(cells.subList(1, cells.size()))
                .build());
        return this;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /**
     * Returns the table as lines.
     *
     * @return the lines, each ended by a line feed
     */
    public String text() {
        return text(WIDTH);
    }

    /**
     * Returns the table as lines that leave a column of the terminal free, so that none of them ends at its edge.
     *
     * @return the lines, each ended by a line feed
     */
    public String textWithinEdge() {
        return text(WIDTH - 1);
    }

    /**
     * Returns whether all columns stand next to each other within the edge of the terminal.
     *
     * @return false when some continue below
     */
    public boolean isWithinEdge() {
        return fitting(1, gap(WIDTH - 1), WIDTH - 1) == rows.get(0).size();
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        int columns = rows.get(0).size();
        String gap = gap(most);
        for (int from = 1; from < columns; ) {
            int until = fitting(from, gap, most);
            text.append(from == 1 ? "" : "\n");
            for (ImmutableList<String> row : rows) {
                text.append(line(row, from, until, gap)).append('\n');
            }
            from = until;
        }
        return text.toString();
    }

    /** Returns the end of the columns that fit on a line with the first one; at least one does. */
    private int fitting(int from, String gap, int most) {
        int until = from;
        int width = width(0);
        while (until < rows.get(0).size()) {
            width += gap.length() + width(until);
            if (width > most && until > from) {
                return until;
            }
            until++;
        }
        return until;
    }

    private String line(ImmutableList<String> row, int from, int until, String gap) {
        StringBuilder line = new StringBuilder(cell(row, 0));
        for (int column = from; column < until; column++) {
            line.append(gap).append(cell(row, column));
        }
        return line.toString().stripTrailing();
    }

    private String cell(ImmutableList<String> row, int column) {
        return column < textColumns
                ? Strings.padEnd(row.get(column), width(column), ' ')
                : Strings.padStart(row.get(column), width(column), ' ');
    }

    /** Two spaces, or one if all columns fit next to each other only with one. */
    private String gap(int most) {
        int columns = rows.get(0).size();
        int width = 0;
        for (int column = 0; column < columns; column++) {
            width += width(column);
        }
        boolean fits = width + GAP.length() * (columns - 1) <= most;
        return !fits && width + NARROW_GAP.length() * (columns - 1) <= most ? NARROW_GAP : GAP;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
