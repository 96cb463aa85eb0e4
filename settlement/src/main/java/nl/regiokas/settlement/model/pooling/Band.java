package nl.regiokas.settlement.model.pooling;

import java.math.BigDecimal;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.model.Volumes;

/**
 * A band of a layer: from an amount up to the next band, a share of what lies in it is ceded.
 * Dutch: schijf.
 *
 * @param from where the band begins: euros, or times the value of a series
 * @param share how much of the cost in the band is ceded, 0% to 100%
 * @since 0.2.0
 */
public record Band(BigDecimal from, Percentage share) {

    /**
     * Refuses a share out of range.
     *
     * @param from where the band begins
     * @param share how much is ceded
     */
    public Band {
        Attributes.given(from, "from of band");
        Attributes.given(share, "share of band");
        requireShare(share);
        BigDecimal plain = from.stripTrailingZeros();
        from = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The share as a part of one. */
    BigDecimal partOfOne() {
        return share.fraction();
    }

    static void requireShare(Percentage share) {
        Volumes.requireShare("share of a band", share);
    }
}
