/**
 * Allocation keys: what each participant of a scope weighs in a year.
 *
 * <p><b>Inputs:</b> series of values, own cost of earlier years, charges of scopes. <br><b>Rules:</b> a key gives one exact
 * weight a participant, and says beforehand how far it looks back and at what; a question beyond that is refused.
 * <br><b>Result:</b> weights, by which the models apportion amounts.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.key;

import org.jspecify.annotations.NullMarked;
