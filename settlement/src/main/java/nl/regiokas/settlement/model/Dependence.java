package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * How the amounts of a column follow cost: a closed family of shapes, not of models.
 *
 * @since 0.2.0
 */
public sealed interface Dependence {

    /** They do not follow cost; a comparison puts them to the cause of their kind. */
    Dependence NONE = new None();

    /**
     * The cost that is followed.
     *
     * @since 0.2.0
     */
    enum CostClass {
        /** Of products that are not standing. */
        ORDINARY,
        /** Of products that are kept up for all whatever they use. */
        STANDING,
        /** Of all products. */
        ALL
    }

    /**
     * They do not follow cost.
     *
     * @since 0.2.0
     */
    record None() implements Dependence {}

    /**
     * Each follows its own cost.
     *
     * @param fraction how much of it
     * @param which the cost
     * @since 0.2.0
     */
    record Own(Rational fraction, CostClass which) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param fraction how much of it
         * @param which the cost
         */
        public Own {
            Attributes.given(fraction, "fraction of dependence");
            Attributes.given(which, "class of cost of dependence");
        }
    }

    /**
     * All follow the cost of all, by weights.
     *
     * @param fraction how much of it
     * @param which the cost
     * @param weights the weight of each row
     * @since 0.2.0
     */
    record SharedCost(Rational fraction, CostClass which, Weights weights) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param fraction how much of it
         * @param which the cost
         * @param weights the weight of each row
         */
        public SharedCost {
            Attributes.given(fraction, "fraction of dependence");
            Attributes.given(which, "class of cost of dependence");
            Attributes.given(weights, "weights of dependence");
        }
    }

    /**
     * They divide an amount that was fixed before the use was known, by weights.
     *
     * @param cents the amount
     * @param weights the weight of each row
     * @since 0.2.0
     */
    record Volume(long cents, Weights weights) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param cents the amount
         * @param weights the weight of each row
         */
        public Volume {
            Attributes.given(weights, "weights of dependence");
        }
    }

    /**
     * Each cedes an amount and bears its part of what all cede, by weights: part of the sum - ceded.
     *
     * @param cause the cause where nothing else is ceded at all; otherwise the causes of the amounts count
     * @param what how the amounts that are ceded come about
     * @param weights the weight of each row; all zero where nothing was left to be borne
     * @since 0.2.0
     */
    record Ceded(Cause cause, Dependence what, Weights weights) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param cause the cause where nothing else is ceded at all
         * @param what how the amounts that are ceded come about
         * @param weights the weight of each row
         */
        public Ceded {
            Attributes.given(cause, "cause of dependence");
            Attributes.given(what, "amounts of dependence");
            Attributes.given(weights, "weights of dependence");
        }
    }

    /**
     * They are a fraction of amounts that follow cost in their own way.
     *
     * @param cause the cause of another fraction of the same amounts
     * @param fraction how much of them
     * @param of how the amounts come about
     * @since 0.2.0
     */
    record Portion(Cause cause, Rational fraction, Dependence of) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param cause the cause of another fraction of the same amounts
         * @param fraction how much of them
         * @param of how the amounts come about
         */
        public Portion {
            Attributes.given(cause, "cause of dependence");
            Attributes.given(fraction, "fraction of dependence");
            Attributes.given(of, "amounts of dependence");
        }
    }

    /**
     * They divide an amount of one cause, by weights.
     *
     * @param cause the cause of the amount
     * @param cents the amount, exact
     * @param weights the weight of each row; all zero where nothing was left to be borne
     * @since 0.2.0
     */
    record SharedAmount(Cause cause, Rational cents, Weights weights) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param cause the cause of the amount
         * @param cents the amount, exact
         * @param weights the weight of each row
         */
        public SharedAmount {
            Attributes.given(cause, "cause of dependence");
            Attributes.given(cents, "amounts of dependence");
            Attributes.given(weights, "weights of dependence");
        }
    }

    /**
     * They are amounts of one cause.
     *
     * @param cause the cause
     * @param cents the amount of each row, exact
     * @since 0.2.0
     */
    record Fixed(Cause cause, ImmutableList<Rational> cents) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param cause the cause
         * @param cents the amount of each row, exact
         */
        public Fixed {
            Attributes.given(cause, "cause of dependence");
            Attributes.given(cents, "amounts of dependence");
        }
    }

    /**
     * They are sums of amounts that follow cost each in its own way.
     *
     * @param parts the ways; with the rounding they sum to the amount
     * @since 0.2.0
     */
    record Parts(ImmutableList<Dependence> parts) implements Dependence {

        /**
         * Refuses a component that is null.
         *
         * @param parts the ways; with the rounding they sum to the amount
         */
        public Parts {
            Attributes.given(parts, "parts of dependence");
        }
    }
}
