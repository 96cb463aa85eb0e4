package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/** How the amounts of a column follow cost: a closed family of shapes, not of models. */
public sealed interface Dependence {

    /** They do not follow cost; a comparison puts them to the cause of their kind. */
    Dependence NONE = new None();

    /** The cost that is followed. */
    enum CostClass {
        /** Of products that are not standing. */
        ORDINARY,
        /** Of products that are kept up for all whatever they use. */
        STANDING,
        /** Of all products. */
        ALL
    }

    /** They do not follow cost. */
    record None() implements Dependence {}

    /**
     * Each follows its own cost.
     *
     * @param fraction how much of it
     * @param which the cost
     */
    record Own(Rational fraction, CostClass which) implements Dependence {}

    /**
     * All follow the cost of all, by weights.
     *
     * @param fraction how much of it
     * @param which the cost
     * @param weights the weight of each row
     */
    record SharedCost(Rational fraction, CostClass which, Weights weights) implements Dependence {}

    /**
     * They divide an amount that was fixed before the use was known, by weights.
     *
     * @param cents the amount
     * @param weights the weight of each row
     */
    record Volume(long cents, Weights weights) implements Dependence {}

    /**
     * They are sums of exact parts with a cause each.
     *
     * @param rows the parts of each row, in cents; with the rounding they sum to the amount
     */
    record Parts(ImmutableList<ImmutableSortedMap<Cause, Rational>> rows) implements Dependence {}
}
