package nl.regiokas.testkit.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;

/** A scope that runs off must end at zero, which a drawn fund hardly ever does: it opens with so much less. */
final class RunOffs {

    private static final int TRIES = 4;

    private RunOffs() {}

    /** The scenario, with other opening funds where scopes run off; nothing when it cannot be settled. */
    static Optional<Scenario> settled(Scenario scenario) {
        return settled(scenario, TRIES);
    }

    private static Optional<Scenario> settled(Scenario scenario, int tries) {
        try {
            return scenario.settle().years().isEmpty() ? Optional.empty() : Optional.of(scenario);
        } catch (RefusalException refused) {
            return tries == 0
                    ? Optional.empty()
                    : opened(scenario, refused.faults()).flatMap(next -> settled(next, tries - 1));
        }
    }

    private static Optional<Scenario> opened(Scenario scenario, List<Fault> faults) {
        Fault fault = faults.get(0);
        if (faults.size() > 1
                || !fault.code().equals(BooksFault.ENDED_FUND_LEFT.code())
                || !(fault.arguments().get("left") instanceof FaultValue.Amount left)) {
            return Optional.empty();
        }
        FaultValue name = fault.place().values().get(Place.SCOPE);
        try {
            return Optional.of(scenario.withScheme(scenario.scheme().toBuilder()
                    .scopes(scenario.scheme().scopes().stream()
                            .map(scope -> name != null && name.text().equals(scope.name())
                                    ? lower(scope, left.value())
                                    : scope)
                            .toList())
                    .build()));
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }

    private static Scope lower(Scope scope, BigDecimal euros) {
        long left = euros.movePointRight(2).longValueExact();
        return scope.toBuilder()
                .openingFund(Euro.ofCents(Math.subtractExact(scope.openingFundCents(), left)))
                .build();
    }
}
