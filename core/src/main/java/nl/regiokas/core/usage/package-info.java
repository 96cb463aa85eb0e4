/**
 * What was used and what it cost: usage lines in, cents per municipality, product and year out.
 *
 * <p>In: {@linkplain nl.regiokas.core.usage.UsageLine lines} with a quantity or an amount, and the tariffs of a {@link
 * nl.regiokas.core.product.ProductCatalogue}. Rules: a quantity costs quantity x price of the day, rounded half up to the
 * cent, per line; a negative line is a correction and mirrors the positive one; a line counts in the year of its date.
 * Out: a {@link nl.regiokas.core.usage.CostLedger}, immutable, in whole cents, whatever the order of the lines.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.usage;

import org.jspecify.annotations.NullMarked;
