package nl.regiokas.exchange.provider;

import java.util.function.ToIntFunction;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.usage.UsedDays;

/**
 * The closings at which claims are decided on, each from the claims that are known then.
 *
 * @param number how many closings there are; what is known now comes after them
 * @param known the first closing at which a line is known, by its place; the number of closings if there is none
 * @param settled the first of them that also settles the year of the line
 * @param stands whether what a closing accepted stands, so that claims that come later get what is left
 * @since 0.2.0
 */
public record ClaimClosings(
        int number, ToIntFunction<UsedDays> known, ToIntFunction<UsedDays> settled, boolean stands) {

    /** Claims are decided on once. */
    public static final ClaimClosings NONE = new ClaimClosings(0, days -> 0, days -> 0, false);

    /**
     * Refuses a component that is null.
     *
     * @param number how many closings there are; what is known now comes after them
     * @param known the first closing at which a line is known, by its place; the number of closings if there is none
     * @param settled the first of them that also settles the year of the line
     * @param stands whether what a closing accepted stands, so that claims that come later get what is left
     */
    public ClaimClosings {
        Attributes.given(known, "known of claim closings");
        Attributes.given(settled, "settled closing of claim closings");
    }
}
