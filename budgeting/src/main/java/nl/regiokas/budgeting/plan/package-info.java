/**
 * How the budget of a municipality is split over the kinds of care, and which part of it is under solidarity.
 *
 * <p>Inputs: budgets, and a {@link nl.regiokas.core.budget.BudgetPlan} of the municipalities' own or the cost of the years
 * before. Rules: a plan sums to the budget to the cent; by history a budget follows the cost by segment, rounded two ways.
 * Result: a {@link nl.regiokas.budgeting.plan.HistoricPlan}; a {@link nl.regiokas.budgeting.plan.PurchasePlan} by scope.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.plan;

import org.jspecify.annotations.NullMarked;
