package nl.regiokas.testkit.law;

import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.State;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Settles any scenario, starting from any state.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Settler {

    /** Settles by the library. */
    Settler LIBRARY =
            (scenario, opening) -> SettledOutcome.of(Settlement.of(scenario.scheme(), scenario.facts(), opening));

    /**
     * Settles a scenario.
     *
     * @param scenario the scenario
     * @param opening the state to go on from
     * @return the years after the state
     * @throws nl.regiokas.core.fault.RefusalException when it cannot be settled
     */
    SettledOutcome settle(Scenario scenario, State opening);
}
