package nl.regiokas.benchmarks.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.Test;

class PaymentPeersTest {

    private static final Balances BALANCES = PaymentBenchmark.balances(342);

    @Test
    void bothPlansClearAllBalancesInFewerTransfersThanParties() {
        Map<String, BigDecimal> left = new HashMap<>();
        BALANCES.cents().forEach((party, cents) -> left.put(party.code(), BigDecimal.valueOf(cents, 2)));
        List<LargestToLargest.Transfer> transfers =
                new LargestToLargest(PaymentBenchmark.OpenBalance.of(BALANCES)).transfers();
        for (LargestToLargest.Transfer transfer : transfers) {
            left.merge(transfer.from(), transfer.euros(), BigDecimal::subtract);
            left.merge(transfer.to(), transfer.euros(), BigDecimal::add);
        }
        assertThat(left.values()).allMatch(euros -> euros.signum() == 0);
        assertThat(transfers).hasSizeLessThan(342);
        assertThat(PaymentPlans.netted(BALANCES).payments()).hasSizeLessThan(342);
    }
}
