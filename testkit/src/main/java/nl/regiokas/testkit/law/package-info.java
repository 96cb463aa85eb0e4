/**
 * What must hold for every model: laws for settlements, closings, models, apportionment and the rounding of tables.
 *
 * <p><b>Inputs:</b> an implementation (a model, a whole settlement, a way to close books, to split or to round) and a case:
 * a scenario, an amount with weights, a table. <br><b>Rules:</b> each law compares the outcome with the input, or with
 * the outcome of a changed case. <br><b>Result:</b> nothing, or a {@link nl.regiokas.testkit.law.BrokenLaw} that says
 * where and by how much, with the case as text and as a folder that the program reads.
 *
 * <p>No test library is needed; a broken law is an {@code AssertionError}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.law;

import org.jspecify.annotations.NullMarked;
