/**
 * The simulation: the same drawn years settled under several schemes.
 *
 * <p><b>Inputs:</b> a {@link nl.regiokas.risk.simulation.RiskStudy}: the facts of a region, the schemes, what a year may
 * cost, a number of draws and a seed.
 * <br><b>Rules:</b> every drawn ledger is settled under every scheme; each draw must conserve every cent, or it is
 * refused with its number.
 * <br><b>Result:</b> a {@link nl.regiokas.risk.result.RiskResult}, which is the same for the same study, whatever the
 * number of threads.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.risk.simulation;

import org.jspecify.annotations.NullMarked;
