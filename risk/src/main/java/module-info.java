/**
 * How far the charges of a scheme may swing: Monte Carlo simulation with a seed that the caller hands in.
 *
 * <p>The way through: {@link nl.regiokas.risk.draw.HistoryFit} fits the numbers and costs of clients to the history of a
 * ledger; a {@link nl.regiokas.risk.simulation.RiskStudy} takes them with one or more schemes, the number of draws and the seed;
 * {@link nl.regiokas.risk.simulation.RiskCalculator} settles every draw; a {@link nl.regiokas.risk.result.RiskResult} has the
 * ranges by municipality, scope and scheme.
 *
 * <p>Every public type is immutable and may be shared between threads unless its comment says otherwise. Builders are for
 * one thread each.
 *
 * @since 0.2.0
 */
module nl.regiokas.risk {
    requires transitive nl.regiokas.settlement;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.core;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.risk.draw;
    exports nl.regiokas.risk.result;
    exports nl.regiokas.risk.simulation;
}
