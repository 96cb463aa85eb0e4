/**
 * Budgets before the year starts: RTA arrangements and tables, personal budgets, provider budgets and monitoring.
 */
module nl.regiokas.budgeting {
    requires transitive nl.regiokas.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.budgeting.clients;
    exports nl.regiokas.budgeting.explanation;
    exports nl.regiokas.budgeting.monitor;
    exports nl.regiokas.budgeting.pgb;
    exports nl.regiokas.budgeting.provider;
    exports nl.regiokas.budgeting.rta;
}
