/**
 * Budgets before the year and in its course: RTA arrangements and tables, personal budgets, use per client, provider budgets,
 * plans, earmarked money and monitoring.
 *
 * <p>Every public type is immutable and may be shared between threads unless its comment says otherwise. Builders are for
 * one thread each.
 *
 * @since 0.2.0
 */
module nl.regiokas.budgeting {
    requires transitive nl.regiokas.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.budgeting.chainladder;
    exports nl.regiokas.budgeting.clients;
    exports nl.regiokas.budgeting.cooperation;
    exports nl.regiokas.budgeting.earmark;
    exports nl.regiokas.budgeting.explanation;
    exports nl.regiokas.budgeting.monitor;
    exports nl.regiokas.budgeting.pgb;
    exports nl.regiokas.budgeting.plan;
    exports nl.regiokas.budgeting.provider;
    exports nl.regiokas.budgeting.rta;
}
