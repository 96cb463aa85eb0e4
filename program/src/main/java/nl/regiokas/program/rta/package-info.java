/**
 * The part of the program that makes the RTA table of a folder.
 *
 * <p>Inputs: a folder with {@code streams.csv} and {@code rta.json}. Result: a page, files and sections of the report.
 */
@NullMarked
package nl.regiokas.program.rta;

import org.jspecify.annotations.NullMarked;
