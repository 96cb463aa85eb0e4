/**
 * The national accounts: cost and charges per taakveld and year.
 *
 * <p>Inputs: a settlement, and which taakveld each product has from which year on. Rules: the charges of a municipality in a
 * scope and year are apportioned over taakvelden by its cost in the scope, without cost by that of the region. Result: rows
 * of lasten and baten, whose difference is the charge to the cent.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.iv3;

import org.jspecify.annotations.NullMarked;
