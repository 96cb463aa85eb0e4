package nl.regiokas.benchmarks.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The textbook's way to settle debts: the largest debtor pays the largest creditor until nobody owes anything. */
final class LargestToLargest {

    private final List<PaymentBenchmark.OpenBalance> open;
    private final BigDecimal[] left;

    LargestToLargest(List<PaymentBenchmark.OpenBalance> open) {
        this.open = open;
        this.left = open.stream().map(PaymentBenchmark.OpenBalance::euros).toArray(BigDecimal[]::new);
    }

    /**
     * A payment.
     *
     * @param from who pays
     * @param to who receives
     * @param euros how much
     */
    record Transfer(String from, String to, BigDecimal euros) {}

    List<Transfer> transfers() {
        List<Transfer> transfers = new ArrayList<>();
        while (true) {
            int debtor = 0;
            int creditor = 0;
            for (int i = 1; i < left.length; i++) {
                debtor = left[i].compareTo(left[debtor]) > 0 ? i : debtor;
                creditor = left[i].compareTo(left[creditor]) < 0 ? i : creditor;
            }
            if (left[debtor].signum() == 0) {
                return transfers;
            }
            BigDecimal euros = left[debtor].min(left[creditor].negate());
            left[debtor] = left[debtor].subtract(euros);
            left[creditor] = left[creditor].add(euros);
            transfers.add(
                    new Transfer(open.get(debtor).party(), open.get(creditor).party(), euros));
        }
    }
}
