package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import nl.regiokas.testkit.jqwik.SmallRegion;
import nl.regiokas.testkit.scenario.Scenario;

/** Run by {@link ReplayTest} alone: its name is none by which the build finds properties. */
class FailingOnPurpose {

    /** Not shrunk, so that the sample of another seed is another sample. */
    @Property(shrinking = ShrinkingMode.OFF)
    @Domain(SmallRegion.class)
    @AddLifecycleHook(GivenSeed.class)
    void usageIsNeverCorrected(@ForAll Scenario scenario) {
        assertThat(scenario.lines())
                .noneMatch(line ->
                        line.amount().filter(amount -> amount.isNegative()).isPresent());
    }

    /** Does what {@code @Property(seed = "...")} does, with a seed that is known only when the test runs. */
    static final class GivenSeed implements AroundPropertyHook {

        private static Optional<String> seed = Optional.empty();

        static void use(Optional<String> given) {
            seed = given;
        }

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            seed.ifPresent(context.attributes()::setSeed);
            return property.execute();
        }
    }
}
