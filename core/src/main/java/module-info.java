/**
 * Money rules, municipalities, products, budgets, usage and sources: what every other module of regiokas builds on.
 *
 * <p>The way through: amounts come in by {@link nl.regiokas.core.money.Euro} and are split by {@link
 * nl.regiokas.core.money.Apportionment}; a {@link nl.regiokas.core.region.Region} and a {@link
 * nl.regiokas.core.product.ProductCatalogue} say who buys what; usage lines become a {@link
 * nl.regiokas.core.usage.CostLedger}. What is wrong is refused by a {@link nl.regiokas.core.fault.RefusalException} with all
 * faults at once.
 *
 * <p>Every public type is immutable and may be shared between threads unless its comment says otherwise. Builders are for
 * one thread each.
 *
 * @since 0.2.0
 */
@SuppressWarnings("module")
module nl.regiokas.core {
    requires transitive java.money;
    requires org.javamoney.moneta;
    requires transitive com.google.common;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.core.budget;
    exports nl.regiokas.core.explanation;
    exports nl.regiokas.core.fault;
    exports nl.regiokas.core.internal to
            nl.regiokas.budgeting,
            nl.regiokas.exchange,
            nl.regiokas.risk,
            nl.regiokas.settlement,
            nl.regiokas.testkit;
    exports nl.regiokas.core.money;
    exports nl.regiokas.core.product;
    exports nl.regiokas.core.region;
    exports nl.regiokas.core.series;
    exports nl.regiokas.core.source;
    exports nl.regiokas.core.usage;
}
