package nl.regiokas.budgeting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;

class PlanProperties {

    private static final List<Segment> SEGMENTS = List.of(Segment.values());
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(SEGMENTS.stream()
            .map(segment -> Product.of("P" + SEGMENTS.indexOf(segment), segment.name(), segment))
            .toList());

    @Property
    void everyPlanSumsToItsBudget(@ForAll("histories") History given) {
        HistoricPlan plan = given.plan();

        for (int i = 0; i < given.budgets().size(); i++) {
            MunicipalityCode code = code(i);
            assertThat(plan.plan().total(2018, code))
                    .isEqualTo(Euro.ofCents(given.budgets().get(i)));
        }
    }

    /** Against the formula on whole numbers: no cell lies a cent off, and no column does. */
    @Property
    void everyCellAndSegmentIsItsShareRoundedDownOrUp(@ForAll("histories") History given) {
        HistoricPlan plan = given.plan();
        Rational cent = Rational.ONE;
        for (Segment segment : SEGMENTS) {
            Rational exact = Rational.ZERO;
            long planned = 0;
            for (int i = 0; i < given.budgets().size(); i++) {
                List<Long> costs = given.costs().get(i);
                BigInteger sum = costs.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
                Rational share = Rational.of(
                        BigInteger.valueOf(given.budgets().get(i))
                                .multiply(BigInteger.valueOf(costs.get(SEGMENTS.indexOf(segment)))),
                        sum);
                long cell = cents(plan.plan().amount(2018, code(i), segment));
                assertThat(Rational.of(cell).minus(share).abs()).isLessThan(cent);
                exact = exact.plus(share);
                planned += cell;
            }
            assertThat(Rational.of(planned).minus(exact).abs()).isLessThan(cent);
        }
    }

    @Property
    void orderOfTheBudgetsChangesNothing(@ForAll("histories") History given, @ForAll Random random) {
        List<Budget> shuffled = Lists.newArrayList(given.yearBudgets());
        Collections.shuffle(shuffled, random);

        assertThat(HistoricPlan.of(2018, shuffled, given.ledger(), CATALOGUE, 1))
                .isEqualTo(given.plan());
    }

    @Property
    void scopesAndTheOwnPartSumToTheBudget(
            @ForAll("histories") History given, @ForAll Set<Segment> one, @ForAll Set<Segment> other) {
        Map<String, Set<Segment>> scopes = ImmutableMap.of(
                "one",
                one,
                "other",
                other.stream().filter(segment -> !one.contains(segment)).collect(ImmutableSet.toImmutableSet()));

        PurchasePlan purchase = PurchasePlan.of(2018, given.plan().plan(), given.yearBudgets(), scopes);

        for (int i = 0; i < given.budgets().size(); i++) {
            long sum = purchase.amounts().row(code(i)).values().stream()
                    .mapToLong(PlanProperties::cents)
                    .sum();
            assertThat(sum).isEqualTo(given.budgets().get(i));
            assertThat(cents(purchase.solidary(code(i))) + cents(purchase.own(code(i))))
                    .isEqualTo(given.budgets().get(i));
        }
    }

    private static MunicipalityCode code(int position) {
        return MunicipalityCode.of(String.valueOf(1000 + position));
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }

    record History(List<Long> budgets, List<List<Long>> costs) {

        List<Budget> yearBudgets() {
            ImmutableList.Builder<Budget> list = ImmutableList.builder();
            for (int i = 0; i < budgets.size(); i++) {
                list.add(Budget.of(code(i), 2018, Euro.ofCents(budgets.get(i))));
            }
            return list.build();
        }

        CostLedger ledger() {
            ImmutableList.Builder<MunicipalityCode> codes = ImmutableList.builder();
            for (int i = 0; i < budgets.size(); i++) {
                codes.add(code(i));
            }
            CostLedgerBuilder ledger = CostLedger.builder(codes.build(), CATALOGUE);
            for (int i = 0; i < budgets.size(); i++) {
                for (int segment = 0; segment < SEGMENTS.size(); segment++) {
                    ledger.addCents(i, segment, 2017, costs.get(i).get(segment));
                }
            }
            return ledger.build();
        }

        HistoricPlan plan() {
            return HistoricPlan.of(2018, yearBudgets(), ledger(), CATALOGUE, 1);
        }
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<List<Long>> costs = Arbitraries.longs()
                .between(0, 1_000_000_000L)
                .list()
                .ofSize(SEGMENTS.size())
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(size -> Combinators.combine(
                                Arbitraries.longs()
                                        .between(0, 100_000_000_000L)
                                        .list()
                                        .ofSize(size),
                                costs.list().ofSize(size))
                        .as(History::new));
    }
}
