/**
 * Reading a scenario folder.
 *
 * <p>Inputs: CSV files ({@link nl.regiokas.exchange.input.CsvFile}) and JSON files
 * ({@link nl.regiokas.exchange.input.JsonFile}) of a folder. Rules: a file is read to its end and every fault goes to
 * {@link nl.regiokas.exchange.input.InputFaults} with file and line; what is faulty gets a default and its row is not
 * sound, so that reading can go on. Result: values, or one refusal that tells every fault.
 */
@NullMarked
package nl.regiokas.exchange.input;

import org.jspecify.annotations.NullMarked;
