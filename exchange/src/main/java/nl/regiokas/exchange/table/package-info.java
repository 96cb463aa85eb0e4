/**
 * Tables in files and workbooks: the columns of a table say how its cells are read, checked and written.
 *
 * <p>Inputs: CSV files in the spellings of people and spreadsheets, sheets of a workbook. Rules: a field is read by the type
 * of its column; every fault goes to {@link nl.regiokas.exchange.input.InputFaults} with file, line and column. Result:
 * rows with their lines, and files that are read back as the same rows.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.table;

import org.jspecify.annotations.NullMarked;
