package nl.regiokas.budgeting.cooperation;

import com.google.common.collect.ImmutableSet;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;

/**
 * A part of what a region buys.
 * Dutch: onderdeel van de inkoop.
 *
 * @param name its name
 * @param amount what it costs in a year
 * @param segments the kinds of care in it, possibly none
 * @since 0.2.0
 */
public record PurchaseComponent(String name, MonetaryAmount amount, ImmutableSet<Segment> segments) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param name its name
     * @param amount what it costs in a year
     * @param segments the kinds of care in it, possibly none
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public PurchaseComponent {
        Attributes.given(name, "name of purchase component");
        Attributes.given(segments, "segments of purchase component");
        amount = Euro.exact(amount, name);
    }
}
