package nl.regiokas.settlement.model;

import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Weights;

/**
 * What is apportioned over the participants: the amount, and how it came about.
 *
 * <p>The family is open: a model explains how its own wholes come about.
 *
 * @since 0.2.0
 */
public interface Whole {

    /**
     * Returns the amount.
     *
     * @return cents, a multiple of the unit
     */
    long cents();

    /**
     * Returns the unit in which it is apportioned.
     *
     * @return cents, 1 unless the scope has a coarser unit
     */
    default long unitCents() {
        return 1;
    }

    /**
     * Shows the amount as a figure of each part.
     *
     * @param context looks up what the books know
     * @return the figure, with its explanation where there is one
     */
    Figure figure(ChargeContext context);

    /**
     * Returns the rule of the parts.
     *
     * @return the rule, whose label names the kind of charge
     */
    Rule rule();

    /**
     * Returns how the whole follows cost.
     *
     * @param weights the weights by which it is divided
     * @return not at all, unless the whole says otherwise
     */
    default Dependence dependence(Weights weights) {
        return Dependence.NONE;
    }

    /**
     * A whole that needs no explanation of its own.
     *
     * @param id the id of its figure
     * @param cents the amount
     * @param rule the rule of the parts
     * @since 0.2.0
     */
    record Plain(String id, long cents, Rule rule) implements Whole {

        /**
         * Refuses a component that is null.
         *
         * @param id the id of its figure
         * @param cents the amount
         * @param rule the rule of the parts
         */
        public Plain {
            Attributes.given(id, "id of whole");
            Attributes.given(rule, "rule of whole");
        }

        @Override
        public Figure figure(ChargeContext context) {
            return Figure.amount(id, cents).from(context.source());
        }
    }
}
