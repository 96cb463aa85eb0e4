/**
 * Terms that hold from a year on, and amounts by year.
 *
 * <p><b>Inputs:</b> terms with the first year they hold in. <br><b>Rules:</b> a term holds from its
 * year on until the next one; an amount is that of its year alone, or the latest one with growth by a percentage a year.
 * <br><b>Result:</b> the term or the amount of a year.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.dated;

import org.jspecify.annotations.NullMarked;
