/**
 * Purchase plans.
 *
 * <p>Inputs: a folder with budgets and a plan, or the usage of earlier years. Result: a page of text.
 */
@NullMarked
package nl.regiokas.program.plan;

import org.jspecify.annotations.NullMarked;
