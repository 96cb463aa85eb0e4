/**
 * What must hold whatever the model: laws for settlements, closings, models, apportionment and the rounding of tables.
 *
 * <p><b>Inputs:</b> an implementation (a model, a whole settlement, a way to close books, to split or to round) and a case:
 * a scenario, an amount with weights, a table. <br><b>Rules:</b> each law compares what came out with what went in, or
 * with what comes out of a changed case. <br><b>Result:</b> nothing, or a {@link nl.regiokas.testkit.law.BrokenLaw} that
 * tells a story: where, by how much, and the case, as text and as a folder that the program reads.
 *
 * <p>No test library is needed; a broken law is an {@code AssertionError}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.law;

import org.jspecify.annotations.NullMarked;
