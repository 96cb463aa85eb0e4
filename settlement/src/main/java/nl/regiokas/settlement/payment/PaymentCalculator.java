package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;
import java.util.Map;

/**
 * Makes payments out of balances.
 * Dutch: betaalplan.
 *
 * <p>Definition: the parties with a positive balance pay, those with a negative one receive; after the transfers every
 * balance is zero. Nothing is rounded: amounts are split between transfers, never created.
 *
 * <p>{@link #netted} needs at most (parties - 1) transfers, parties being those whose balance is not zero, and nobody
 * both pays and receives: payers and receivers, each from the largest balance to the smallest and among equals by name,
 * are matched one after the other, and every transfer clears at least one of the two. It is not always the least number
 * of transfers (to find that is NP-hard).
 *
 * <p>{@link #throughCashier} has one transfer a municipality, to or from the cashier, who so both receives and pays.
 *
 * <table>
 * <caption>balances 0001 +70.00, 0002 +30.00, 0003 -60.00, so cashier -40.00</caption>
 * <tr><th>from</th><th>to</th><th>amount</th></tr>
 * <tr><td>0001</td><td>0003</td><td>60.00</td></tr>
 * <tr><td>0001</td><td>cashier</td><td>10.00</td></tr>
 * <tr><td>0002</td><td>cashier</td><td>30.00</td></tr>
 * </table>
 */
public final class PaymentCalculator {

    /** A calculator; it has no state. */
    public PaymentCalculator() {}

    /**
     * Payments straight between those who owe and those who get.
     *
     * @param balances what has to be cleared
     * @return at most (parties - 1) transfers
     */
    public PaymentPlan netted(Balances balances) {
        OpenBalances payers = OpenBalances.of(balances, 1);
        OpenBalances receivers = OpenBalances.of(balances, -1);
        ImmutableList.Builder<Payment> payments =
                ImmutableList.builderWithExpectedSize(payers.size() + receivers.size());
        while (payers.isOpen()) {
            long cents = Math.min(payers.left(), receivers.left());
            payments.add(new Payment(payers.party(), receivers.party(), cents));
            payers.clear(cents);
            receivers.clear(cents);
        }
        return new PaymentPlan(balances, payments.build());
    }

    /**
     * Payments from and to the cashier only.
     *
     * @param balances what has to be cleared
     * @return one transfer for each municipality whose balance is not zero, in the order of the names
     */
    public PaymentPlan throughCashier(Balances balances) {
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        for (Map.Entry<Party, Long> balance : balances.cents().entrySet()) {
            Party party = balance.getKey();
            long cents = balance.getValue();
            if (!party.equals(Party.CASHIER) && cents != 0) {
                payments.add(
                        cents > 0
                                ? new Payment(party, Party.CASHIER, cents)
                                : new Payment(Party.CASHIER, party, -cents));
            }
        }
        return new PaymentPlan(balances, payments.build());
    }
}
