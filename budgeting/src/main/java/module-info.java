/**
 * Budgets before the year and in its course: RTA arrangements and tables, personal budgets, use per client, provider budgets,
 * plans, earmarked money and monitoring.
 *
 * <p>The way through: {@link nl.regiokas.budgeting.rta.MunicipalRtaCalculator} makes the table of an {@link
 * nl.regiokas.budgeting.rta.RtaArrangement}; {@link nl.regiokas.budgeting.plan.HistoricPlan} splits budgets by earlier cost, and
 * {@link nl.regiokas.budgeting.plan.PurchasePlan} by scope; {@link nl.regiokas.budgeting.provider.ProviderSettlement} decides on
 * claims of providers; {@link nl.regiokas.budgeting.monitor.MonitorUse} takes the usage of a year, and {@link
 * nl.regiokas.budgeting.monitor.MonitorReport} compares it with the plan.
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
