/**
 * What municipalities receive: the budget of a municipality and year by funding stream; and what they plan to do with it:
 * the amounts by segment of care in a {@link nl.regiokas.core.budget.BudgetPlan}.
 *
 * <p>In: amounts per stream, and the total as the circular gives it. Rules: the circular's total counts where there is
 * one, else the sum of the streams; a difference between the two is reported, not repaired. Out: the total of a budget,
 * and budgets restated for the municipalities of a later year.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.budget;

import org.jspecify.annotations.NullMarked;
