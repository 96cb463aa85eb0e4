/**
 * Budgets of care providers: what is granted, which part of their claims is accepted, and what is still to be paid.
 *
 * <p>Inputs: {@link nl.regiokas.budgeting.provider.Provider}s, their {@link nl.regiokas.budgeting.provider.ProviderBudget}s by
 * year, the {@link nl.regiokas.budgeting.provider.ProviderRules} of 2015 and the {@link nl.regiokas.budgeting.provider.Claim}s.
 * Rules: those of the purchase of 2015 and of 2016-2017, as far as the papers give them; what they do not give is a
 * parameter. Result: a {@link nl.regiokas.budgeting.provider.ProviderSettlement} in which claimed + fixed = accepted +
 * refused.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.provider;

import org.jspecify.annotations.NullMarked;
