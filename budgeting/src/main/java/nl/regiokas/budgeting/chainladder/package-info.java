/**
 * What is still to come for amounts that become known late.
 *
 * <p>Inputs: a {@link nl.regiokas.budgeting.chainladder.RunOffTriangle}, amounts by period and delay as far as they are known.
 * Rules: the chain ladder of insurers, in exact fractions. Result: a {@link nl.regiokas.budgeting.chainladder.ChainLadder} with
 * the development factors, and the ultimate amount of any period.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.chainladder;

import org.jspecify.annotations.NullMarked;
