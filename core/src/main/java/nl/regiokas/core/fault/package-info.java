/**
 * Refusals: how the library says no.
 *
 * <p>Inputs: the checks of a calculation or a file, each with the message of what is wrong. Rules: every fault is
 * collected before one exception reports them all; a message gives role, rule, actual value and whose it is, as in
 * {@code premium volume must not be negative but was EUR -1.00 (scope intensive, 2018)}; a fault is data, its words
 * are made from it. Result: nothing, or one {@link nl.regiokas.core.fault.RefusalException} raised before anything is
 * booked.
 *
 * @serial exclude
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.fault;

import org.jspecify.annotations.NullMarked;
