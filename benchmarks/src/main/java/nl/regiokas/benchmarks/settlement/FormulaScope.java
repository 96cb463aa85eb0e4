package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.pooling.PoolingModel;
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
    private List<T> burdens = List.of();
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
        this.fund = amounts.ofCents(scope.openingFundCents());
    }

    static <T> FormulaScope<T> of(Amounts<T> amounts, SolidarityScheme scheme, Scope scope, SettlementFacts facts) {
        List<BigDecimal> youth = facts.municipalities().stream()
                .map(code -> youth(facts, code, scheme.firstYear()))
                .toList();
        return new FormulaScope<>(
                amounts,
                scope,
                ordinals(scheme, scope, facts, product -> !product.standing()),
                ordinals(scheme, scope, facts, Product::standing),
                youth,
                new HashMap<>());
    }

    private static BigDecimal youth(SettlementFacts facts, MunicipalityCode code, int year) {
        return Optional.ofNullable(facts.series().get(AllocationKeys.YOUTH))
                .flatMap(series -> series.value(code, year))
                .orElse(BigDecimal.ZERO);
    }

    private static int[] ordinals(
            SolidarityScheme scheme, Scope scope, SettlementFacts facts, Predicate<Product> counted) {
        return facts.catalogue().products().stream()
                .filter(counted)
                .filter(product -> scheme.scopeOf(product, scheme.firstYear())
                        .filter(scope::equals)
                        .isPresent())
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
        totals.put(year, rounding.added(sums(cells, ordinary), sums(cells, standing)));
    }

    /** The charges of a year, by kind and municipality. */
    Map<ChargeKind, List<T>> settle(int year, List<List<T>> cells) {
        remember(year, cells);
        Map<ChargeKind, List<T>> charges = new LinkedHashMap<>();
        SharingModel model = scope.model().in(year);
        T outside = amounts.ofCents(0);
        if (model instanceof InsuranceModel insurance) {
            insure(insurance, year, charges);
        } else if (model instanceof FlatTaxModel flatTax) {
            tax(flatTax, year, charges);
        } else if (model instanceof PoolingModel pooling) {
            outside = new FormulaPooling<>(amounts, pooling, youth).book(year, costs(year), burdens, charges);
            burdens = charges.getOrDefault(PoolingModel.POOL_SHARE, List.of());
        } else {
            use(cells, charges);
        }
        T charged = outside;
        for (List<T> parts : charges.values()) {
            charged = amounts.plus(charged, rounding.sum(parts));
        }
        fund = amounts.minus(amounts.plus(fund, charged), rounding.sum(costs(year)));
        return charges;
    }

    private void insure(InsuranceModel model, int year, Map<ChargeKind, List<T>> charges) {
        new FormulaInsurance<>(amounts, model, youth)
                .book(expected(model.expectedCost(), year), fund, costs(year), charges);
    }

    private void tax(FlatTaxModel model, int year, Map<ChargeKind, List<T>> charges) {
        List<T> past = costs(year - 1);
        for (int back = 2; back <= model.window(); back++) {
            past = rounding.added(past, costs(year - back));
        }
        List<BigDecimal> window = past.stream().map(amounts::number).toList();
        new FormulaFlatTax<>(amounts, model, due)
                .book(year, expected(model.expectedCost(), year), window, costs(year), charges);
    }

    private void use(List<List<T>> cells, Map<ChargeKind, List<T>> charges) {
        charges.put(ChargeKind.OWN_USE, sums(cells, ordinary));
        T shared = rounding.sum(sums(cells, standing));
        charges.put(ActualUseModel.STANDING_SHARE, rounding.apportioned(shared, youth));
    }

    private List<T> costs(int year) {
        return totals.getOrDefault(year, List.of());
    }

    private T expected(YearlyAmount expectedCost, int year) {
        return amounts.ofCents(expectedCost.cents(year).orElse(0));
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
}
