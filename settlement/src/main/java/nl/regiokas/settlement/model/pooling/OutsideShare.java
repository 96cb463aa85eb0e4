package nl.regiokas.settlement.model.pooling;

import java.math.BigInteger;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Volumes;

/**
 * What a party outside the region pays of what is ceded, such as the state.
 * Dutch: bijdrage van een derde partij.
 *
 * @param party the party's code
 * @param share its part of what is ceded, 0% to 100%, half up to the cent
 * @param maximum the most it pays in a year, empty for no bound
 * @since 0.2.0
 */
public record OutsideShare(String party, Percentage share, Optional<MonetaryAmount> maximum) {

    /**
     * Refuses a share out of range and a negative maximum.
     *
     * @param party the party's code
     * @param share its part of what is ceded
     * @param maximum the most it pays in a year
     */
    public OutsideShare {
        Attributes.given(party, "party of outside share");
        Attributes.given(share, "share of outside share");
        Attributes.given(maximum, "maximum of outside share");
        Faults faults = new Faults();
        Volumes.requireShare("share of outside party " + party, share, faults);
        maximum = maximum.map(most -> Euro.exact(most, "maximum of outside party " + party));
        maximum.ifPresent(most -> faults.collect(() -> requireNotNegative(most)));
        faults.throwIfAny();
    }

    static void requireNotNegative(MonetaryAmount maximum) {
        Faults.require(
                !maximum.isNegative(), PoolingFault.OUTSIDE_MAXIMUM, FaultValue.cents(Euro.cents(maximum, "maximum")));
    }

    /** What it pays when so much is ceded; nothing of what is zero or less. */
    long cents(Rational ceded) {
        if (ceded.signum() <= 0) {
            return 0;
        }
        BigInteger exact = share.applyTo(ceded).toDecimal(0).toBigIntegerExact();
        long most = maximum.map(bound -> Euro.cents(bound, "maximum")).orElse(Long.MAX_VALUE);
        return exact.compareTo(BigInteger.valueOf(most)) > 0 ? most : exact.longValueExact();
    }
}
