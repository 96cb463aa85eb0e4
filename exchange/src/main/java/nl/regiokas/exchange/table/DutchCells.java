package nl.regiokas.exchange.table;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * How cells and headings are written in a file for a Dutch spreadsheet.
 *
 * @since 0.2.0
 */
public final class DutchCells {

    private DutchCells() {}

    /**
     * Keeps a spreadsheet from taking a text for a formula.
     *
     * @param text the text
     * @return the text, with an apostrophe in front where it begins with {@code =}, {@code +}, {@code -} or {@code @};
     *     the reader removes it
     */
    public static String text(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@".indexOf(text.charAt(at)) >= 0 ? "'" + text : text;
    }

    /**
     * Writes a number.
     *
     * @param plain the number with a decimal point
     * @return the number with a decimal comma
     */
    public static String number(String plain) {
        return plain.replace('.', ',');
    }

    /**
     * Writes a day.
     *
     * @param plain the day such as {@code 2018-03-31}
     * @return the day such as {@code 31-03-2018}
     */
    public static String day(String plain) {
        return DayText.dutch(LocalDate.parse(plain));
    }

    /**
     * Translates a heading.
     *
     * @param english the English heading
     * @return the Dutch heading, or the same heading if no file of a folder has it
     */
    public static String heading(String english) {
        return Arrays.stream(Heading.values())
                .filter(heading -> heading.english().equals(english))
                .map(Heading::dutch)
                .findFirst()
                .orElse(english);
    }
}
