/**
 * Regions of any shape, planned as plain numbers.
 *
 * <p><b>Inputs:</b> numbers that a test library draws and shrinks, or that come from a seed. <br><b>Rules:</b> zero is the
 * simplest; what cannot be settled is planned more simply. <br><b>Result:</b> a
 * {@link nl.regiokas.testkit.scenario.Scenario} that can be settled: models of every kit with all their terms, members
 * that join and leave, scopes that begin and end, reorganisations, late lines and closings.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.plan;

import org.jspecify.annotations.NullMarked;
