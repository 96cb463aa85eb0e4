package nl.regiokas.settlement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;

class PaymentCalculatorTest {

    private static final PaymentCalculator PAYMENTS = new PaymentCalculator();

    private static Balances balances(long... cents) {
        ImmutableMap.Builder<MunicipalityCode, Long> balances = ImmutableMap.builder();
        for (int i = 0; i < cents.length; i++) {
            balances.put(MunicipalityCode.of("000" + (i + 1)), cents[i]);
        }
        return Balances.of(balances.buildOrThrow());
    }

    private static List<String> texts(PaymentPlan plan) {
        return plan.payments().stream()
                .map(payment -> payment.from() + " " + payment.to() + " " + Euro.text(payment.cents()))
                .toList();
    }

    @Test
    void workedExampleOfTheJavadoc() {
        assertThat(texts(PAYMENTS.netted(balances(7000, 3000, -6000))))
                .containsExactly("0001 0003 60.00", "0001 cashier 10.00", "0002 cashier 30.00");
    }

    @Test
    void throughTheCashierEveryMunicipalityHasOneTransfer() {
        assertThat(texts(PAYMENTS.throughCashier(balances(7000, 0, -6000))))
                .containsExactly("0001 cashier 70.00", "cashier 0003 60.00");
    }

    @Test
    void equalBalancesAreTakenInTheOrderOfTheCodes() {
        assertThat(texts(PAYMENTS.netted(balances(-50, 50, 50, -50))))
                .containsExactly("0002 0001 0.50", "0003 0004 0.50");
    }

    @Test
    void largeBalancesAreTakenInTheSameOrder() {
        long large = 4_000_000_000_000_000_000L;
        assertThat(texts(PAYMENTS.netted(balances(-large, 1, large, large - 1, -large))))
                .containsExactly("0003 0001 40000000000000000.00", "0004 0005 39999999999999999.99", "0002 0005 0.01");
    }

    @Test
    void nothingToClearNeedsNoPayment() {
        assertThat(PAYMENTS.netted(balances(0, 0)).payments()).isEmpty();
        assertThat(PAYMENTS.netted(balances()).payments()).isEmpty();
    }

    @Test
    void balancesThatDoNotSumToZeroAreRefused() {
        assertThatThrownBy(() -> new Balances(ImmutableSortedMap.of(Party.CASHIER, 5L)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("balances of all parties must sum to zero but summed to EUR 0.05");
    }

    @Test
    void balancesBeyondALongAreRefused() {
        assertThatThrownBy(() -> balances(Long.MAX_VALUE, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("balances of all parties must fit a long of cents but overflowed");
    }
}
