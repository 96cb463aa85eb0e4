package nl.regiokas.program.report;

import java.util.List;
import nl.regiokas.program.report.StatementView.Payable;

/**
 * The room on the first sheet of a statement, in points, as a browser or the PDF library needs it at most.
 *
 * <p>Heights are those of the styles for paper: a line of small text, a row of a table. The number of lines of a text
 * follows from its length.
 *
 * @param points what is left for the scopes
 */
record SheetRoom(int points) {

    /** An A4 less its margins, and less a line for texts that are wider than most. */
    private static final int SHEET = 745 - 12;

    /** Titles, heads and totals of the tables, and the space between the sections. */
    private static final int ALWAYS = 230;

    private static final int LINE = 11;
    private static final int LARGE_LINE = 22;
    private static final int ROW = 15;
    private static final int GAP = 3;
    private static final int BOX = 20;
    private static final int WIDTH = 110;
    private static final int WIDTH_OF_TITLE = 45;
    private static final int WIDTH_OF_TERM = 88;
    private static final int WIDTH_OF_NAME = 18;
    private static final int WIDTH_OF_HEADER = 13;
    private static final int WIDTH_OF_CELL = 20;

    /**
     * What the rest of the page leaves for the scopes.
     *
     * @param title the title
     * @param party the name of the party, which also stands above a column
     * @param sub the line below it
     * @param band what kind of data they are
     * @param payable what is to be paid
     * @param note what stands below the costs
     * @return the room
     */
    static SheetRoom of(String title, String party, String sub, List<String> band, Payable payable, String note) {
        int head = LARGE_LINE * (lines(title, WIDTH_OF_TITLE) + lines(payable.payee(), WIDTH_OF_TITLE));
        int boxed = band.isEmpty() ? 0 : BOX + text(lines(String.join(" ", band), WIDTH));
        int small = text(lines(party, WIDTH_OF_HEADER)
                + lines(sub, WIDTH)
                + payable.payments().size()
                + lines(note, WIDTH));
        return new SheetRoom(SHEET - ALWAYS - head - boxed - small);
    }

    /** Lines of small text. */
    static int text(int lines) {
        return lines * LINE;
    }

    /** A row of a table. */
    static int row(String name) {
        return ROW + text(lines(name, WIDTH_OF_CELL) - 1);
    }

    /** The terms of a scope. */
    static int term(String scope, String text) {
        return text(Math.max(lines(scope, WIDTH_OF_NAME), lines(text, WIDTH_OF_TERM))) + GAP;
    }

    private static int lines(String text, int width) {
        return Math.max(1, (text.length() + width - 1) / width);
    }
}
