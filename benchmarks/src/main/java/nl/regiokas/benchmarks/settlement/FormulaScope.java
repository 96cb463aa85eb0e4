package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The books of one scope, by formula; keys are young inhabitants, and past cost in the flat-tax model.
 *
 * @param <T> the type of amounts
 */
final class FormulaScope<T> {

    private final Amounts<T> amounts;
    private final FormulaRounding<T> rounding;
    private final Scope scope;
    private final int[] ordinary;
    private final int[] standing;
    private final List<BigDecimal> youth;
    private final Map<Integer, List<T>> totals;
    private final Map<Integer, List<T>> due = new HashMap<>();
    private T fund;

    private FormulaScope(
            Amounts<T> amounts,
            Scope scope,
            int[] ordinary,
            int[] standing,
            List<BigDecimal> youth,
            Map<Integer, List<T>> totals) {
        this.amounts = amounts;
        this.rounding = new FormulaRounding<>(amounts);
        this.scope = scope;
        this.ordinary = ordinary;
        this.standing = standing;
        this.youth = youth;
        this.totals = totals;
        this.fund = amounts.ofCents(Euro.cents(scope.openingFund(), "opening fund"));
    }

    static <T> FormulaScope<T> of(Amounts<T> amounts, SolidarityScheme scheme, Scope scope, SettlementFacts facts) {
        List<BigDecimal> youth = facts.municipalities().stream()
                .map(code -> facts.youth().getOrDefault(code, BigDecimal.ZERO))
                .toList();
        return new FormulaScope<>(
                amounts,
                scope,
                ordinals(scheme, scope, facts, product -> !product.standing()),
                ordinals(scheme, scope, facts, Product::standing),
                youth,
                new HashMap<>());
    }

    private static int[] ordinals(
            SolidarityScheme scheme, Scope scope, SettlementFacts facts, Predicate<Product> counted) {
        return facts.catalogue().products().stream()
                .filter(counted)
                .filter(product -> scheme.scopeOf(product).filter(scope::equals).isPresent())
                .mapToInt(product -> facts.catalogue().ordinal(product.code()))
                .toArray();
    }

    FormulaScope<T> fresh() {
        return new FormulaScope<>(amounts, scope, ordinary, standing, youth, new HashMap<>(totals));
    }

    String name() {
        return scope.name();
    }

    void remember(int year, List<List<T>> cells) {
        totals.put(year, added(sums(cells, ordinary), sums(cells, standing)));
    }

    /** The charges of a year, by kind and municipality. */
    Map<ChargeKind, List<T>> settle(int year, List<List<T>> cells) {
        remember(year, cells);
        Map<ChargeKind, List<T>> charges = new EnumMap<>(ChargeKind.class);
        scope.model()
                .match(
                        model -> insured(model, year, charges),
                        model -> taxed(model, year, charges),
                        model -> used(model, cells, charges));
        T charged = amounts.ofCents(0);
        for (List<T> parts : charges.values()) {
            charged = amounts.plus(charged, rounding.sum(parts));
        }
        fund = amounts.minus(amounts.plus(fund, charged), rounding.sum(costs(year)));
        return charges;
    }

    private Map<ChargeKind, List<T>> insured(InsuranceModel model, int year, Map<ChargeKind, List<T>> charges) {
        T volume = amounts.rounded(
                amounts.times(
                        expected(model.expectedCost().get(year)),
                        BigDecimal.ONE.add(model.loading().fraction())),
                RoundingMode.HALF_UP);
        List<T> premiums = rounding.apportioned(volume, youth);
        charges.put(ChargeKind.PREMIUM, premiums);
        T result = amounts.minus(amounts.plus(fund, volume), rounding.sum(costs(year)));
        if (model.noClaim().isPresent()) {
            List<T> refunds = refunds(model.noClaim().get(), premiums, costs(year), result);
            charges.put(ChargeKind.NO_CLAIM_REFUND, rounding.negated(refunds));
            result = amounts.minus(result, rounding.sum(refunds));
        }
        keepCorridor(model, result, charges);
        return charges;
    }

