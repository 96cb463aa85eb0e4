package nl.regiokas.exchange.iv3;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.function.Predicate;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.scheme.Scope;

/**
 * What the products of each scope cost each municipality in the years that are settled.
 *
 * @param cells the costs other than zero, by the name of the scope
 */
record ScopeCosts(ImmutableListMultimap<String, Cell> cells) {

    /** What a municipality's use of a product cost in a year. */
    record Cell(MunicipalityCode municipality, ProductCode product, int year, long cents) {}

    static ScopeCosts of(Settlement settlement) {
        ImmutableListMultimap.Builder<String, Cell> cells = ImmutableListMultimap.builder();
        ProductCatalogue catalogue = settlement.facts().catalogue();
        List<Settlement.Year> years = settlement.years();
        settlement
                .facts()
                .ledger()
                .between(years.get(0).year(), years.get(years.size() - 1).year())
                .forEachCell((municipality, product, year, cents) -> settlement
                        .scheme()
                        .scopeOf(catalogue.product(product), year)
                        .map(Scope::name)
                        .ifPresent(scope -> cells.put(scope, new Cell(municipality, product, year, cents))));
        return new ScopeCosts(cells.build());
    }

    /** The costs of a scope that fit a condition. */
    List<Cell> of(String scope, Predicate<Cell> condition) {
        return cells.get(scope).stream().filter(condition).toList();
    }
}
