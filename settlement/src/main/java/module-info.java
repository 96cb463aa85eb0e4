/**
 * What every municipality owes: solidarity schemes, funds over years, payments and comparison of schemes.
 */
module nl.regiokas.settlement {
    requires transitive nl.regiokas.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.settlement.scheme;
    exports nl.regiokas.settlement.calculation;
    exports nl.regiokas.settlement.comparison;
    exports nl.regiokas.settlement.explanation;
    exports nl.regiokas.settlement.incentive;
    exports nl.regiokas.settlement.payment;
}
