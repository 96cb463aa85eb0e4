/**
 * The part of the program that settles a folder.
 *
 * <p>Inputs: a folder with {@code scheme.json} and {@code usage.csv}. Result: a page, files and sections of the report.
 */
@NullMarked
package nl.regiokas.program.settlement;

import org.jspecify.annotations.NullMarked;
