package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.ScopeYear;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SharedCost;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;

/** Rules that are wrong on purpose, and the right one that they are made from: the pool cost over a key. */
final class WrongRules {

    private WrongRules() {}

    /** Shares the pool cost by young inhabitants with a way to split. */
    static CostSharing pool(ApportionmentLaws.Splitter splitter) {
        return scope -> {
            Weights weights = scope.weights(AllocationKeys.youth());
            long[] numbers = weights.toDecimals().stream()
                    .mapToLong(weight -> weight.longValueExact())
                    .toArray();
            return weights.isZero()
                    ? SharedCost.of(ImmutableList.of())
                    : charges(scope, weights, splitter.split(scope.poolCostCents(), numbers));
        };
    }

    private static SharedCost charges(ScopeYear scope, Weights weights, long[] parts) {
        ImmutableList.Builder<Charge> charges = ImmutableList.builder();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                charges.add(new Charge(
                        scope.year(),
                        scope.name(),
                        scope.participants().get(i),
                        ChargeKind.PREMIUM,
                        parts[i],
                        new Basis.Share(scope.poolCostCents(), "youth", weights, i, parts[i])));
            }
        }
        return SharedCost.of(charges.build());
    }

    /** A flat tax that drops what is due to those who have left by then. */
    static CostSharing withoutLeavers(Scope scope) {
        CostSharing right = CostSharing.of(scope.model());
        return year -> {
            SharedCost shared = right.share(year);
            return new SharedCost(
                    shared.charges(),
                    shared.instalments().stream()
                            .filter(instalment -> scope.participation()
                                    .in(instalment.dueYear())
                                    .includes(instalment.municipality()))
                            .collect(ImmutableList.toImmutableList()));
        };
    }

    /** Premiums of a cent a young inhabitant, and half of it back for everyone, whatever the fund holds. */
    static SharedCost generous(ScopeYear scope) {
        Weights weights = scope.weights(AllocationKeys.youth());
        long volume = weights.sum().longValueExact();
        if (volume == 0) {
            return SharedCost.of(ImmutableList.of());
        }
        long[] premiums = Apportionment.cents(volume, weights);
        ImmutableList.Builder<Charge> charges = ImmutableList.builder();
        for (int i = 0; i < premiums.length; i++) {
            MunicipalityCode code = scope.participants().get(i);
            Basis basis = new Basis.Share(volume, "youth", weights, i, premiums[i]);
            if (premiums[i] != 0) {
                charges.add(new Charge(scope.year(), scope.name(), code, ChargeKind.PREMIUM, premiums[i], basis));
            }
            if (premiums[i] / 2 != 0) {
                charges.add(new Charge(
                        scope.year(),
                        scope.name(),
                        code,
                        ChargeKind.NO_CLAIM_REFUND,
                        -(premiums[i] / 2),
                        new Basis.OwnUse(true, ImmutableList.of(), ImmutableLongArray.of())));
            }
        }
        return SharedCost.of(charges.build());
    }

    /** Settles with odd cents to those whose lines come first. */
    static Settlement tiesByListOrder(Scenario scenario) {
        Set<MunicipalityCode> order = new LinkedHashSet<>();
        scenario.lines().stream().map(UsageLine::municipality).forEach(order::add);
        order.addAll(scenario.codes());
        List<MunicipalityCode> ranks = ImmutableList.copyOf(order);
        CostSharing rule = scope -> {
            List<MunicipalityCode> members =
                    ranks.stream().filter(scope.participants()::contains).toList();
            if (members.isEmpty()) {
                return SharedCost.of(ImmutableList.of());
            }
            long[] parts = Apportionment.cents(scope.poolCostCents(), Weights.equal(members.size()));
            ToLongFunction<MunicipalityCode> part = code -> parts[members.indexOf(code)];
            return charges(
                    scope,
                    Weights.equal(members.size()),
                    scope.participants().stream().mapToLong(part).toArray());
        };
        return new SettlementCalculator(scope -> rule).settle(scenario.scheme(), scenario.facts());
    }

    /** Lets more use of an outsider raise what the participants pay: counts the cost of the whole region. */
    static Settlement outsidersCount(Scenario scenario) {
        CostSharing rule = scope -> {
            if (scope.participants().isEmpty()) {
                return SharedCost.of(ImmutableList.of());
            }
            long all = 0;
            for (int m = 0; m < scenario.codes().size(); m++) {
                for (int p = 0; p < scenario.catalogue().products().size(); p++) {
                    all += scenario.ledger().cents(m, p, scope.year());
                }
            }
            Weights weights = Weights.equal(scope.participants().size());
            long[] parts = Apportionment.cents(all, weights);
            ImmutableList.Builder<Charge> charges = ImmutableList.builder();
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != 0) {
                    charges.add(new Charge(
                            scope.year(),
                            scope.name(),
                            scope.participants().get(i),
                            ChargeKind.PREMIUM,
                            parts[i],
                            new Basis.Share(all, "equal", weights, i, parts[i])));
                }
            }
            return SharedCost.of(charges.build());
        };
        return new SettlementCalculator(scope -> rule).settle(scenario.scheme(), scenario.facts());
    }

    /** Forgets the first charge of every year in the books. */
    static Settlement forgetsACharge(Scenario scenario) {
        Settlement right = scenario.settle();
        return new Settlement(
                right.scheme(),
                right.facts(),
                right.years().stream()
                        .map(year -> new YearSettlement(
                                year.year(),
                                year.charges()
                                        .subList(
                                                Math.min(1, year.charges().size()),
                                                year.charges().size()),
                                year.funds(),
                                year.positions(),
                                year.closing()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
