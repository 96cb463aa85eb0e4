/**
 * Providers, their budgets and their claims from the folder of a region.
 *
 * <p>Inputs: {@code providers.csv}, {@code provider-budgets.csv}, {@code provider-rules.json}, and the lines of usage that
 * name a provider. Rules: those of {@link nl.regiokas.budgeting.provider.ProviderSettlement}; a line is a claim in a year for
 * which there are budgets. A fixed budget is the cost of no municipality, because no file says which bears it: every settlement
 * reports it, and a line of usage without a provider makes a municipality bear it. Result: what was accepted of every claim,
 * and {@code provider-result.csv}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.provider;

import org.jspecify.annotations.NullMarked;
