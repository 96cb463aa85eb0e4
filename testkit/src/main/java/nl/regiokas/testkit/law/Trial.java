package nl.regiokas.testkit.law;

import java.util.Optional;
import java.util.function.Predicate;
import nl.regiokas.core.fault.RefusalException;
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
     * Looks for a difference with a scenario that must be charged the same.
     *
     * @param other the scenario, changed in a way that must change nothing
     * @param counts which charges are compared
     * @param why what was changed
     * @return where the charges differ, or that the other scenario is refused; empty when they agree
     */
    public Optional<Breach> difference(Scenario other, Predicate<? super Booked> counts, String why) {
        Attributes.given(other, "other scenario of trial");
        try {
            return Booked.difference(outcome.charges(), settle(other).charges(), counts, why);
        } catch (RefusalException refused) {
            return Optional.of(refused(why, refused));
        }
    }

    /** That a changed scenario is refused. */
    static Breach refused(String why, RefusalException refused) {
        return new Breach("all years", "after " + why + " must be settled but is refused: " + refused.getMessage());
    }

    /**
     * Settles another scenario in the same way.
     *
     * @param other the scenario
     * @return what came out
     * @throws RefusalException when it is refused
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
     * @throws RefusalException when it is refused
     */
    public SettledOutcome settle(Scenario other, State opening) {
        return settler.settle(other, opening);
    }
}
