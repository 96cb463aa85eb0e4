package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scheme that settles draw after draw on sums of cents, without telling how a charge came about; one for each thread.
 *
 * <p>For the models of the library it comes to the charges and funds of the settlement calculator, to the cent.
 */
final class DrawnScheme implements SettledDraw {

    private final SolidarityScheme scheme;
    private final ImmutableList<DrawnScope> scopes;
    private final int[] classOf;
    private final ImmutableList<int[]> productsOf;
    private final long[] costs;
    private final long[][] charges;
    private final long[][] closings;

    /**
     * A scheme ready to settle.
     *
     * @param facts facts on which the scheme is ready, their ledger holding the history alone
     */
    DrawnScheme(SolidarityScheme scheme, SettlementFacts facts) {
        this.scheme = scheme;
        CostLedger history = facts.ledger();
        int historyFrom = Math.min(history.firstYear(), scheme.firstYear());
        this.scopes = scheme.scopes().stream()
                .map(scope -> new DrawnScope(scope, facts, historyFrom, scheme.firstYear(), scheme.lastYear()))
                .collect(ImmutableList.toImmutableList());
        this.classOf =
                facts.catalogue().products().stream().mapToInt(this::classOf).toArray();
        this.productsOf = IntStream.range(0, 2 * scopes.size())
                .mapToObj(c -> IntStream.range(0, classOf.length)
                        .filter(p -> classOf[p] == c)
                        .toArray())
                .collect(ImmutableList.toImmutableList());
        int years = scheme.years().size();
        this.costs = new long[years];
        this.charges = new long[years][facts.municipalities().size()];
        this.closings = new long[years][scopes.size()];
        addHistory(history, facts);
    }

    /** Twice the ordinal of the scope, and one more for a standing product. */
    private int classOf(Product product) {
        Scope scope = scheme.scopeOf(product).orElseThrow();
        return 2 * scheme.scopes().indexOf(scope) + (product.standing() ? 1 : 0);
    }

    private void addHistory(CostLedger history, SettlementFacts facts) {
        ImmutableList<MunicipalityCode> codes = facts.municipalities().asList();
        for (int m = 0; m < history.municipalities().size(); m++) {
            int municipality = codes.indexOf(history.municipalities().get(m));
            for (int year = history.firstYear(); year <= history.lastYear(); year++) {
                long[] sums = new long[2 * scopes.size()];
                for (int p = 0; p < history.products().size(); p++) {
                    int product = facts.catalogue().ordinal(history.products().get(p));
                    sums[classOf[product]] = Math.addExact(sums[classOf[product]], history.cents(m, p, year));
                }
                add(municipality, year, sums);
            }
        }
    }

    private void add(int municipality, int year, long[] sums) {
        for (int s = 0; s < scopes.size(); s++) {
            scopes.get(s).add(municipality, year, sums[2 * s], sums[2 * s + 1]);
        }
    }

    /**
     * Settles a draw; what came out is overwritten by the next one.
     *
     * @param drawn the cost in cents by year, in it a row of products a municipality
     * @throws ArithmeticException when a sum does not fit a {@code long}
     * @throws nl.regiokas.core.fault.RefusalException when a year cannot be shared
     */
    void settle(long[][] drawn) {
        scopes.forEach(DrawnScope::open);
        for (int y = 0; y < drawn.length; y++) {
            add(scheme.firstYear() + y, drawn[y]);
        }
        for (int y = 0; y < drawn.length; y++) {
            settle(y);
        }
    }

    private void add(int year, long[] drawn) {
        long[] sums = new long[productsOf.size()];
        int products = classOf.length;
        for (int m = 0; m * products < drawn.length; m++) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] = sum(drawn, m * products, productsOf.get(c));
            }
            add(m, year, sums);
        }
    }

    private static long sum(long[] drawn, int offset, int[] products) {
        long sum = 0;
        for (int product : products) {
            sum = Math.addExact(sum, drawn[offset + product]);
        }
        return sum;
    }

    private void settle(int year) {
        Arrays.fill(charges[year], 0);
        costs[year] = 0;
        for (int s = 0; s < scopes.size(); s++) {
            DrawnScope scope = scopes.get(s);
            scope.settle(scheme.firstYear() + year, charges[year]);
            costs[year] = Math.addExact(costs[year], scope.allCostCents());
            closings[year][s] = scope.fundCents();
        }
    }

    @Override
    public long costCents(int year) {
        return costs[year];
    }

    @Override
    public long chargeCents(int year, int municipality) {
        return charges[year][municipality];
    }

    @Override
    public long closingCents(int year, int scope) {
        return closings[year][scope];
    }
}
