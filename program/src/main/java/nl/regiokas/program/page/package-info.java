/**
 * The pages that are printed to a terminal, as text of at most 80 columns.
 *
 * <p>Inputs: finished results of the library, the language, and how many rows are shown. Rules: a page has tables with
 * totals and, where figures have to add up, a control line; what it says in sentences is what the report says. Result:
 * text.
 */
@NullMarked
package nl.regiokas.program.page;

import org.jspecify.annotations.NullMarked;
