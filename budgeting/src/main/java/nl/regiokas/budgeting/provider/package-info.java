/**
 * Budgets of care providers: how they are granted and how they are settled afterwards.
 *
 * <p>Inputs: {@link nl.regiokas.budgeting.provider.ProviderRules} of 2015 with a provider's production of 2012/13, or a
 * {@link nl.regiokas.budgeting.provider.ProviderBudget} of 2016-2017 with its use. Rules: those of the purchase, as far
 * as the papers tell them; what they do not tell is a parameter. Result: a
 * {@link nl.regiokas.budgeting.provider.ProviderGrant} or a
 * {@link nl.regiokas.budgeting.provider.ProviderSettlement}.
 */
@NullMarked
package nl.regiokas.budgeting.provider;

import org.jspecify.annotations.NullMarked;
