package nl.regiokas.budgeting.cooperation;

import com.google.common.collect.ImmutableSet;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * What a region buys together under a model, and what each municipality buys by itself.
 * Dutch: gezamenlijke en gemeentelijke inkoop.
 *
 * <p>joint + own + unexplained = the stated total of the composition.
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
     * Returns the kinds of care that are bought together, as the scopes of a scheme need them.
     *
     * @return the segments of the joint components
     */
    public abstract ImmutableSet<Segment> jointSegments();

    /**
     * Returns the kinds of care that each municipality buys by itself.
     *
     * @return the segments of all other components
     */
    public abstract ImmutableSet<Segment> ownSegments();
}
