/**
 * The Regional Transition Arrangement (Regionaal Transitie Arrangement, RTA): what a region agreed to do with its
 * youth care budget.
 *
 * <p>Inputs: an {@link nl.regiokas.budgeting.rta.RtaArrangement} (shares of the base by year) and what the
 * municipalities receive ({@link nl.regiokas.budgeting.rta.MunicipalFunding}, or bare bases). Rules: amounts are shares
 * of the base, computed exactly and rounded two ways, so that every row and the grand total close and every column is
 * its exact sum rounded down or up. Result: an {@link nl.regiokas.budgeting.rta.RtaTable}, or a
 * {@link nl.regiokas.budgeting.rta.MunicipalRta} with personal budgets and contribution, which
 * {@link nl.regiokas.budgeting.rta.Reconciliation} compares with a published table.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.rta;

import org.jspecify.annotations.NullMarked;
