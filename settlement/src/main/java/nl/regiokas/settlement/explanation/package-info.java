/**
 * Explanations of settled amounts, as data and in words.
 *
 * <p><b>Inputs:</b> settled years. <br><b>Rules:</b> a charge is explained by the basis of its column; what the books know
 * is looked up, nothing is calculated again. <br><b>Result:</b> trees of
 * {@link nl.regiokas.core.explanation.Explanation}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.explanation;

import org.jspecify.annotations.NullMarked;
