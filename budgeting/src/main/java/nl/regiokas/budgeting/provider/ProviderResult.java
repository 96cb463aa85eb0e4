package nl.regiokas.budgeting.provider;

import java.util.Optional;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * The amounts of a provider in a year and a segment.
 * Dutch: resultaat per aanbieder en segment.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderResult {

    ProviderResult() {}

    /**
     * Returns the calendar year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Returns the provider.
     *
     * @return its code
     */
    public abstract String provider();

    /**
     * Returns the segment.
     *
     * @return the segment, empty for what is granted or paid for all segments together
     */
    public abstract Optional<Segment> segment();

    /**
     * Returns the form of the provider's grant of 2015.
     *
     * @return budget or claims; empty without production
     */
    public abstract Optional<FundingForm> form();

    /**
     * Returns the guarantee against which actual use is settled, so that over- and underuse matter.
     *
     * @return the guaranteed budget with its use, empty without one
     */
    public abstract Optional<Guarantee> guarantee();

    /**
     * Returns whether there is a budget for the claims.
     *
     * @return false where there are claims, all refused, and no budget for them
     */
    public abstract boolean hasBudget();

    /**
     * Returns the amounts.
     *
     * @return what was granted, claimed, accepted, refused and paid
     */
    public abstract ProviderAmounts amounts();
}
