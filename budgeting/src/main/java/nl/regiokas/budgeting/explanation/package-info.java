/**
 * How every cell of an RTA table came about.
 *
 * <p><b>Inputs:</b> a table of {@code nl.regiokas.budgeting.rta} and the arrangement it was made by.
 * <br><b>Rules:</b> the {@link nl.regiokas.budgeting.explanation.RtaRule}s; a total is the sum of its column, a base the sum
 * of its streams, a contribution the base less the other columns.
 * <br><b>Result:</b> an {@link nl.regiokas.core.explanation.Explanation} whose parts add up; {@link
 * nl.regiokas.budgeting.explanation.RtaWording} has its words in English and Dutch.
 */
@NullMarked
package nl.regiokas.budgeting.explanation;

import org.jspecify.annotations.NullMarked;
