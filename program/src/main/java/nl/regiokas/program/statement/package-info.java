/**
 * The statement of a municipality: what it has to settle for a year, on one sheet for printing, with an annex.
 *
 * <p>Inputs: a settled region, a municipality and a year. Rules: the first page says what is to be paid and, in short,
 * why; the annex shows how every amount came about and the agreement in full. Result: an HTML page that prints on A4.
 */
@NullMarked
package nl.regiokas.program.statement;

import org.jspecify.annotations.NullMarked;
