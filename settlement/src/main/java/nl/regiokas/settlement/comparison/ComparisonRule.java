package nl.regiokas.settlement.comparison;

import com.google.common.base.CaseFormat;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.settlement.model.Cause;

/**
 * The rules that explain differences between schemes. The rule of a cause is made from it: its words stand under
 * {@code comparison.} and its code in camel case, such as {@code comparison.noClaim}. A model has the words of its own causes
 * among its words.
 *
 * @param id the id
 */
record ComparisonRule(String id) implements Rule {

    /** The difference of one year. */
    static final ComparisonRule DIFFERENCE = new ComparisonRule("comparison.difference");

    /** The difference over all years. */
    static final ComparisonRule TOTAL = new ComparisonRule("comparison.total");

    /** The part of a difference that has one cause. */
    static ComparisonRule of(Cause cause) {
        return new ComparisonRule("comparison." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, cause.code()));
    }
}
