package nl.regiokas.exchange.provider;

import nl.regiokas.exchange.usage.UsedDays;

/**
 * Takes what was decided on claims.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface DecidedSink {

    /**
     * Takes what was decided on a claim when all claims are known.
     *
     * @param days the days of the line
     * @param claimedCents what is claimed
     * @param acceptedCents the accepted part
     */
    void decide(UsedDays days, long claimedCents, long acceptedCents);

    /**
     * Takes what a closing accepts of a claim, less what the closing before it accepted.
     *
     * @param days the days of the line
     * @param municipality the place of its municipality
     * @param product the place of its product
     * @param closing the place of the closing; the number of closings for what is known now
     * @param cents what is accepted more than before; negative for less
     */
    default void accept(UsedDays days, int municipality, int product, int closing, long cents) {}
}
