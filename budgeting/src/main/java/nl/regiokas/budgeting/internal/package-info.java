/**
 * How the values of this module are generated. Not for users.
 *
 * <p>Inputs: abstract value classes. Rules: the house style of {@link nl.regiokas.budgeting.internal.ValueStyle}.
 * Result: hidden implementations with a builder.
 */
@NullMarked
package nl.regiokas.budgeting.internal;

import org.jspecify.annotations.NullMarked;
