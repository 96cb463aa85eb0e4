/**
 * What the packages of this module share. Not for users.
 *
 * <p>Inputs: abstract value classes; amounts in cents. Rules: the house style of {@link nl.regiokas.budgeting.internal.ValueStyle};
 * exact arithmetic of {@link nl.regiokas.budgeting.internal.Cents}. Result: hidden implementations with a builder; amounts or
 * a refusal.
 */
@NullMarked
package nl.regiokas.budgeting.internal;

import org.jspecify.annotations.NullMarked;
