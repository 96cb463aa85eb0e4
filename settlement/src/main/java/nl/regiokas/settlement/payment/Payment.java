package nl.regiokas.settlement.payment;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;

/**
 * One transfer.
 * Dutch: betaling.
 *
 * @param from who pays
 * @param to who receives
 * @param cents how much, in cents, above zero
 */
public record Payment(Party from, Party to, long cents) {

    /**
     * How much is paid.
     *
     * @return euro, above zero
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(cents);
    }
}
