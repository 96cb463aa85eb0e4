package nl.regiokas.testkit.law;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.State;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * A scenario, how it is settled, and the outcome.
 *
 * @param scenario the scenario
 * @param settler settles any scenario
 * @param outcome the outcome for this scenario
 * @since 0.2.0
 */
public record Trial(Scenario scenario, Settler settler, SettledOutcome outcome) {

    /**
     * Refuses a component that is null.
     *
     * @param scenario the scenario
     * @param settler settles any scenario
     * @param outcome the outcome for this scenario
     */
    public Trial {
        Attributes.given(scenario, "scenario of trial");
        Attributes.given(settler, "settler of trial");
        Attributes.given(outcome, "outcome of trial");
    }

    /**
     * Settles a scenario.
     *
     * @param scenario the scenario
     * @param settler settles it
     * @return the trial
     */
    public static Trial of(Scenario scenario, Settler settler) {
        Attributes.given(scenario, "scenario of trial");
        Attributes.given(settler, "settler of trial");
        return new Trial(scenario, settler, settler.settle(scenario, scenario.opening()));
    }

    /**
     * Settles another scenario in the same way.
     *
     * @param other the scenario
     * @return what came out
     */
    public SettledOutcome settle(Scenario other) {
        return settler.settle(other, other.opening());
    }

    /**
     * Settles the rest from a state in the same way.
     *
     * @param other the scenario
     * @param opening the state
     * @return the years after the state
     */
    public SettledOutcome settle(Scenario other, State opening) {
        return settler.settle(other, opening);
    }
}
