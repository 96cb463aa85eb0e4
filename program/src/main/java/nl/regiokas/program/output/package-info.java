/**
 * What the program prints: aligned text for the terminal, and the parts of a run's result.
 *
 * <p>Inputs: finished results. Rules: text fits in 80 columns and follows the reader's language. Result: the printed page.
 */
@NullMarked
package nl.regiokas.program.output;

import org.jspecify.annotations.NullMarked;
