/**
 * Money to the cent: how amounts enter, are split, and are rounded, so that the parts always sum to the whole.
 *
 * <p>Inputs: {@link javax.money.MonetaryAmount} in euros of any implementation, or whole cents in a {@code long}; exact
 * {@link nl.regiokas.core.money.Weights}, {@link nl.regiokas.core.money.Percentage} and
 * {@link nl.regiokas.core.money.Rational}.
 *
 * <p>Rules: {@link nl.regiokas.core.money.Apportionment} splits one amount over weights,
 * {@link nl.regiokas.core.money.ConservingRounding} rounds signed exact values to their whole total,
 * {@link nl.regiokas.core.money.TableRounding} rounds tables whose rows and columns close; a line's cost alone
 * is rounded by itself ({@link nl.regiokas.core.money.Euro#timesCents(java.math.BigDecimal, java.math.BigDecimal)}). Nothing
 * here depends on a clock, a locale, or the settings of a money library.
 *
 * <p>Result: whole units that sum to the whole, the same ones every time; or a
 * {@link nl.regiokas.core.fault.RefusalException} that names the value and its role.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.money;

import org.jspecify.annotations.NullMarked;
