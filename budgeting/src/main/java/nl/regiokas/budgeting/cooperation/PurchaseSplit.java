package nl.regiokas.budgeting.cooperation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * What a region buys together under a model, and what each municipality buys by itself.
 * Dutch: gezamenlijke en gemeentelijke inkoop.
 *
 * <p>joint + own + unexplained = the stated total of the composition. The scopes hold every segment once, so that a scheme
 * of them covers all care.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PurchaseSplit {

    PurchaseSplit() {}

    /**
     * Returns what is bought together.
     *
     * @return the sum of the joint components
     */
    public abstract MonetaryAmount joint();

    /**
     * Returns what each municipality buys by itself.
     *
     * @return the sum of all other components
     */
    public abstract MonetaryAmount own();

    /**
     * Returns by how much the stated total exceeds its components.
     *
     * @return total - components; negative where the components exceed it
     */
    public abstract MonetaryAmount unexplained();

    /**
     * Returns the scopes of a scheme in which everyone takes part: what is bought together.
     *
     * @return name of each joint component to its segments; a component without segments is no scope
     */
    public abstract ImmutableMap<String, ImmutableSet<Segment>> jointScopes();

    /**
     * Returns the scopes of a scheme in which no one takes part: what each municipality buys by itself.
     *
     * @return name of each other component to its segments; a component without segments is no scope
     */
    public abstract ImmutableMap<String, ImmutableSet<Segment>> ownScopes();
}
