package nl.regiokas.exchange.input;

import com.google.common.base.Ascii;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds what was probably meant.
 *
 * @since 0.2.0
 */
public final class Nearest {

    private Nearest() {}

    /**
     * Returns the text that is nearest to another one, ignoring case; of equally near texts the first in order.
     *
     * @param text what was written
     * @param known what could have been written
     * @return the nearest, or nothing if nothing is known
     */
    public static Optional<String> of(String text, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String each) -> distance(text, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns how many characters must be added, removed or replaced to turn one text into another.
     *
     * @param one a text; only its first 100 characters count
     * @param other a text; only its first 100 characters count
     * @return the number of changes, ignoring case
     */
    public static int distance(String one, String other) {
        String from = Ascii.toLowerCase(Ascii.truncate(one, 100, ""));
        String to = Ascii.toLowerCase(Ascii.truncate(other, 100, ""));
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
