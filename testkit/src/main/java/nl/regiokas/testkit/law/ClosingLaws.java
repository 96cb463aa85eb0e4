package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.testkit.law.Closer.Step;
import nl.regiokas.testkit.law.Closer.Steps;
import nl.regiokas.testkit.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Checks the closing of books against the laws.
 *
 * <p>Laws: all bookings plus what is open are the charges as known now (bookings-and-open); a closing without new lines
 * books only the years that no earlier closing reached (no-new-lines); with late lines in the current year, no closing
 * books a year that was closed before (closed-years-stay); all dues together are the balances of the closed years
 * (dues); final years stay as they were booked, and other costs of them are refused with the difference
 * (final-years-stay); if nothing that was closed is open, settling from the state after the last closing charges the later years
 * like settling everything at once (parts-after-closings). For a way to store books, see {@link #storing}: books that
 * are read again are equal (books-read-again), and every closing after reading books the same (closings-after-reading).
 *
 * <p>A scenario that is refused is skipped. What the library closes, with the models of the scenario, a closer must not
 * refuse; and when all seeds are refused {@code checkSeeds} fails.
 *
 * @since 0.2.0
 */
public final class ClosingLaws {

    /** Stops a law at a scenario that the closer refuses and the library does not. */
    private static final class RefusedAlone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedAlone(RefusalException refused) {
            super("must be closed, as the library does, but are refused: " + refused.getMessage(), refused);
        }

        Breach breach() {
            return new Breach("books", Objects.requireNonNull(getMessage()));
        }
    }

    private record Law(String name, BiFunction<Closer, Scenario, Optional<Breach>> breach) {}

    private static final ImmutableList<Law> LAWS = ImmutableList.of(
            new Law("bookings-and-open", ClosingLaws::bookingsAndOpen),
            new Law("no-new-lines", ClosingLaws::noNewLines),
            new Law("closed-years-stay", ClosingLaws::closedYearsStay),
            new Law("dues", ClosingLaws::dues),
            new Law("final-years-stay", (closer, scenario) -> new FinalLaw(closer).breach(scenario)),
            new Law("parts-after-closings", (closer, scenario) -> new AfterClosingsLaw(closer).breach(scenario)));

    private final Closer closer;
    private final ImmutableList<Law> laws;

    private ClosingLaws(Closer closer, ImmutableList<Law> laws) {
        this.closer = closer;
        this.laws = laws;
    }

    /**
     * Returns the laws for a way to close books.
     *
     * @param closer closes the books of a scenario
     * @return the laws, to be checked
     */
    public static ClosingLaws of(Closer closer) {
        Attributes.given(closer, "closer of closing laws");
        return new ClosingLaws(closer, LAWS);
    }

    /**
     * Returns the laws for a way to store books that this library closes.
     *
     * @param storedAndRead stores books and reads them again
     * @return the laws, to be checked
     */
    public static ClosingLaws storing(UnaryOperator<Books> storedAndRead) {
        Attributes.given(storedAndRead, "stored and read of closing laws");
        StoredBooksLaw law = new StoredBooksLaw(storedAndRead);
        return new ClosingLaws(
                Closer.LIBRARY,
                ImmutableList.of(
                        new Law("books-read-again", (closer, scenario) -> law.isEqual(scenario)),
                        new Law("closings-after-reading", (closer, scenario) -> law.goesOn(scenario))));
    }

    /**
     * Returns the names of these laws.
     *
     * @return the names in the order in which the laws are checked
     */
    public ImmutableList<String> names() {
        return laws.stream().map(Law::name).collect(ImmutableList.toImmutableList());
    }

    /** Returns one of these laws alone. */
    ClosingLaws only(String name) {
        return new ClosingLaws(
                closer, laws.stream().filter(law -> law.name().equals(name)).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Checks the laws on a scenario.
     *
     * @param scenario a scenario with closings
     * @throws BrokenLaw with a description of the first law that does not hold
     */
    public void check(Scenario scenario) {
        for (Law law : laws) {
            requireHolds(law, scenario, false);
        }
    }

    /**
     * Checks the laws on scenarios from the seeds 1 up to a number, and makes the first counterexample as small as it
     * can.
     *
     * @param scenarios the scenario of a seed
     * @param count how many
     * @throws BrokenLaw with a description of the first law that does not hold, or that every scenario is refused
     */
    public void checkSeeds(LongFunction<Scenario> scenarios, int count) {
        @Nullable RefusalException refused = null;
        int closed = 0;
        for (long seed = 1; seed <= count; seed++) {
            Scenario scenario = scenarios.apply(seed);
            try {
                closer.closings(scenario);
                closed++;
            } catch (RefusalException refusal) {
                refused = refusal;
            }
            laws.forEach(law -> requireHolds(law, scenario, true));
        }
        if (closed == 0 && refused != null) {
            throw BrokenLaw.allRefused(count, refused);
        }
    }

    private void requireHolds(Law law, Scenario scenario, boolean reduced) {
        Optional<Breach> breach = breach(law, scenario);
        if (breach.isPresent()) {
            Scenario smallest = reduced
                    ? Reduction.smallest(
                            scenario, smaller -> breach(law, smaller).isPresent())
                    : scenario;
            Breach last = breach(law, smallest).orElseGet(() -> breach.get().notSteady());
            throw new BrokenLaw(law.name(), last + "\n" + smallest);
        }
    }

    private Optional<Breach> breach(Law law, Scenario scenario) {
        try {
            return law.breach().apply(this::closings, scenario);
        } catch (RefusalException refused) {
            return Optional.empty();
        } catch (RefusedAlone refused) {
            return Optional.of(refused.breach());
        }
    }

    /** Closes the books; what the library closes must not be refused. */
    private Steps closings(Scenario scenario) {
        try {
            return closer.closings(scenario);
        } catch (RefusalException refused) {
            requireRefused(scenario, refused);
            throw refused;
        }
    }

    private static void requireRefused(Scenario scenario, RefusalException by) {
        try {
            Closer.LIBRARY.closings(scenario);
        } catch (RefusalException refused) {
            return;
        }
        throw new RefusedAlone(by);
    }

    private static Optional<Breach> bookingsAndOpen(Closer closer, Scenario scenario) {
        Steps steps = closer.closings(scenario);
        ImmutableList<Booked> booked = Stream.concat(
                        steps.steps().stream().flatMap(step -> step.bookings().stream()), steps.open().stream())
                .map(each -> new Booked(each.year(), each.scope(), each.party(), each.kind(), each.amountCents(), true))
                .collect(ImmutableList.toImmutableList());
        return Booked.difference(steps.charges(), booked, each -> true, "adding up bookings and what is open");
    }

    /** All lines are known at the first closing. */
    private static Optional<Breach> noNewLines(Closer closer, Scenario scenario) {
        if (scenario.closings().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = scenario.closings().get(0).day();
        Scenario quiet = scenario.withCare(scenario.care().stream()
                .filter(each -> !each.knownOn().isAfter(first))
                .toList());
        return reachedBefore(closer.closings(quiet), "without a new line");
    }

    private static Optional<Breach> closedYearsStay(Closer closer, Scenario scenario) {
        return scenario.scheme().lateLines() == LateLines.RESTATE
                ? Optional.empty()
                : reachedBefore(closer.closings(scenario), "with late lines in the current year");
    }

    private static Optional<Breach> reachedBefore(Steps steps, String how) {
        return IntStream.range(1, steps.steps().size())
                .boxed()
                .flatMap(k -> steps.steps().get(k).bookings().stream()
                        .filter(booking -> booking.year()
                                <= steps.steps().get(k - 1).closing().through())
                        .map(booking -> tooEarly(steps.steps().get(k), booking, how)))
                .findFirst();
    }

    private static Breach tooEarly(Step step, Booking booking, String how) {
        return new Breach(
                "closing of " + step.closing().day(),
                how + " must book only years that were not closed, but booked " + booking.scope() + ", "
                        + booking.year() + ", " + booking.party() + ", " + booking.kind());
    }

    private static Optional<Breach> dues(Closer closer, Scenario scenario) {
        Steps steps = closer.closings(scenario);
        long[] made = new long[steps.steps().size()];
        long sum = 0;
        for (int k = 0; k < steps.steps().size(); k++) {
            sum += steps.steps().get(k).dues().stream()
                    .mapToLong(Due::amountCents)
                    .sum();
            made[k] = sum;
        }
        return IntStream.range(0, steps.steps().size())
                .boxed()
                .flatMap(k -> Breach.unlessEqual(
                        steps.steps().get(k).positions().stream()
                                .mapToLong(Position::balanceCents)
                                .sum(),
                        made[k],
                        "closings until " + steps.steps().get(k).closing().day(),
                        "all dues together")
                        .stream())
                .findFirst();
    }
}
