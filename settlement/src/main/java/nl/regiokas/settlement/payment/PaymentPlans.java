package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.settlement.books.Party;

/**
 * Makes plans of payments.
 * Dutch: betaalplannen.
 *
 * <p>Netted: equal opposite balances are matched first, in the order of the codes; then the largest payer pays the largest
 * receiver, ties by code, until nothing is left. Every transfer brings at least one balance to zero and the last one two, so
 * that there are at most parties - 1. Deterministic. By a cashier: one transfer a municipality, to the cashier or from it.
 *
 * <p>Nothing is rounded: amounts are divided between transfers, in whole cents.
 *
 * <table>
 * <caption>Netted, for balances of 70.00 (0001), 30.00 (0002) and -60.00 (0003), and so -40.00 of the cashier</caption>
 * <tr><th>from</th><th>to</th><th>amount</th></tr>
 * <tr><td>0001</td><td>0003</td><td>60.00</td></tr>
 * <tr><td>0001</td><td>cashier</td><td>10.00</td></tr>
 * <tr><td>0002</td><td>cashier</td><td>30.00</td></tr>
 * </table>
 *
 * @since 0.2.0
 */
public final class PaymentPlans {

    private static final Comparator<Open> LARGEST =
            Comparator.comparingLong((Open one) -> -one.cents).thenComparing(one -> one.party);

    private PaymentPlans() {}

    /** A balance without its sign, that is still to clear. */
    private static final class Open {
        private final Party party;
        private long cents;

        Open(Party party, long cents) {
            this.party = party;
            this.cents = cents;
        }
    }

    /**
     * Returns a plan by which parties pay one another.
     *
     * @param balances what everybody owes or is to receive
     * @return at most one transfer less than there are parties
     */
    public static PaymentPlan netted(Balances balances) {
        List<Open> payers = open(balances, 1);
        List<Open> receivers = open(balances, -1);
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        match(payers, receivers, payments);
        pay(payers, receivers, payments);
        return new PaymentPlan(balances, payments.build());
    }

    private static List<Open> open(Balances balances, int sign) {
        List<Open> open = new ArrayList<>();
        balances.cents().forEach((party, cents) -> {
            if (Long.signum(cents) == sign) {
                open.add(new Open(party, Math.multiplyExact(sign, cents)));
            }
        });
        return open;
    }

    /** Takes out payers and receivers of equal amounts, who clear one another. */
    private static void match(List<Open> payers, List<Open> receivers, ImmutableList.Builder<Payment> payments) {
        Map<Long, Deque<Open>> byAmount = new HashMap<>();
        receivers.forEach(one ->
                byAmount.computeIfAbsent(one.cents, key -> new ArrayDeque<>()).add(one));
        for (Open payer : payers) {
            Deque<Open> equal = byAmount.getOrDefault(payer.cents, new ArrayDeque<>());
            if (!equal.isEmpty()) {
                clear(payer, equal.remove(), payments);
            }
        }
        payers.removeIf(one -> one.cents == 0);
        receivers.removeIf(one -> one.cents == 0);
    }

    private static void pay(List<Open> payers, List<Open> receivers, ImmutableList.Builder<Payment> payments) {
        payers.sort(LARGEST);
        receivers.sort(LARGEST);
        int receiver = 0;
        for (Open payer : payers) {
            while (payer.cents > 0) {
                clear(payer, receivers.get(receiver), payments);
                receiver += receivers.get(receiver).cents == 0 ? 1 : 0;
            }
        }
    }

    private static void clear(Open payer, Open receiver, ImmutableList.Builder<Payment> payments) {
        long cents = Math.min(payer.cents, receiver.cents);
        payments.add(new Payment(payer.party, receiver.party, cents));
        payer.cents -= cents;
        receiver.cents -= cents;
    }

    /**
     * Returns a plan by which everybody pays the cashier or receives from it.
     *
     * @param balances what everybody owes or is to receive
     * @return one transfer for every balance that is not zero
     */
    public static PaymentPlan throughCashier(Balances balances) {
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        balances.cents().forEach((party, cents) -> {
            if (!party.equals(Party.CASHIER) && cents != 0) {
                payments.add(
                        cents > 0
                                ? new Payment(party, Party.CASHIER, cents)
                                : new Payment(Party.CASHIER, party, Math.negateExact(cents)));
            }
        });
        return new PaymentPlan(balances, payments.build());
    }
}
