package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Closes the books of any scenario on its closing days.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Closer {

    /** Closes by the library. */
    Closer LIBRARY = storing(books -> books);

    /**
     * What a closing booked and made due.
     *
     * @param closing the day and the year
     * @param bookings what was booked
     * @param dues what was made due
     * @param positions the positions of the years closed, as known on the day
     * @since 0.2.0
     */
    record Step(
            Closing closing,
            ImmutableList<Booking> bookings,
            ImmutableList<Due> dues,
            ImmutableList<Position> positions) {

        /**
         * Refuses a component that is null.
         *
         * @param closing the day and the year
         * @param bookings what was booked
         * @param dues what was made due
         * @param positions the positions of the years closed, as known on the day
         */
        public Step {
            Attributes.given(closing, "closing of step");
            Attributes.given(bookings, "bookings of step");
            Attributes.given(dues, "dues of step");
            Attributes.given(positions, "positions of step");
        }
    }

    /**
     * All closings of a scenario.
     *
     * @param steps the closings in their order
     * @param open what a closing now would book
     * @param charges the charges as known now
     * @param state the state after the last closing, to go on from
     * @since 0.2.0
     */
    record Steps(ImmutableList<Step> steps, ImmutableList<Booking> open, ImmutableList<Booked> charges, State state) {

        /**
         * Refuses a component that is null.
         *
         * @param steps the closings in their order
         * @param open what a closing now would book
         * @param charges the charges as known now
         * @param state the state after the last closing, to go on from
         */
        public Steps {
            Attributes.given(steps, "steps of steps");
            Attributes.given(open, "open of steps");
            Attributes.given(charges, "charges of steps");
            Attributes.given(state, "state of steps");
        }
    }

    /**
     * Closes the books.
     *
     * @param scenario a scenario with closings
     * @return what each closing booked, and what is open
     * @throws RefusalException when a closing cannot be settled
     */
    Steps closings(Scenario scenario);

    /**
     * Closes by the library, with books that are stored and read again after every closing.
     *
     * @param storedAndRead stores books and reads them again
     * @return a closer that goes on with the books that were read
     */
    static Closer storing(UnaryOperator<Books> storedAndRead) {
        Attributes.given(storedAndRead, "stored and read of closer");
        return scenario -> close(scenario, storedAndRead);
    }

    private static Steps close(Scenario scenario, UnaryOperator<Books> storedAndRead) {
        Books books = Books.open(scenario.scheme(), scenario.opening());
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (Closing closing : scenario.closings()) {
            Closed closed = books.close(closing, scenario.knownOn(closing.day()).facts());
            steps.add(new Step(
                    closing,
                    closed.bookings(),
                    closed.dues(),
                    Settlement.of(closed.after()).positions()));
            books = storedAndRead.apply(
                    scenario.finalClosings().contains(closing)
                            ? closed.books().makeFinal(closing.through())
                            : closed.books());
        }
        SettlementFacts now = scenario.knownOn(LocalDate.MAX).facts();
        SettledYears asKnown = books.asKnown(now);
        return new Steps(
                steps.build(),
                books.openBookings(asKnown),
                Settlement.of(asKnown).charges().stream().map(Booked::of).collect(ImmutableList.toImmutableList()),
                books.state());
    }
}
