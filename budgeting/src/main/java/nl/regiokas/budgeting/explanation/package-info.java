/**
 * How every amount of a budget came about.
 *
 * <p><b>Inputs:</b> a result of another package of this module, and what it was made from where it does not hold that
 * itself.
 * <br><b>Rules:</b> the {@link nl.regiokas.budgeting.explanation.RtaRule}s and {@link
 * nl.regiokas.budgeting.explanation.BudgetingRule}s; the numbers are those of the result, nothing is rounded again.
 * <br><b>Result:</b> an {@link nl.regiokas.core.explanation.Explanation} whose parts add up; {@link
 * nl.regiokas.budgeting.explanation.BudgetingWording} has its words in English and Dutch.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.explanation;

import org.jspecify.annotations.NullMarked;
