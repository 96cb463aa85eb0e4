/**
 * The usage of a folder, line by line, priced and placed.
 *
 * <p>Inputs: the municipalities, reorganisations, products and tariffs of a folder, and its usage. Rules: a line counts in a
 * municipality that exists on its day; a quantity is priced by the tariff of its day. Result: every line with its
 * price, passed on in one pass; what breaks a rule of personal budgets is reported.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.usage;

import org.jspecify.annotations.NullMarked;
