package nl.regiokas.settlement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import org.junit.jupiter.api.Test;

class PaymentPlansTest {

    private static Balances balances(long... cents) {
        ImmutableMap.Builder<Party, Long> balances = ImmutableMap.builder();
        for (int i = 0; i < cents.length; i++) {
            balances.put(new Party(String.format(Locale.ROOT, "%04d", i + 1)), cents[i]);
        }
        return Balances.ofCents(balances.buildOrThrow());
    }

    private static List<String> texts(PaymentPlan plan) {
        return plan.payments().stream()
                .map(payment -> payment.from() + " " + payment.to() + " " + Euro.text(payment.amountCents()))
                .toList();
    }

    @Test
    void largestPayerPaysLargestReceiver() {
        assertThat(texts(PaymentPlans.netted(balances(7000, 3000, -6000))))
                .containsExactly("0001 0003 60.00", "0001 cashier 10.00", "0002 cashier 30.00");
    }

    @Test
    void payersAndReceiversAreTakenFromTheLargestOnWhateverTheirCodes() {
        assertThat(texts(PaymentPlans.netted(balances(3000, 7000, -4000, -6000))))
                .containsExactly("0002 0004 60.00", "0002 0003 10.00", "0001 0003 30.00");
    }

    @Test
    void throughTheCashierEveryMunicipalityHasOneTransfer() {
        assertThat(texts(PaymentPlans.throughCashier(balances(7000, 0, -6000))))
                .containsExactly("0001 cashier 70.00", "cashier 0003 60.00");
    }

    @Test
    void equalBalancesAreTakenInTheOrderOfTheCodes() {
        assertThat(texts(PaymentPlans.netted(balances(-50, 50, 50, -50))))
                .containsExactly("0002 0001 0.50", "0003 0004 0.50");
    }

    /** 0001 and 0003 are equal and opposite, though 0004 is the largest receiver; 0002 pays the rest. */
    @Test
    void equalOppositeBalancesAreMatchedBeforeTheLargest() {
        assertThat(texts(PaymentPlans.netted(balances(500, 800, -500, -800 - 100, 100))))
                .containsExactly("0001 0003 5.00", "0002 0004 8.00", "0005 0004 1.00");
    }

    @Test
    void largeBalancesAreTakenInTheSameOrder() {
        long large = 4_000_000_000_000_000_000L;
        assertThat(texts(PaymentPlans.netted(balances(-large, 1, large, large - 1, -large))))
                .containsExactly("0003 0001 40000000000000000.00", "0004 0005 39999999999999999.99", "0002 0005 0.01");
    }

    /**
     * 342 municipalities that owe or get whole thousands of up to EUR 80,000, drawn 50 times: a third of the transfers is
     * saved compared with a plan that pays from the largest on and matches nothing, and no draw takes more.
     */
    @Test
    void matchingEqualOppositeBalancesSavesTransfersOnRoundBalances() {
        SplittableRandom random = new SplittableRandom(12);
        long matched = 0;
        long unmatched = 0;
        for (int draw = 0; draw < 50; draw++) {
            long[] cents = random.longs(342, -80, 81)
                    .map(thousands -> thousands * 100_000)
                    .toArray();
            PaymentPlan plan = PaymentPlans.netted(balances(cents));
            int plain = transfersFromTheLargestOn(plan.balances().cents().values());
            assertThat(plan.payments().size()).isLessThanOrEqualTo(plain).isLessThanOrEqualTo(cents.length);
            matched += plan.payments().size();
            unmatched += plain;
        }
        assertThat((double) matched / unmatched).isBetween(0.66, 0.72);
    }

    private static int transfersFromTheLargestOn(Collection<Long> balances) {
        PriorityQueue<Long> payers = new PriorityQueue<>(Comparator.reverseOrder());
        PriorityQueue<Long> receivers = new PriorityQueue<>(Comparator.reverseOrder());
        balances.forEach(cents -> (cents > 0 ? payers : receivers).add(Math.abs(cents)));
        receivers.removeIf(cents -> cents == 0);
        int transfers = 0;
        while (!payers.isEmpty()) {
            long owed = payers.remove();
            while (owed > 0) {
                long due = receivers.remove();
                transfers++;
                if (due > owed) {
                    receivers.add(due - owed);
                }
                owed = Math.max(0, owed - due);
            }
        }
        return transfers;
    }

