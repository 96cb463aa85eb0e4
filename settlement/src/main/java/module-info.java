/**
 * Solidarity schemes, sharing models, books over the years, payments and comparison of schemes.
 *
 * <p>The way through: {@link nl.regiokas.settlement.books.SettlementFacts} say what is known and a {@link
 * nl.regiokas.settlement.scheme.SolidarityScheme} what was agreed, with a model of {@link nl.regiokas.settlement.Models} in
 * each of its scopes; {@link nl.regiokas.settlement.Settlement} settles them, year by year, and returns charges, funds,
 * positions and payments; {@link nl.regiokas.settlement.books.Books} close years and book what changes later; {@link
 * nl.regiokas.settlement.explanation.SettlementExplainer} explains why. What is wrong is refused by a {@link
 * nl.regiokas.core.fault.RefusalException} with all faults at once.
 *
 * <p>Every public type is immutable and may be shared between threads unless its comment says otherwise. Builders are for
 * one thread each.
 *
 * @since 0.2.0
 */
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
