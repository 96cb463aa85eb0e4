package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFigures;

/**
 * What an explanation of a charge may look up in the books; it calculates nothing that was booked.
 *
 * @since 0.2.0
 */
public interface ChargeContext {

    /**
     * Returns the year of the charge.
     *
     * @return the year of account
     */
    int year();

    /**
     * Returns the name of the scope.
     *
     * @return the name
     */
    String scope();

    /**
     * Returns the figures that show whose amount it is: year, municipality or party, and scope.
     *
     * @return the figures
     */
    ImmutableList<Figure> subject();

    /**
     * Returns where the scheme was decided.
     *
     * @return the source, empty for a scheme of the user's own
     */
    Optional<Source> source();

    /**
     * Explains own cost of the scope, product by product.
     *
     * @return the cost of this year
     */
    Explanation cost();

    /**
     * Returns own cost of the products of a class, product by product, for the parts of an explanation.
     *
     * @param which the products
     * @return one explanation a product with cost
     */
    ImmutableList<Explanation> costByProduct(Dependence.CostClass which);

    /**
     * Returns the cost of all participants by product.
     *
     * @param which the products
     * @return one explanation a product with cost
     */
    ImmutableList<Explanation> poolCostByProduct(Dependence.CostClass which);

    /**
     * Explains the weight of the party under a key.
     *
     * @param key the key
     * @return the years that the weight is the sum of, for instance; empty when the weight stands for itself
     */
    Optional<Explanation> weight(AllocationKey key);

    /**
     * Returns the name of a key as a figure.
     *
     * @param key the key
     * @return the figure {@code key}, with the words for it in Dutch
     */
    default Figure name(AllocationKey key) {
        return KeyFigures.name(key);
    }

    /**
     * Returns how the parts of an apportioned whole were rounded; worked out once for all rows.
     *
     * @param booked the basis of the parts, which gives what was booked
     * @param wholeCents what was apportioned
     * @param weights the weights
     * @param unitCents the unit in which it was apportioned
     * @return one rounding a row
     */
    ImmutableList<Rounding> roundings(Basis booked, long wholeCents, Weights weights, long unitCents);

    /**
     * Explains an open item that is booked.
     *
     * @param item whose it is, and the years and kind
     * @param cents the amount as a charge
     * @return where it came from; carried in when the year it comes from is not among those settled
     */
    Explanation openItem(Item item, long cents);

    /**
     * What sets an open item apart.
     *
     * @param due the year in which it was to be booked
     * @param origin the year it comes from
     * @param kind what it was to be booked as
     * @since 0.2.0
     */
    record Item(int due, int origin, ChargeKind kind) {

        /**
         * Refuses a component that is null.
         *
         * @param due the year in which it was to be booked
         * @param origin the year it comes from
         * @param kind what it was to be booked as
         */
        public Item {
            Attributes.given(kind, "kind of open item");
        }
    }
}
