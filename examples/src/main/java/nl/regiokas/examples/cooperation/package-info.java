/**
 * A scheme made of a model of cooperation.
 *
 * <p>Inputs: what a region buys, and which parts of it are bought together. Rules: budgeting and settlement do not know each
 * other; the one gives names and segments, and the other makes scopes of them. Result: a scheme that covers all care.
 */
@NullMarked
package nl.regiokas.examples.cooperation;

import org.jspecify.annotations.NullMarked;
