/**
 * What the program gives back: files that appear together or not at all, and aligned text for the terminal.
 *
 * <p>Inputs: finished results. Rules: files are written apart and moved into place at the end; text fits in 80 columns
 * and follows the reader's language. Result: an output folder and the printed page.
 */
@NullMarked
package nl.regiokas.examples.output;

import org.jspecify.annotations.NullMarked;
