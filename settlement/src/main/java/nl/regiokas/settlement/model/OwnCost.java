package nl.regiokas.settlement.model;

import java.util.Arrays;
import java.util.Objects;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;

/**
 * Each row bears its own cost of a class of products, in full.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class OwnCost implements Basis {

    private final Rule rule;
    private final Dependence.CostClass which;
    private final long[] cents;

    private OwnCost(Rule rule, Dependence.CostClass which, long[] cents) {
        this.rule = rule;
        this.which = which;
        this.cents = cents;
    }

    /**
     * Makes the basis of a column of own cost.
     *
     * @param rule the rule in explanations
     * @param which the products
     * @param cents one amount a row; not to be changed afterwards
     * @return the basis
     */
    public static OwnCost of(Rule rule, Dependence.CostClass which, long[] cents) {
        return new OwnCost(
                Attributes.given(rule, "rule of own cost"),
                Attributes.given(which, "class of cost of own cost"),
                Attributes.given(cents, "cents of own cost"));
    }

    @Override
    public long cents(int row) {
        return cents[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        return Explanation.sum(rule, context.subject(), context.costByProduct(which));
    }

    @Override
    public Dependence dependence() {
        return new Dependence.Own(Rational.ONE, which);
    }

    /** Equal when the rule, the class of cost and the amounts are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof OwnCost other
                && rule.equals(other.rule)
                && which == other.which
                && Arrays.equals(cents, other.cents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, which, Arrays.hashCode(cents));
    }

    /** Returns the class of cost and the amounts in cents. */
    @Override
    public String toString() {
        return which + " " + Arrays.toString(cents);
    }
}