    @Test
    void nothingToClearNeedsNoPayment() {
        assertThat(PaymentPlans.netted(balances(0, 0)).payments()).isEmpty();
        assertThat(PaymentPlans.netted(balances()).payments()).isEmpty();
        assertThat(PaymentPlans.throughCashier(balances(0, 0)).payments()).isEmpty();
    }

    @Test
    void outsidePartiesPayLikeMunicipalities() {
        Balances balances = Balances.of(List.of(
                new Position(2018, new Party("rijk"), 0, 500, 0), new Position(2018, new Party("0001"), 0, 0, 400)));
        assertThat(texts(PaymentPlans.throughCashier(balances)))
                .containsExactly("cashier 0001 4.00", "rijk cashier 5.00");
        assertThat(texts(PaymentPlans.netted(balances))).containsExactly("rijk 0001 4.00", "rijk cashier 1.00");
    }

    /** 60.00 of 2018 and -2.50 of 2019. */
    @Test
    void positionsOfOnePartyAddUp() {
        Balances balances = Balances.of(List.of(
                new Position(2018, new Party("0005"), 0, 6_000, 0), new Position(2019, new Party("0005"), 0, 0, 250)));
        assertThat(texts(PaymentPlans.throughCashier(balances))).containsExactly("0005 cashier 57.50");
        assertThatThrownBy(() -> Balances.of(List.of(
                        new Position(2018, new Party("0005"), 0, Long.MAX_VALUE, 0),
                        new Position(2019, new Party("0005"), 0, 1, 0))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("balances of all parties must fit in 64 bits of cents but overflowed");
    }

    /** The first two alone do not fit; all together do, whatever their order. */
    @Test
    void balancesThatFitTogetherAreTakenInAnyOrder() {
        long most = Long.MAX_VALUE;
        assertThat(balances(most, 1, -most, -1).cents()).containsEntry(Party.CASHIER, 0L);
        assertThat(balances(most, -most, 1, -1).cents()).containsEntry(Party.CASHIER, 0L);
        Party one = new Party("0001");
        assertThat(Balances.of(List.of(
                                new Position(2018, one, 0, most, 0),
                                new Position(2019, one, 0, 1, 0),
                                new Position(2020, one, 0, -1, 0)))
                        .cents())
                .containsEntry(one, most);
        assertThatThrownBy(() -> balances(most, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("balances of all parties must fit in 64 bits of cents but overflowed");
    }

    @Test
    void amountsAreEuros() {
        assertThat(new Payment(Party.CASHIER, new Party("0001"), 1_050).amount())
                .isEqualTo(Euro.parse("10.50"));
    }

    @Test
    void balancesThatDoNotSumToZeroAreRefused() {
        assertThatThrownBy(() -> new Balances(ImmutableSortedMap.of(Party.CASHIER, 5L)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("balances of all parties must sum to zero but sum to EUR 0.05");
    }

    @Test
    void balancesBeyondALongAreRefused() {
        String overflowed = "balances of all parties must fit in 64 bits of cents but overflowed";
        assertThatThrownBy(() -> balances(Long.MAX_VALUE, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage(overflowed);
        assertThatThrownBy(() -> balances(Long.MIN_VALUE))
                .isInstanceOf(RefusalException.class)
                .hasMessage(overflowed);
        assertThatThrownBy(() -> balances(Long.MIN_VALUE, 7))
                .isInstanceOf(RefusalException.class)
                .hasMessage(overflowed);
        assertThatThrownBy(() ->
                        Balances.of(List.of(new Position(2018, new Party("0001"), 0, Long.MAX_VALUE, Long.MIN_VALUE))))
                .isInstanceOf(RefusalException.class)
                .hasMessage(overflowed);
    }

    @Test
    void theCashierHasNoBalanceOfItsOwn() {
        assertThatThrownBy(() -> Balances.ofCents(ImmutableMap.of(Party.CASHIER, 5L)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the cashier must have no balance of its own but has EUR 0.05");
    }
}
