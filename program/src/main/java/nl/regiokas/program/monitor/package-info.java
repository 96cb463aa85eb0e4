/**
 * A monitored year on a terminal.
 *
 * <p>Inputs: what was read from a folder, and what its forecast would mean. Result: a page of text.
 */
@NullMarked
package nl.regiokas.program.monitor;

import org.jspecify.annotations.NullMarked;
