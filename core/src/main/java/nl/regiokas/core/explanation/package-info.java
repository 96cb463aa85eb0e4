/**
 * How an amount came about: from a calculation's own data to a tree that can be shown to a council.
 *
 * <p><b>Inputs:</b> an amount, the {@link nl.regiokas.core.explanation.Rule} that made it, the {@link
 * nl.regiokas.core.explanation.Figure}s the rule used and the amounts it is the sum of.
 * <br><b>Rules:</b> a tree whose parts do not add up cannot be made: {@link nl.regiokas.core.explanation.Explanation}
 * refuses it. {@link nl.regiokas.core.explanation.Rounding} says who got the odd cent and why.
 * <br><b>Result:</b> data; {@link nl.regiokas.core.explanation.Wording} gives its words in English and Dutch, {@link
 * nl.regiokas.core.explanation.ExplanationText} a plain text. Modules that explain amounts add their own rules and words.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.explanation;

import org.jspecify.annotations.NullMarked;
