/**
 * The statement of a municipality: what it has to settle of a year, on one sheet to be printed, with an annex.
 *
 * <p>Inputs: a settled region, a municipality and a year. Rules: the first page holds what is to be paid and why in short;
 * the annex how every amount came about and the agreement in full. Result: an HTML page that prints on A4.
 */
@NullMarked
package nl.regiokas.program.statement;

import org.jspecify.annotations.NullMarked;
