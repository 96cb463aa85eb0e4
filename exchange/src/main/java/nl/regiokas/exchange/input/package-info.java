/**
 * What can be wrong with files, and the reading of JSON documents.
 *
 * <p>Inputs: JSON files ({@link nl.regiokas.exchange.input.JsonFile}). Rules: a file is read to its end and every fault
 * goes to {@link nl.regiokas.exchange.input.InputFaults} with its place, so that reading can go on; what is repaired or
 * skipped is reported there too. Result: values, or one refusal with every fault.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.input;

import org.jspecify.annotations.NullMarked;
