package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.testkit.law.Closer.Step;
import nl.regiokas.testkit.law.Closer.Steps;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Years that the first closing made final stay as they were booked, whatever is used later, and a line of one of them that
 * becomes known later is refused with the difference. Where late lines go to the current year nothing is refused.
 */
final class FinalLaw {

    private static final long LATE_CENTS = 12_34;

    private final Closer closer;

    FinalLaw(Closer closer) {
        this.closer = closer;
    }

    Optional<Breach> breach(Scenario scenario) {
        if (scenario.closings().isEmpty() || scenario.scheme().lateLines() == LateLines.CURRENT_YEAR) {
            return Optional.empty();
        }
        Closing first = scenario.closings().get(0);
        Scenario settled = madeFinal(scenario, first);
        return moved(closer.closings(settled), first).or(() -> taken(settled, first));
    }

    /** The first closing is final, and no line of its years or of years before them becomes known later. */
    private static Scenario madeFinal(Scenario scenario, Closing first) {
        return scenario.toBuilder()
                .finalClosings(ImmutableSet.of(first))
                .build()
                .withCare(scenario.care().stream()
                        .filter(each -> !each.knownOn().isAfter(first.day())
                                || each.line().date().getYear() > first.through())
                        .toList());
    }

    private static Optional<Breach> moved(Steps steps, Closing first) {
        Stream<Booking> later = Stream.concat(
                steps.steps().stream().skip(1).map(Step::bookings).flatMap(bookings -> bookings.stream()),
                steps.open().stream());
        return later.filter(booking -> booking.year() <= first.through())
                .map(booking -> new Breach(
                        booking.year() + ", " + booking.scope() + ", " + booking.party(),
                        "a final year must stay as it was booked but moves by " + booking.amountCents() + " cents of "
                                + booking.kind()))
                .findFirst();
    }

    private Optional<Breach> taken(Scenario settled, Closing first) {
        LocalDate known = first.day().plusDays(1);
        LocalDate used = LocalDate.of(first.through(), 1, 1);
        if (settled.codes(first.through()).isEmpty() || used.isAfter(known)) {
            return Optional.empty();
        }
        CareLine late = new CareLine(
                UsageLine.ofAmount(
                        settled.codes(first.through()).get(0),
                        settled.catalogue().products().get(0).code(),
                        used,
                        Euro.ofCents(LATE_CENTS)),
                Optional.empty(),
                Optional.of(known));
        Fault difference = Fault.of(
                BooksFault.FINAL_COST,
                late.line().municipality(),
                late.line().product(),
                FaultValue.year(first.through()),
                FaultValue.cents(LATE_CENTS));
        try {
            closer.closings(settled.withCare(
                    Stream.concat(settled.care().stream(), Stream.of(late)).toList()));
        } catch (RefusalException refusal) {
            boolean says = refusal.faults().stream()
                    .anyMatch(fault -> fault.code().equals(difference.code())
                            && fault.arguments().equals(difference.arguments()));
            return says
                    ? Optional.empty()
                    : Optional.of(new Breach(
                            "closing of " + first.day(),
                            "must refuse \"" + difference.text() + "\" but refuses \"" + refusal.getMessage() + "\""));
        }
        return Optional.of(new Breach(
                "closing of " + first.day(), "must refuse \"" + difference.text() + "\" but takes the line"));
    }
}
