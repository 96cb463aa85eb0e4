package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scheme in which the products of a scope are taken together: one for all ordinary ones, one for all standing ones.
 *
 * <p>A rule sees no more of a scope than what each participant's products and standing products cost together, so the
 * charges, funds and positions are those of the scheme itself, at a fraction of the work.
 */
final class CondensedScheme {

    private final SolidarityScheme scheme;
    private final SettlementFacts facts;
    private final SettlementCalculator calculator;
    private final ImmutableList<ProductCode> codes;
    private final ProductCatalogue catalogue;
    private final int[] classOf;
    private final CostLedger history;

    /**
     * Condenses a scheme.
     *
     * @param facts facts on which the scheme is ready, their ledger holding the history alone
     */
    CondensedScheme(
            SolidarityScheme original, SettlementFacts facts, Function<? super Scope, ? extends CostSharing> rules) {
        this.codes = codes(original);
        this.catalogue = ProductCatalogue.of(products());
        this.classOf = facts.catalogue().products().stream()
                .mapToInt(product -> classOf(original, product))
                .toArray();
        this.scheme = condensed(original);
        this.history = condensedHistory(facts);
        this.facts = facts.toBuilder().catalogue(catalogue).ledger(history).build();
        ImmutableMap<String, Scope> scopes = Maps.uniqueIndex(original.scopes(), Scope::name);
        this.calculator = new SettlementCalculator(scope -> rules.apply(scopes.getOrDefault(scope.name(), scope)));
    }

    /** The class of ordinary products of a scope has an even number, that of its standing ones the odd one after it. */
    private static ImmutableList<ProductCode> codes(SolidarityScheme original) {
        ImmutableList.Builder<ProductCode> codes = ImmutableList.builder();
        for (int i = 0; i < original.scopes().size(); i++) {
            codes.add(ProductCode.of("scope " + i + " ordinary"), ProductCode.of("scope " + i + " standing"));
        }
        return codes.build();
    }

    private List<Product> products() {
        return codes.stream()
                .map(code -> Product.builder()
                        .code(code)
                        .name(code.value())
                        .segment(Segment.FLEXIBLE)
                        .standing(codes.indexOf(code) % 2 == 1)
                        .build())
                .toList();
    }

    private int classOf(SolidarityScheme original, Product product) {
        int scope = original.scopes().indexOf(original.scopeOf(product).orElseThrow());
        return catalogue.ordinal(codes.get(2 * scope + (product.standing() ? 1 : 0)));
    }

    private SolidarityScheme condensed(SolidarityScheme original) {
        ImmutableList.Builder<Scope> scopes = ImmutableList.builder();
        for (int i = 0; i < original.scopes().size(); i++) {
            scopes.add(original.scopes().get(i).toBuilder()
                    .segments(ImmutableSet.of())
                    .products(codes.subList(2 * i, 2 * i + 2))
                    .build());
        }
        return original.toBuilder().scopes(scopes.build()).build();
    }

    private CostLedger condensedHistory(SettlementFacts facts) {
        CostLedger classes = facts.ledger()
                .regrouped(code -> catalogue
                        .products()
                        .get(classOf[facts.catalogue().ordinal(code)])
                        .code());
        return CostLedger.builder(facts.municipalities(), catalogue).build().merge(classes);
    }

    /**
     * Settles the years of the scheme as they were drawn.
     *
     * @param drawn the cost in cents by year, in it a row of products a municipality
     * @throws nl.regiokas.core.fault.RefusalException when a year cannot be settled
     */
    ImmutableList<YearSettlement> settle(long[][] drawn) {
        CostLedgerBuilder ledger = CostLedger.builder(facts.municipalities(), catalogue);
        addHistory(ledger);
        for (int y = 0; y < drawn.length; y++) {
            add(drawn[y], scheme.firstYear() + y, ledger);
        }
        return calculator
                .settle(scheme, facts.toBuilder().ledger(ledger.build()).build())
                .years();
    }

    private void addHistory(CostLedgerBuilder ledger) {
        for (int year = history.firstYear(); year <= history.lastYear(); year++) {
            for (int m = 0; m < facts.municipalities().size(); m++) {
                for (int c = 0; c < codes.size(); c++) {
                    ledger.addCents(m, c, year, history.cents(m, c, year));
                }
            }
        }
    }

    private void add(long[] cents, int year, CostLedgerBuilder ledger) {
        int products = classOf.length;
        long[] sums = new long[codes.size()];
        for (int m = 0; m < cents.length / products; m++) {
            Arrays.fill(sums, 0);
            for (int p = 0; p < products; p++) {
                sums[classOf[p]] = Math.addExact(sums[classOf[p]], cents[m * products + p]);
            }
            for (int c = 0; c < sums.length; c++) {
                ledger.addCents(m, c, year, sums[c]);
            }
        }
    }
}
