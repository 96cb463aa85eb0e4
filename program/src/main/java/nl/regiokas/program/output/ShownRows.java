package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rows of a long table are printed on a terminal of 24 rows: the ten largest, or all if that is asked for. */
public final class ShownRows {

    private static final int LARGEST = 10;
    private static final int LEAST = 4;
    private static final int LINES_OF_A_SCREEN = 24;

    @Option(
            names = "--all",
            description = "print every row (default: the ten largest at most, and the others in one row)")
    private boolean all;

    /** Makes the choice of the ten largest, until picocli sets another. */
    public ShownRows() {}

    /**
     * Returns the rows that are printed; a single one more than ten is printed too, because a row for the others takes as
     * much room.
     *
     * @param <T> the type of a row
     * @param rows all rows, the largest first
     * @return the first of them
     */
    public <T> ImmutableList<T> first(List<T> rows) {
        return ImmutableList.copyOf(all || rows.size() <= LARGEST + 1 ? rows : rows.subList(0, LARGEST));
    }

    /**
     * Returns the rows that are printed next to other lines on a screen of 24: the ten largest, or as many as there is room
     * for, but the four largest always.
     *
     * @param <T> the type of a row
     * @param rows all rows, the largest first
     * @param lines how many lines the screen needs for the rest
     * @return the first of them
     */
    public <T> ImmutableList<T> first(List<T> rows, int lines) {
        ImmutableList<T> first = first(rows);
        int room = Math.max(LEAST, LINES_OF_A_SCREEN - lines);
        return isAll() || first.size() <= room || rows.size() <= room + 1 ? first : first.subList(0, room);
    }

    /**
     * Returns whether a screen of 24 lines has room for the rows that {@link #first(List)} returns.
     *
     * @param rows all rows, the largest first
     * @param lines how many lines the screen needs for the rest
     * @return true if none of them has to be left out, or all are asked for
     */
    public boolean hasRoom(List<?> rows, int lines) {
        return first(rows, lines).size() == first(rows).size();
    }

    /**
     * Returns whether every row was asked for.
     *
     * @return true with {@code --all}
     */
    public boolean isAll() {
        return all;
    }

    /**
     * Returns the rows that are not printed.
     *
     * @param <T> the type of a row
     * @param rows all rows, the largest first
     * @return the last of them, none if all are printed
     */
    public <T> ImmutableList<T> others(List<T> rows) {
        return ImmutableList.copyOf(rows.subList(first(rows).size(), rows.size()));
    }

    /**
     * Returns how the other rows are asked for.
     *
     * @param isWhole whether all rows are printed
     * @param language the language of the reader
     * @return a line, empty if nothing is left
     */
    public static String more(boolean isWhole, Language language) {
        return isWhole ? "" : Paragraph.of(language.text("rows.more"));
    }
}
