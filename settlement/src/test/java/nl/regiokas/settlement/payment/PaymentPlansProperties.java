package nl.regiokas.settlement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.regiokas.settlement.books.Party;

class PaymentPlansProperties {

    private static Party party(int i) {
        return new Party(String.format(Locale.ROOT, "%04d", i));
    }

    private static Balances balances(List<Long> cents) {
        ImmutableMap.Builder<Party, Long> balances = ImmutableMap.builder();
        for (int i = 0; i < cents.size(); i++) {
            balances.put(party(i), cents.get(i));
        }
        return Balances.ofCents(balances.buildOrThrow());
    }

    private static Map<Party, Long> afterwards(PaymentPlan plan) {
        Map<Party, Long> left = new TreeMap<>(plan.balances().cents());
        for (Payment payment : plan.payments()) {
            assertThat(payment.amountCents()).isPositive();
            left.merge(payment.from(), -payment.amountCents(), Long::sum);
            left.merge(payment.to(), payment.amountCents(), Long::sum);
        }
        return left;
    }

    @Property
    void everyPlanClearsEveryBalance(
            @ForAll @Size(max = 40) List<@LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) Long> cents) {
        assertThat(afterwards(PaymentPlans.netted(balances(cents))).values()).allMatch(left -> left == 0);
        assertThat(afterwards(PaymentPlans.throughCashier(balances(cents))).values())
                .allMatch(left -> left == 0);
    }

    @Property
    void nettedNeedsFewerTransfersThanPartiesAndNobodyPaysAndReceives(
            @ForAll @Size(max = 40) List<@LongRange(min = -20, max = 20) Long> cents) {
        PaymentPlan plan = PaymentPlans.netted(balances(cents));
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

    @Property
    void throughTheCashierThereIsOneTransferForEveryBalance(
            @ForAll @Size(max = 40) List<@LongRange(min = -20, max = 20) Long> cents) {
        PaymentPlan plan = PaymentPlans.throughCashier(balances(cents));
        assertThat(plan.payments())
                .hasSize((int) cents.stream().filter(one -> one != 0).count());
        assertThat(plan.payments())
                .allMatch(payment ->
                        payment.from().equals(Party.CASHIER) != payment.to().equals(Party.CASHIER));
    }

    /** Each pair of equal opposite balances saves a transfer: as many transfers as can be matched are of the whole amount. */
    @Property
    void equalOppositeBalancesAreMatchedFirst(
            @ForAll @Size(max = 40) List<@LongRange(min = -20, max = 20) Long> cents) {
        PaymentPlan plan = PaymentPlans.netted(balances(cents));
        Map<Long, Integer> payers = new HashMap<>();
        Map<Long, Integer> receivers = new HashMap<>();
        plan.balances().cents().values().forEach(one -> {
            if (one > 0) {
                payers.merge(one, 1, Integer::sum);
            } else if (one < 0) {
                receivers.merge(-one, 1, Integer::sum);
            }
        });
        int pairs = payers.entrySet().stream()
                .mapToInt(one -> Math.min(one.getValue(), receivers.getOrDefault(one.getKey(), 0)))
                .sum();
        List<Payment> first = plan.payments().subList(0, pairs);
        assertThat(first)
                .allMatch(payment -> Objects.requireNonNull(
                                        plan.balances().cents().get(payment.from()))
                                == payment.amountCents()
                        && Objects.requireNonNull(plan.balances().cents().get(payment.to())) == -payment.amountCents());
    }

    @Property
    void aPlanDoesNotDependOnTheOrderOfInput(
            @ForAll @Size(max = 20) List<@LongRange(min = -20, max = 20) Long> cents, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        ImmutableMap.Builder<Party, Long> shuffled = ImmutableMap.builder();
        order.forEach(i -> shuffled.put(party(i), cents.get(i)));
        assertThat(PaymentPlans.netted(Balances.ofCents(shuffled.buildOrThrow())))
                .isEqualTo(PaymentPlans.netted(balances(cents)));
    }
}
