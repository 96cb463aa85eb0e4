/**
 * What the packages of this module share. Not for users.
 *
 * <p>Inputs: amounts in cents. Rules: exact arithmetic of {@link nl.regiokas.budgeting.internal.Cents}. Result: amounts, or a
 * refusal.
 */
@NullMarked
package nl.regiokas.budgeting.internal;

import org.jspecify.annotations.NullMarked;
