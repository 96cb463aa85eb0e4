/** Solidarity schemes, sharing models, books over the years, payments and comparison of schemes. */
module nl.regiokas.settlement {
    requires transitive nl.regiokas.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.settlement;
    exports nl.regiokas.settlement.books;
    exports nl.regiokas.settlement.comparison;
    exports nl.regiokas.settlement.council;
    exports nl.regiokas.settlement.dated;
    exports nl.regiokas.settlement.explanation;
    exports nl.regiokas.settlement.form;
    exports nl.regiokas.settlement.incentive;
    exports nl.regiokas.settlement.key;
    exports nl.regiokas.settlement.model;
    exports nl.regiokas.settlement.model.actualuse;
    exports nl.regiokas.settlement.model.flattax;
    exports nl.regiokas.settlement.model.insurance;
    exports nl.regiokas.settlement.model.pooling;
    exports nl.regiokas.settlement.payment;
    exports nl.regiokas.settlement.scheme;
}
