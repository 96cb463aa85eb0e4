package nl.regiokas.testkit.law;

import java.util.function.Function;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * A scenario, how it is settled, and what came out.
 *
 * @param scenario the scenario
 * @param rule settles any scenario
 * @param settlement what the rule made of this scenario
 */
public record Trial(Scenario scenario, Function<Scenario, Settlement> rule, Settlement settlement) {

    /**
     * Settles a scenario.
     *
     * @param scenario the scenario
     * @param rule settles it
     * @return the trial
     */
    public static Trial of(Scenario scenario, Function<Scenario, Settlement> rule) {
        return new Trial(scenario, rule, rule.apply(scenario));
    }

    /**
     * Settles another scenario by the same rule.
     *
     * @param other the scenario
     * @return what came out
     */
    public Settlement settle(Scenario other) {
        return rule.apply(other);
    }
}
