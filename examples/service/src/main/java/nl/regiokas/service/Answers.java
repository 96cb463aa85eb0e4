package nl.regiokas.service;

import java.time.LocalDate;
import java.util.List;

/** What the service answers. Amounts are euros as text, such as {@code 1250.00}: no reader can round them by accident. */
final class Answers {

    private Answers() {}

    /**
     * A region.
     *
     * @param name its name
     * @param version the version to give with the next change
     * @param closings the closings so far
     */
    record Region(String name, int version, List<ClosedOn> closings) {}

    /**
     * A closing.
     *
     * @param day the day
     * @param through the last year that is closed
     */
    record ClosedOn(LocalDate day, int through) {}

    /**
     * A batch.
     *
     * @param key its key
     * @param lines how many lines it has
     * @param isNew whether it came in now; false for one that was repeated
     */
    record Taken(String key, int lines, boolean isNew) {}

    /**
     * The usage of a region.
     *
     * @param batches how many batches came in
     * @param lines how many lines
     * @param amount the sum of the lines that have an amount
     */
    record Usage(long batches, long lines, String amount) {}

    /**
     * What a closing brought.
     *
     * @param number its number, from 1
     * @param version the version of the books after it
     * @param bookings what was booked
     * @param dues what is due from each party
     */
    record Closed(int number, int version, List<Booked> bookings, List<MadeDue> dues) {}

    /**
     * A booking.
     *
     * @param year the year of the charge
     * @param scope the scope
     * @param party who is charged
     * @param kind what for
     * @param amount positive to pay
     */
    record Booked(int year, String scope, String party, String kind, String amount) {}

    /**
     * What is due.
     *
     * @param party from whom
     * @param amount positive to pay
     */
    record MadeDue(String party, String amount) {}
}
