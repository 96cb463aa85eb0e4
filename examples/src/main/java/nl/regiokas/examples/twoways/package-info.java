/**
 * A published table rounded two ways.
 *
 * <p>Inputs: the totals of the rows. Rules: every cell is its exact value rounded down or up, rows and columns close.
 * Result: the table in whole euros, next to the one of the act.
 */
@NullMarked
package nl.regiokas.examples.twoways;

import org.jspecify.annotations.NullMarked;
