/**
 * Purchase plans.
 *
 * <p>Inputs: a folder with budgets and a plan, or the usage of earlier years. Result: what both pages of a plan are made from.
 */
@NullMarked
package nl.regiokas.program.plan;

import org.jspecify.annotations.NullMarked;
