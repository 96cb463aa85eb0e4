/**
 * Budgets and plans from the folder of a region, and the purchase plan made from them.
 *
 * <p>Inputs: {@code budgets.csv}, {@code plan.csv} or the usage of the years before, and the scopes of {@code scheme.json} with
 * {@code decisions.csv}. Rules: those of {@link nl.regiokas.budgeting.plan.PurchasePlan} and
 * {@link nl.regiokas.budgeting.plan.HistoricPlan}. Result: a plan for each year, and {@code purchase-plan.csv}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.plan;

import org.jspecify.annotations.NullMarked;
