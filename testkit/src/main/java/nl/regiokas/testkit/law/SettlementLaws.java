package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;

/**
 * Puts a rule under the laws.
 *
 * <pre>{@code
 * @Property @Domain(SmallRegion.class)
 * void ourRuleKeepsTheLaws(@ForAll Scenario scenario) {
 *     SettlementLaws.of(new OurRule()).check(scenario);
 * }
 * }</pre>
 *
 * <p>Without jqwik: {@code SettlementLaws.of(new OurRule()).checkSeeds(ScenarioBuilder.small(), 100)}.
 *
 * <p>A scenario that the rule refuses is passed over. The scenario of a broken law is written as a folder under {@code
 * target/counterexamples}, by the name of the law; under jqwik the last one written is the smallest one found.
 */
public final class SettlementLaws {

    private static final Path FOLDER = Path.of("target", "counterexamples");

    private final Function<Scenario, Settlement> rule;
    private final ImmutableList<SettlementLaw> laws;
    private final Path folder;

    private SettlementLaws(Function<Scenario, Settlement> rule, ImmutableList<SettlementLaw> laws, Path folder) {
        this.rule = rule;
        this.laws = laws;
        this.folder = folder;
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_RULE} for a rule that shares every scope.
     *
     * @param rule the rule
     * @return the laws, to be checked
     */
    public static SettlementLaws of(CostSharing rule) {
        return ofRules(scope -> rule);
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_RULE} for a rule that depends on the scope.
     *
     * @param rules the rule of a scope
     * @return the laws, to be checked
     */
    public static SettlementLaws ofRules(Function<? super Scope, ? extends CostSharing> rules) {
        return ofSettlement(scenario -> new SettlementCalculator(rules).settle(scenario.scheme(), scenario.facts()));
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_RULE} for something that settles whole scenarios.
     *
     * @param rule settles a scenario
     * @return the laws, to be checked
     */
    public static SettlementLaws ofSettlement(Function<Scenario, Settlement> rule) {
        return new SettlementLaws(rule, SettlementLaw.EVERY_RULE, FOLDER);
    }

    /**
     * More laws.
     *
     * @param more laws to check after the others
     * @return all of them, to be checked
     */
    public SettlementLaws and(SettlementLaw... more) {
        return new SettlementLaws(
                rule,
                ImmutableList.<SettlementLaw>builder().addAll(laws).add(more).build(),
                folder);
    }

    /**
     * These laws and no others.
     *
     * @param chosen the laws to check
     * @return them, to be checked
     */
    public SettlementLaws only(SettlementLaw... chosen) {
        return new SettlementLaws(rule, ImmutableList.copyOf(chosen), folder);
    }

    /**
     * Where counterexamples are written.
     *
     * @param directory a folder; each law has its own in it
     * @return the laws, to be checked
     */
    public SettlementLaws writingTo(Path directory) {
        return new SettlementLaws(rule, laws, directory);
    }

    /**
     * Checks the laws on a scenario.
     *
     * @param scenario the scenario
     * @throws BrokenLaw with the story of the first law that does not hold
     */
    public void check(Scenario scenario) {
        for (SettlementLaw law : laws) {
            Optional<Breach> breach = breach(law, scenario);
            if (breach.isPresent()) {
                throw broken(law, breach.get(), scenario);
            }
        }
    }

    /**
     * Checks the laws on seeded scenarios and makes the first counterexample as small as it can.
     *
     * @param builder makes the scenarios
     * @param count how many; the seeds are 1 to this number
     * @throws BrokenLaw with the story of the first law that does not hold, on the smallest scenario found
     */
    public void checkSeeds(ScenarioBuilder builder, int count) {
        for (long seed = 1; seed <= count; seed++) {
            Scenario scenario = builder.seed(seed).build();
            for (SettlementLaw law : laws) {
                if (breach(law, scenario).isPresent()) {
                    Scenario smallest = Reduction.smallest(
                            scenario, smaller -> breach(law, smaller).isPresent());
                    throw broken(law, breach(law, smallest).orElseThrow(), smallest);
                }
            }
        }
    }

    private Optional<Breach> breach(SettlementLaw law, Scenario scenario) {
        try {
            return law.breach(Trial.of(scenario, rule));
        } catch (RefusalException refused) {
            return Optional.empty();
        }
    }

    private BrokenLaw broken(SettlementLaw law, Breach breach, Scenario scenario) {
        return new BrokenLaw(law.name(), breach + "\n" + written(law, scenario) + "\n" + scenario);
    }

    private String written(SettlementLaw law, Scenario scenario) {
        try {
            return "the scenario stands in " + ScenarioFolder.of(scenario).writeTo(folder.resolve(law.name()));
        } catch (RefusalException noWords) {
            return "the scenario cannot be written as a folder: " + noWords.getMessage();
        }
    }
}
