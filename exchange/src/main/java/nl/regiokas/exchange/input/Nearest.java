package nl.regiokas.exchange.input;

import com.google.common.base.Ascii;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;

/**
 * Finds what was probably meant.
 *
 * @since 0.2.0
 */
public final class Nearest {

    private static final int LONGEST = 100;
    private static final int PART = 3;

    private Nearest() {}

    /**
     * Returns the text that is nearest to another one, ignoring case; of equally near texts the first in order.
     *
     * @param text what was written
     * @param known what could have been written
     * @return the nearest, or nothing if nothing is known
     */
    public static Optional<String> of(String text, Collection<String> known) {
        Attributes.given(text, "text of nearest");
        Attributes.given(known, "known of nearest");
        return known.stream()
                .min(Comparator.comparingInt((String each) -> distance(text, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns the text that was probably meant: the nearest one, if it is near.
     *
     * @param text what was written
     * @param known what could have been written
     * @return the nearest, or nothing if none is near
     */
    public static Optional<String> near(String text, Collection<String> known) {
        return of(text, known).filter(nearest -> isNear(text, nearest));
    }

    /**
     * Returns whether a text may be a slip for another one: at most a third of the characters differ, and of short ones at
     * most one. Two neighbours that changed places are one difference.
     *
     * @param text what was written
     * @param meant what could have been meant
     * @return true if it is near
     */
    public static boolean isNear(String text, String meant) {
        int longer = Math.min(LONGEST, Math.max(text.length(), meant.length()));
        return distance(text, meant, true) <= Math.max(1, longer / PART);
    }

    /**
     * Returns how many characters must be added, removed or replaced to turn one text into another.
     *
     * @param one a text; only its first 100 characters count
     * @param other a text; only its first 100 characters count
     * @return the number of changes, ignoring case
     */
    public static int distance(String one, String other) {
        return distance(one, other, false);
    }

    /** The number of changes; two neighbours that changed places may count as one. */
    private static int distance(String one, String other, boolean isSwapOne) {
        String from = Ascii.toLowerCase(Ascii.truncate(one, 100, ""));
        String to = Ascii.toLowerCase(Ascii.truncate(other, 100, ""));
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        int[] before = above;
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
                if (isSwapOne && isSwapped(from, row, to, column)) {
                    here[column] = Math.min(here[column], 1 + before[column - 2]);
                }
            }
            before = above;
            above = here;
        }
        return above[to.length()];
    }

    /** Whether the last two of so many characters have changed places. */
    private static boolean isSwapped(String from, int row, String to, int column) {
        return row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
    }
}
