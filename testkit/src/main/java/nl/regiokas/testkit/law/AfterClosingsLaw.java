package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.law.Closer.Steps;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Settling from the state after the last closing charges the later years like settling everything at once, if nothing that was
 * closed is open.
 */
final class AfterClosingsLaw {

    private static final long LATE_CENTS = 1_000_00;
    private static final int MOST_DOUBLINGS = 20;

    private final Closer closer;

    AfterClosingsLaw(Closer closer) {
        this.closer = closer;
    }

    Optional<Breach> breach(Scenario scenario) {
        return Stream.of(scenario, weightsStand(scenario))
                .flatMap(one -> goesOn(one).stream())
                .findFirst();
    }

    /**
     * Leavers take their share by fixed weights. After the last closing only lines of history become known, one for
     * each municipality, so weights that are not fixed would change.
     */
    private static Scenario weightsStand(Scenario scenario) {
        if (scenario.closings().isEmpty()) {
            return scenario;
        }
        SolidarityScheme scheme = scenario.scheme();
        LocalDate last = scenario.closings().get(scenario.closings().size() - 1).day();
        return scenario.withScheme(scheme.toBuilder()
                        .scopes(scheme.scopes().stream()
                                .map(scope -> scope.toBuilder()
                                        .restate(Restate.COSTS)
                                        .leaving(new Leaving(scope.leaving().instalments(), Leaving.Fund.SHARE))
                                        .build())
                                .toList())
                        .build())
                .withCare(Stream.concat(
                                scenario.care().stream()
                                        .filter(each -> each.line().date().getYear() < scheme.firstYear()
                                                || !each.knownOn().isAfter(last)),
                                history(scenario, last.plusDays(1)))
                        .toList());
    }

    private static Stream<CareLine> history(Scenario scenario, LocalDate known) {
        int before = scenario.scheme().firstYear() - 1;
        ImmutableList<MunicipalityCode> codes = scenario.codes(before);
        return scenario.catalogue().products().stream()
                .flatMap(product -> IntStream.range(0, codes.size())
                        .mapToObj(m -> new CareLine(
                                UsageLine.ofAmount(
                                        codes.get(m),
                                        product.code(),
                                        LocalDate.of(before, 7, 1),
                                        Euro.ofCents(LATE_CENTS << m % MOST_DOUBLINGS)),
                                Optional.empty(),
                                Optional.of(known))));
    }

    private Optional<Breach> goesOn(Scenario scenario) {
        Steps steps = closer.closings(scenario);
        int closed = steps.state().after();
        boolean nothingMoved = steps.open().stream().allMatch(booking -> booking.year() > closed);
        if (!nothingMoved
                || closed < scenario.scheme().firstYear()
                || closed >= scenario.scheme().lastYear()) {
            return Optional.empty();
        }
        try {
            Settlement on = Settlement.of(
                    scenario.scheme(), scenario.knownOn(LocalDate.MAX).facts(), steps.state());
            return Booked.difference(
                    steps.charges(),
                    on.charges().stream().map(Booked::of).toList(),
                    charge -> charge.year() > closed,
                    "going on from the state after the last closing");
        } catch (RefusalException refused) {
            return refused.faults().stream()
                    .filter(fault -> !fault.code().equals(BooksFault.SETTLED_COST.code()))
                    .map(fault -> new Breach(
                            "years from " + (closed + 1),
                            "must be settled like the whole but are refused: " + fault.text()))
                    .findFirst();
        }
    }
}
