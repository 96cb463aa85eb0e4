package nl.regiokas.settlement.payment;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.Party;

/**
 * A transfer from one party to another.
 * Dutch: betaling.
 *
 * @param from who pays
 * @param to who receives
 * @param amountCents the amount, above zero
 */
public record Payment(Party from, Party to, long amountCents) {

    /**
     * Returns the amount.
     *
     * @return euro, above zero
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents);
    }
}
