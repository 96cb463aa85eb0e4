/**
 * Generators, laws and sample regions for the tests of teams that embed regiokas.
 */
module nl.regiokas.testkit {
    requires transitive nl.regiokas.core;
    requires transitive nl.regiokas.budgeting;
    requires transitive nl.regiokas.settlement;
    requires static transitive net.jqwik.api;
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
