/**
 * What a year may cost, as a random quantity, and the drawing of it.
 *
 * <p><b>Inputs:</b> per municipality and product the number of clients ({@link nl.regiokas.risk.draw.ClientCount}) and
 * what a client costs ({@link nl.regiokas.risk.draw.Severity}), given or fitted to the history of a ledger
 * ({@link nl.regiokas.risk.draw.HistoryFit}); a seed.
 * <br><b>Rules:</b> the cost of a municipality and a product in a year is the sum of the costs of a random number of
 * clients, each drawn on its own, for one product: who uses two products is two drawn clients. So the cost of one client
 * over all products is not known, and a model that asks for it is not simulated. Every draw, year and municipality has its own stream of random numbers.
 * <br><b>Result:</b> {@link nl.regiokas.risk.draw.CostDraws}: the cost in whole cents of any draw and year; the same
 * seed always gives the same cost, whoever asks for it and in whatever order.
 *
 * <p>Numbers of clients and distributions are {@code double}; a drawn cost is rounded to whole cents once.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.risk.draw;

import org.jspecify.annotations.NullMarked;
