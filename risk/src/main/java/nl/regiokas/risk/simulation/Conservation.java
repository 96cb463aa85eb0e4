package nl.regiokas.risk.simulation;

import java.util.Arrays;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Whether a settled draw conserves every cent: in each year the settled cost is the drawn cost, and the charges of all
 * parties sum to that cost plus the growth of the funds.
 */
final class Conservation {

    private final SolidarityScheme scheme;
    private final int firstYear;
    private final long fundsBefore;
    private final long[] begun;

    Conservation(SolidarityScheme scheme, State opening) {
        this.scheme = scheme;
        this.firstYear = opening.after() + 1;
        this.fundsBefore = opening.scopes().values().stream()
                .mapToLong(ScopeState::fundCents)
                .reduce(0, Math::addExact);
        this.begun = new long[scheme.years().size()];
        Arrays.setAll(begun, this::begun);
    }

    /**
     * What a draw came to in each year, summed over parties and scopes.
     *
     * @param costCents the cost that was settled
     * @param chargeCents what was charged
     * @param fundCents what the funds closed with
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Totals(long[] costCents, long[] chargeCents, long[] fundCents) {}

    /** Refuses, all faults at once, a draw that loses or finds a cent. */
    void require(long[] drawnCost, Totals settled) {
        Faults faults = new Faults();
        long before = fundsBefore;
        for (int y = 0; y < drawnCost.length; y++) {
            Faults here = faults.at(Place.YEAR, firstYear + y);
            long cost = settled.costCents()[y];
            compare(SimulationFault.DRAWN_COST, drawnCost[y], cost, here);
            long opening = Math.addExact(before, begun[y]);
            long growth = Math.subtractExact(settled.fundCents()[y], opening);
            compare(SimulationFault.CHARGES, Math.addExact(cost, growth), settled.chargeCents()[y], here);
            before = settled.fundCents()[y];
        }
        faults.throwIfAny();
    }

    /** The opening funds of the scopes that begin in a year after the first of the scheme. */
    private long begun(int year) {
        return scheme.scopes().stream()
                .filter(scope -> firstYear + year > scheme.firstYear() && scheme.firstYear(scope) == firstYear + year)
                .mapToLong(scope -> scope.openingFundCents())
                .reduce(0, Math::addExact);
    }

    private static void compare(FaultCode code, long expected, long actual, Faults here) {
        if (expected != actual) {
            here.add(code, FaultValue.cents(expected), FaultValue.cents(actual));
        }
    }
}
