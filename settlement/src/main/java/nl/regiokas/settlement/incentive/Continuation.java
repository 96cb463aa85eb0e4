package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import java.util.OptionalInt;
import javax.money.MonetaryAmount;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.books.HistoryKeys;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scheme and facts that go on after the last year of the scheme as that year was: the same cost, budgets and expected
 * cost every year.
 * Dutch: doorgetrokken regeling.
 *
 * <p>It is no forecast. It gives the years in which a scheme passes on what happened before: instalments fall due, and
 * histories hold the cost that was made.
 *
 * @param scheme the scheme with its later last year
 * @param facts the facts with the later years
 */
public record Continuation(SolidarityScheme scheme, SettlementFacts facts) {

    /**
     * Continues a scheme and facts as long as the scheme passes on cost of its last year.
     *
     * @param scheme the scheme
     * @param facts what was used
     * @return both, {@link #passOnYears} years longer
     */
    public static Continuation of(SolidarityScheme scheme, SettlementFacts facts) {
        return of(scheme, facts, passOnYears(scheme));
    }

    /**
     * Continues a scheme and facts.
     *
     * @param scheme the scheme
     * @param facts what was used; what is known of later years is replaced
     * @param years how many years longer, not negative
     * @return both
     */
    public static Continuation of(SolidarityScheme scheme, SettlementFacts facts, int years) {
        int last = scheme.lastYear();
        SolidarityScheme.Builder longer = scheme.toBuilder().lastYear(Math.addExact(last, years));
        longer.scopes(scheme.scopes().stream()
                .map(scope -> scope.toBuilder()
                        .model(continued(scope.model(), last, years))
                        .build())
                .toList());
        SettlementFacts known = facts.toBuilder()
                .ledger(ledger(facts, last, years))
                .budgets(budgets(facts.budgets(), last, years))
                .build();
        return new Continuation(longer.build(), known);
    }

    /**
     * How many years after a cost the scheme still passes it on: window + spread of a flat tax, and the length of a
     * {@code history-N} key.
     *
     * @param scheme the scheme
     * @return the most years of any scope, 0 when all is settled at once
     */
    public static int passOnYears(SolidarityScheme scheme) {
        return scheme.scopes().stream()
                .map(Scope::model)
                .mapToInt(model -> model.match(
                        insurance -> history(insurance.key().name()),
                        flatTax -> Math.addExact(flatTax.window(), flatTax.spread()),
                        actual -> history(actual.standingKey().name())))
                .max()
                .orElse(0);
    }

    private static int history(String key) {
        OptionalInt years = HistoryKeys.years(key);
        return years.orElse(0);
    }

    private static CostSharingModel continued(CostSharingModel model, int last, int years) {
        return model.match(
                insurance -> insurance.toBuilder()
                        .expectedCost(expected(insurance.expectedCost(), last, years))
                        .build(),
                flatTax -> flatTax.toBuilder()
                        .expectedCost(expected(flatTax.expectedCost(), last, years))
                        .build(),
                actual -> actual);
    }

    private static Map<Integer, MonetaryAmount> expected(
            ImmutableSortedMap<Integer, MonetaryAmount> expected, int last, int years) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> longer = ImmutableSortedMap.naturalOrder();
        longer.putAll(expected.headMap(last, true));
        MonetaryAmount repeated = expected.get(last);
        for (int year = last + 1; repeated != null && year <= last + years; year++) {
            longer.put(year, repeated);
        }
        return longer.buildOrThrow();
    }

    private static ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets(
            ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets, int last, int years) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> longer = ImmutableTable.builder();
        budgets.rowMap().forEach((year, row) -> {
            if (year <= last) {
                row.forEach((municipality, budget) -> longer.put(year, municipality, budget));
            }
        });
        for (int year = last + 1; year <= last + years; year++) {
            int later = year;
            budgets.row(last).forEach((municipality, budget) -> longer.put(later, municipality, budget));
        }
        return longer.buildOrThrow();
    }

    private static CostLedger ledger(SettlementFacts facts, int last, int years) {
        CostLedger known = facts.ledger();
        CostLedgerBuilder longer = CostLedger.builder(facts.municipalities(), facts.catalogue());
        for (int m = 0; m < known.municipalities().size(); m++) {
            int municipality = longer.ordinal(known.municipalities().get(m));
            for (int p = 0; p < known.products().size(); p++) {
                int product = longer.ordinal(known.products().get(p));
                for (int year = known.firstYear(); year <= last + years; year++) {
                    long cents = known.cents(m, p, Math.min(year, last));
                    if (cents != 0) {
                        longer.addCents(municipality, product, year, cents);
                    }
                }
            }
        }
        return longer.build();
    }
}
