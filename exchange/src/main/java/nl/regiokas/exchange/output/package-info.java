/**
 * Writing files of an output folder together.
 *
 * <p>Inputs: contents by file name. Rules: all files appear, or none. Result: an output folder.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.output;

import org.jspecify.annotations.NullMarked;
