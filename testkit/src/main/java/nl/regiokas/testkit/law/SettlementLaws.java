package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import org.jspecify.annotations.Nullable;

/**
 * Checks a model, or anything else that settles whole scenarios, against the laws.
 *
 * <pre>{@code
 * @Property @Domain(SmallRegion.class)
 * void ourModelKeepsTheLaws(@ForAll Scenario scenario) {
 *     SettlementLaws.of(new OurModel()).check(scenario);
 * }
 * }</pre>
 *
 * <p>Without jqwik: {@code SettlementLaws.of(new OurModel()).checkSeeds(ScenarioBuilder.small(), 100)}.
 *
 * <p>A scenario that is refused is skipped, but when all seeds are refused {@code checkSeeds} fails. A changed scenario
 * that must be charged the same must not be refused. The scenario of a broken law is written as a folder under
 * {@code target/counterexamples}, named after the law; under jqwik the last one written is the smallest one found.
 *
 * @since 0.2.0
 */
public final class SettlementLaws {

    private static final Path FOLDER = Path.of("target", "counterexamples");

    private final Settler settler;
    private final ImmutableList<SettlementLaw> laws;
    private final ModelTypes types;
    private final Path folder;

    private SettlementLaws(Settler settler, ImmutableList<SettlementLaw> laws, ModelTypes types, Path folder) {
        this.settler = settler;
        this.laws = laws;
        this.types = types;
        this.folder = folder;
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_MODEL} for the library and the models that the scenarios have.
     *
     * @return the laws, to be checked
     */
    public static SettlementLaws ofLibrary() {
        return of(Settler.LIBRARY);
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_MODEL} for something that settles whole scenarios.
     *
     * @param settler settles a scenario
     * @return the laws, to be checked
     */
    public static SettlementLaws of(Settler settler) {
        Attributes.given(settler, "settler of settlement laws");
        return new SettlementLaws(settler, SettlementLaw.EVERY_MODEL, Models.types(), FOLDER);
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_MODEL} for a model, in every scope.
     *
     * @param model the model
     * @return the laws, to be checked
     */
    public static SettlementLaws of(SharingModel model) {
        Attributes.given(model, "model of settlement laws");
        return ofModels(scope -> model);
    }

    /**
     * The laws of {@link SettlementLaw#EVERY_MODEL} for models that depend on the scope.
     *
     * @param models the model of a scope
     * @return the laws, to be checked
     */
    public static SettlementLaws ofModels(Function<? super Scope, ? extends SharingModel> models) {
        Attributes.given(models, "models of settlement laws");
        return of((scenario, opening) -> Settler.LIBRARY.settle(with(scenario, models), opening));
    }

    private static Scenario with(Scenario scenario, Function<? super Scope, ? extends SharingModel> models) {
        return scenario.withScheme(scenario.scheme().toBuilder()
                .scopes(scenario.scheme().scopes().stream()
                        .map(scope ->
                                scope.toBuilder().model(models.apply(scope)).build())
                        .toList())
                .build());
    }

    /**
     * Adds laws.
     *
     * @param more laws to check after the others
     * @return all these laws, to be checked
     */
    public SettlementLaws and(SettlementLaw... more) {
        return new SettlementLaws(
                settler,
                ImmutableList.<SettlementLaw>builder().addAll(laws).add(more).build(),
                types,
                folder);
    }

    /**
     * Returns these laws alone.
     *
     * @param chosen the laws to check
     * @return these laws, to be checked
     */
    public SettlementLaws only(SettlementLaw... chosen) {
        return new SettlementLaws(settler, ImmutableList.copyOf(chosen), types, folder);
    }

    /**
     * Sets where counterexamples are written.
     *
     * @param directory a folder; each law has its own in it
     * @return the laws, to be checked
     */
    public SettlementLaws writingTo(Path directory) {
        return new SettlementLaws(settler, laws, types, directory);
    }

    /**
     * Sets the models and keys with which a counterexample may be written.
     *
     * @param known the library's and a team's own
     * @return the laws, to be checked
     */
    public SettlementLaws writing(ModelTypes known) {
        return new SettlementLaws(settler, laws, known, folder);
    }

    /**
     * Checks the laws on a scenario.
     *
     * @param scenario the scenario
     * @throws BrokenLaw with a description of the first law that does not hold
     */
    public void check(Scenario scenario) {
        Optional<Trial> trial = trial(scenario);
        for (SettlementLaw law : laws) {
            Optional<Breach> breach = trial.flatMap(one -> breach(law, one));
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
     * @throws BrokenLaw with a description of the first law that does not hold, on the smallest scenario found, or that
     *     every scenario is refused
     */
    public void checkSeeds(ScenarioBuilder builder, int count) {
        checkSeeds(seed -> builder.seed(seed).build(), count);
    }

    /**
     * Checks the laws on seeded scenarios and makes the first counterexample as small as it can.
     *
     * @param scenarios the scenario of a seed
     * @param count how many; the seeds are 1 to this number
     * @throws BrokenLaw with a description of the first law that does not hold, on the smallest scenario found, or that
     *     every scenario is refused
     */
    public void checkSeeds(LongFunction<Scenario> scenarios, int count) {
        @Nullable RefusalException refused = null;
        int settled = 0;
        for (long seed = 1; seed <= count; seed++) {
            Trial trial;
            try {
                trial = Trial.of(scenarios.apply(seed), settler);
            } catch (RefusalException refusal) {
                refused = refusal;
                continue;
            }
            settled++;
            check(trial);
        }
        if (settled == 0 && refused != null) {
            throw BrokenLaw.allRefused(count, refused);
        }
    }

    private void check(Trial trial) {
        for (SettlementLaw law : laws) {
            Optional<Breach> breach = breach(law, trial);
            if (breach.isPresent()) {
                Scenario smallest = Reduction.smallest(
                        trial.scenario(), smaller -> breach(law, smaller).isPresent());
                throw broken(
                        law, breach(law, smallest).orElseGet(() -> breach.get().notSteady()), smallest);
            }
        }
    }

    private Optional<Trial> trial(Scenario scenario) {
        try {
            return Optional.of(Trial.of(scenario, settler));
        } catch (RefusalException refused) {
            return Optional.empty();
        }
    }

    private Optional<Breach> breach(SettlementLaw law, Scenario scenario) {
        return trial(scenario).flatMap(trial -> breach(law, trial));
    }

    private static Optional<Breach> breach(SettlementLaw law, Trial trial) {
        try {
            return law.breach(trial);
        } catch (RefusalException refused) {
            return Optional.empty();
        }
    }

    private BrokenLaw broken(SettlementLaw law, Breach breach, Scenario scenario) {
        return new BrokenLaw(law.name(), breach + "\n" + written(law, scenario) + "\n" + scenario);
    }

    private String written(SettlementLaw law, Scenario scenario) {
        try {
            return "the scenario stands in "
                    + ScenarioFolder.of(scenario, types).writeTo(folder.resolve(law.name()));
        } catch (RefusalException noWords) {
            return "the scenario cannot be written as a folder: " + noWords.getMessage();
        }
    }
}
