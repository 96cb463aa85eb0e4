/**
 * Settling with providers.
 *
 * <p>Inputs: a folder with {@code provider-budgets.csv} and usage. Result: a page of text.
 */
@NullMarked
package nl.regiokas.program.provider;

import org.jspecify.annotations.NullMarked;
