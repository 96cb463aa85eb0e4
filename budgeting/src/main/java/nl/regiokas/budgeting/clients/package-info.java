/**
 * Use per client: how many young people used a kind of care, and what it cost for each.
 *
 * <p>Inputs: {@link nl.regiokas.budgeting.clients.ClientUse}, clients and cost by municipality and kind of care. Rules:
 * a total counts all clients that are to be counted; an average divides by the clients whose cost is known and is
 * rounded by {@link nl.regiokas.budgeting.clients.AverageRounding}. Result: a
 * {@link nl.regiokas.budgeting.clients.ClientSummary}, which shows where total and average count different clients.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.clients;

import org.jspecify.annotations.NullMarked;