    private List<T> refunds(NoClaim terms, List<T> premiums, List<T> costs, T before) {
        List<T> wanted = new ArrayList<>();
        for (int m = 0; m < premiums.size(); m++) {
            T low = amounts.minus(
                    amounts.times(premiums.get(m), terms.threshold().fraction()), costs.get(m));
            wanted.add(
                    rounding.isNegative(low)
                            ? amounts.ofCents(0)
                            : amounts.rounded(amounts.times(low, terms.rate().fraction()), RoundingMode.FLOOR));
        }
        T room = rounding.isNegative(before) ? amounts.ofCents(0) : before;
        boolean enough = !rounding.isNegative(amounts.minus(room, rounding.sum(wanted)));
        return enough
                ? wanted
                : rounding.apportioned(room, wanted.stream().map(amounts::number).toList());
    }

    private void keepCorridor(InsuranceModel model, T result, Map<ChargeKind, List<T>> charges) {
        model.reserve().minimum().ifPresent(minimum -> {
            T missing = amounts.minus(expected(minimum), result);
            if (amounts.number(missing).signum() > 0) {
                charges.put(ChargeKind.ASSESSMENT, rounding.apportioned(missing, youth));
            }
        });
        model.reserve().maximum().ifPresent(maximum -> {
            T above = amounts.minus(expected(maximum), result);
            if (rounding.isNegative(above)) {
                charges.put(ChargeKind.DISTRIBUTION, rounding.apportioned(above, youth));
            }
        });
    }

    private Map<ChargeKind, List<T>> taxed(FlatTaxModel model, int year, Map<ChargeKind, List<T>> charges) {
        List<T> past = costs(year - 1);
        for (int back = 2; back <= model.window(); back++) {
            past = added(past, costs(year - back));
        }
        List<BigDecimal> window = past.stream().map(amounts::number).toList();
        T expected = expected(model.expectedCost().get(year));
        List<T> contributions = rounding.apportioned(expected, window);
        charges.put(ChargeKind.CONTRIBUTION, contributions);
        List<T> instalments = due.remove(year);
        if (instalments != null) {
            charges.put(ChargeKind.INSTALMENT, rounding.negated(instalments));
        }
        spread(model, year, gains(model, contributions, costs(year), expected, window));
        return charges;
    }

    private List<T> gains(
            FlatTaxModel model, List<T> contributions, List<T> costs, T expected, List<BigDecimal> window) {
        T result = amounts.minus(expected, rounding.sum(costs));
        T shared = amounts.times(result, model.ownShare().complement().fraction());
        BigDecimal sum = window.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<T> exact = new ArrayList<>();
        for (int m = 0; m < costs.size(); m++) {
            T own = amounts.times(
                    amounts.minus(contributions.get(m), costs.get(m)),
                    model.ownShare().fraction());
            exact.add(amounts.plus(own, amounts.share(shared, window.get(m), sum)));
        }
        return rounding.conserved(exact, result);
    }

    /** Equal instalments, the extra cents in the earlier ones. */
    private void spread(FlatTaxModel model, int year, List<T> gains) {
        BigDecimal count = BigDecimal.valueOf(model.spread());
        for (T gain : gains) {
            T part = amounts.rounded(amounts.share(gain, BigDecimal.ONE, count), RoundingMode.DOWN);
            T extra = amounts.ofCents(rounding.isNegative(gain) ? -1 : 1);
            int extras = amounts.number(amounts.minus(gain, amounts.times(part, count)))
                    .movePointRight(2)
                    .abs()
                    .intValueExact();
            for (int j = 0; j < model.spread(); j++) {
                due.computeIfAbsent(year + 1 + j, first -> new ArrayList<>());
                due.get(year + 1 + j).add(j < extras ? amounts.plus(part, extra) : part);
            }
        }
    }

    private Map<ChargeKind, List<T>> used(
            ActualUseModel model, List<List<T>> cells, Map<ChargeKind, List<T>> charges) {
        charges.put(ChargeKind.OWN_USE, sums(cells, ordinary));
        T shared = rounding.sum(sums(cells, standing));
        charges.put(ChargeKind.STANDING_SHARE, rounding.apportioned(shared, youth));
        return charges;
    }

    private List<T> costs(int year) {
        return totals.getOrDefault(year, List.of());
    }

    private T expected(MonetaryAmount amount) {
        return amounts.ofCents(Euro.cents(amount, "expected cost"));
    }

    private List<T> sums(List<List<T>> cells, int[] products) {
        List<T> sums = new ArrayList<>(cells.size());
        for (List<T> row : cells) {
            T sum = amounts.ofCents(0);
            for (int product : products) {
                sum = amounts.plus(sum, row.get(product));
            }
            sums.add(sum);
        }
        return sums;
    }

    private List<T> added(List<T> one, List<T> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> amounts.plus(one.get(i), other.get(i)))
                .toList();
    }
}
