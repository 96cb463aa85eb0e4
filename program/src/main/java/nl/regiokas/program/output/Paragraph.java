package nl.regiokas.program.output;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Collectors;

/** Text in lines of at most {@value TextTable#WIDTH} columns, later ones indented. */
public final class Paragraph {

    private static final String INDENT = "  ";
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Paragraph() {}

    /**
     * Breaks texts between words, each on lines of its own.
     *
     * @param texts the texts
     * @return their lines, each ended by a line feed
     */
    public static String all(List<String> texts) {
        return texts.stream().map(Paragraph::of).collect(Collectors.joining());
    }

    /**
     * Breaks a text between words; what a page keeps together, such as an amount and its sign, is kept together and has an
     * ordinary space, so that it can be searched for.
     *
     * @param text the text
     * @return its lines, each ended by a line feed
     */
    public static String of(String text) {
        return of(text, TextTable.WIDTH);
    }

    /**
     * Breaks a text between words into lines that leave a column of the terminal free.
     *
     * @param text the text
     * @return its lines, each ended by a line feed
     */
    public static String withinEdge(String text) {
        return of(text, TextTable.WIDTH - 1);
    }

    private static String of(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : Splitter.on(' ').split(text)) {
            if (column > 0 && column + 1 + word.length() > width) {
                lines.append('\n').append(INDENT);
                column = INDENT.length();
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.append('\n').toString().replace(NO_BREAK_SPACE, ' ');
    }
}
