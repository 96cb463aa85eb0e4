/**
 * Generators, laws and sample regions for the tests of teams that embed regiokas.
 *
 * <p>The way through: {@link nl.regiokas.testkit.scenario.ScenarioBuilder} makes a {@link
 * nl.regiokas.testkit.scenario.Scenario} from a seed; {@link nl.regiokas.testkit.law.SettlementLaws} checks a model against the
 * laws, on given scenarios or on those of a row of seeds, and makes what breaks a law smaller; with jqwik, {@link
 * nl.regiokas.testkit.jqwik.RegiokasArbitraries} draws the scenarios. {@link nl.regiokas.testkit.sample.Samples} has regions
 * with real figures.
 *
 * <p>Every public type is immutable and may be shared between threads unless its comment says otherwise. Builders are for
 * one thread each.
 *
 * @since 0.2.0
 */
module nl.regiokas.testkit {
    requires transitive nl.regiokas.core;
    requires transitive nl.regiokas.budgeting;
    requires transitive nl.regiokas.settlement;
    requires static net.jqwik.api;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.testkit.jqwik;
    exports nl.regiokas.testkit.law;
    exports nl.regiokas.testkit.model;
    exports nl.regiokas.testkit.model.actualuse;
    exports nl.regiokas.testkit.model.flattax;
    exports nl.regiokas.testkit.model.insurance;
    exports nl.regiokas.testkit.model.pooling;
    exports nl.regiokas.testkit.plan;
    exports nl.regiokas.testkit.sample;
    exports nl.regiokas.testkit.scenario;
}
