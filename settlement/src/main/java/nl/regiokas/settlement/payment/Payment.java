package nl.regiokas.settlement.payment;

import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.Party;

/**
 * A transfer from one party to another.
 * Dutch: betaling.
 *
 * @param from who pays
 * @param to who receives
 * @param amountCents the amount, above zero
 * @since 0.2.0
 */
public record Payment(Party from, Party to, long amountCents) {

    /** What is refused of payments. */
    private enum PaymentFault implements FaultCode {
        PAYMENT_TO_ITSELF("a payment must be to another party but was from and to {party}"),
        PAYMENT_NOT_POSITIVE("payment must be above zero but was {amount} (from {from} to {to})");

        private final String pattern;

        PaymentFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /**
     * Refuses a payment to oneself, and one of nothing or less.
     *
     * @param from who pays
     * @param to who receives
     * @param amountCents the amount, above zero
     * @throws nl.regiokas.core.fault.RefusalException when it is no payment
     */
    public Payment {
        Attributes.given(from, "payer of payment");
        Attributes.given(to, "receiver of payment");
        Faults.require(!from.equals(to), PaymentFault.PAYMENT_TO_ITSELF, from);
        Faults.require(amountCents > 0, PaymentFault.PAYMENT_NOT_POSITIVE, FaultValue.cents(amountCents), from, to);
    }

    /**
     * Returns the amount.
     *
     * @return euro, above zero
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents);
    }
}
