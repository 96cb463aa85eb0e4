package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.testkit.law.Closer.Step;
import nl.regiokas.testkit.law.Closer.Steps;
import nl.regiokas.testkit.scenario.Scenario;

/** Books that are stored and read after every closing are the same, and every closing after it books the same. */
final class StoredBooksLaw {

    private final UnaryOperator<Books> storedAndRead;

    StoredBooksLaw(UnaryOperator<Books> storedAndRead) {
        this.storedAndRead = storedAndRead;
    }

    /** Every closing after reading books the same. */
    Optional<Breach> goesOn(Scenario scenario) {
        Steps kept = Closer.LIBRARY.closings(scenario);
        return orRefused(() -> breach(kept, Closer.storing(storedAndRead).closings(scenario)));
    }

    /** Books that are read again are equal. */
    Optional<Breach> isEqual(Scenario scenario) {
        List<Books> all = new ArrayList<>();
        Closer.storing(books -> {
                    all.add(books);
                    return books;
                })
                .closings(scenario);
        return orRefused(() -> all.stream()
                .filter(books -> !storedAndRead.apply(books).equals(books))
                .map(books -> new Breach(books.toString(), "must be equal when read again but are not"))
                .findFirst());
    }

    private static Optional<Breach> orRefused(Supplier<Optional<Breach>> law) {
        try {
            return law.get();
        } catch (RefusalException refused) {
            return Optional.of(new Breach(
                    "books", "must be read again and gone on with but are refused: " + refused.getMessage()));
        }
    }

    private static Optional<Breach> breach(Steps kept, Steps read) {
        return Stream.concat(
                        IntStream.range(0, kept.steps().size())
                                .boxed()
                                .flatMap(k -> breaches(
                                        kept.steps().get(k), read.steps().get(k))),
                        Booked.difference(
                                booked(kept.open()),
                                booked(read.open()),
                                each -> true,
                                "reading the books, of what is open,")
                                .stream())
                .findFirst();
    }

    private static Stream<Breach> breaches(Step kept, Step read) {
        String why = "reading the books, at the closing of " + kept.closing().day() + ",";
        Stream<Breach> dues = kept.dues().equals(read.dues())
                ? Stream.of()
                : Stream.of(new Breach(
                        "closing of " + kept.closing().day(),
                        "after reading the books the dues must be " + kept.dues() + " but were " + read.dues()));
        return Stream.concat(
                Booked.difference(booked(kept.bookings()), booked(read.bookings()), each -> true, why).stream(), dues);
    }

    private static ImmutableList<Booked> booked(ImmutableList<Booking> bookings) {
        return bookings.stream()
                .map(each -> new Booked(each.year(), each.scope(), each.party(), each.kind(), each.amountCents(), true))
                .collect(ImmutableList.toImmutableList());
    }
}
