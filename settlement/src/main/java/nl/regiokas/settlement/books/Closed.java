package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;

/**
 * What a closing brought.
 *
 * @param closing the closing
 * @param books the books after it
 * @param before the settlement of the closing before, empty for the first
 * @param after the settlement of this closing
 * @param bookings what was booked: the difference of the two, without zeros
 * @param dues what is due from every party
 * @since 0.2.0
 */
public record Closed(
        Closing closing,
        Books books,
        Optional<SettledYears> before,
        SettledYears after,
        ImmutableList<Booking> bookings,
        ImmutableList<Due> dues) {

    /**
     * Refuses a component that is null.
     *
     * @param closing the closing
     * @param books the books after it
     * @param before the settlement of the closing before, empty for the first
     * @param after the settlement of this closing
     * @param bookings what was booked: the difference of the two, without zeros
     * @param dues what is due from every party
     */
    public Closed {
        Attributes.given(closing, "closing of closed");
        Attributes.given(books, "books of closed");
        Attributes.given(before, "before of closed");
        Attributes.given(after, "after of closed");
        Attributes.given(bookings, "bookings of closed");
        Attributes.given(dues, "dues of closed");
    }
}
