package nl.regiokas.settlement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.regiokas.core.region.MunicipalityCode;

class PaymentCalculatorProperties {

    private static final PaymentCalculator PAYMENTS = new PaymentCalculator();

    private static Balances balances(List<Long> cents) {
        ImmutableMap.Builder<MunicipalityCode, Long> balances = ImmutableMap.builder();
        for (int i = 0; i < cents.size(); i++) {
            balances.put(MunicipalityCode.of(String.format("%04d", i)), cents.get(i));
        }
        return Balances.of(balances.buildOrThrow());
    }

    private static Map<Party, Long> afterwards(PaymentPlan plan) {
        Map<Party, Long> left = new TreeMap<>(plan.balances().cents());
        for (Payment payment : plan.payments()) {
            assertThat(payment.cents()).isPositive();
            left.merge(payment.from(), -payment.cents(), Long::sum);
            left.merge(payment.to(), payment.cents(), Long::sum);
        }
        return left;
    }

    @Property
    void everyPlanClearsEveryBalance(
            @ForAll @Size(max = 40) List<@LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) Long> cents) {
        assertThat(afterwards(PAYMENTS.netted(balances(cents))).values()).allMatch(left -> left == 0);
        assertThat(afterwards(PAYMENTS.throughCashier(balances(cents))).values())
                .allMatch(left -> left == 0);
    }

    @Property
    void nettedNeedsFewerTransfersThanPartiesAndNobodyPaysAndReceives(
            @ForAll @Size(max = 40) List<@LongRange(min = -20, max = 20) Long> cents) {
        PaymentPlan plan = PAYMENTS.netted(balances(cents));

        long parties = plan.balances().cents().values().stream()
                .filter(balance -> balance != 0)
                .count();
        assertThat((long) plan.payments().size()).isLessThanOrEqualTo(Math.max(0, parties - 1));
        Set<Party> payers = new HashSet<>();
        Set<Party> receivers = new HashSet<>();
        plan.payments().forEach(payment -> {
            payers.add(payment.from());
            receivers.add(payment.to());
        });
        payers.retainAll(receivers);
        assertThat(payers).isEmpty();
    }
}
