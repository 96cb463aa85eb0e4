/**
 * What a forecast would mean.
 *
 * <p>Inputs: a scheme, what is known, and the monitor of a year. Rules: budgeting and settlement do not know each other; the
 * forecast of the one is a ledger of costs, which the other settles. Result: the settlement of the year on its forecast.
 */
@NullMarked
package nl.regiokas.examples.forecast;

import org.jspecify.annotations.NullMarked;
