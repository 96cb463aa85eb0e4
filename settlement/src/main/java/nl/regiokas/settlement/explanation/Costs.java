package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.List;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;

/** Explains own cost, product by product. */
final class Costs {

    private Costs() {}

    /** The own cost of a municipality in a scope, products without cost left out. */
    static Explanation ofScope(ScopeBooks books, int year, MunicipalityCode municipality) {
        List<ProductCode> products =
                books.products().stream().map(Product::code).toList();
        ImmutableLongArray cents = ImmutableLongArray.copyOf(
                books.products().stream().mapToLong(product -> books.costCents(municipality, product, year)));
        return Explanation.sum(
                SettlementRule.SCOPE_COST,
                Subject.of(year, municipality, books.scope().name()),
                byProduct(products, cents));
    }

    /** A charge for own use. */
    static Explanation ownUse(Charge charge, Basis.OwnUse use) {
        SettlementRule rule = use.participant() ? SettlementRule.OWN_USE : SettlementRule.OWN_USE_OUTSIDE;
        return Explanation.sum(rule, Subject.of(charge), byProduct(use.products(), use.cents()));
    }

    private static ImmutableList<Explanation> byProduct(List<ProductCode> products, ImmutableLongArray cents) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (int i = 0; i < products.size(); i++) {
            if (cents.get(i) != 0) {
                parts.add(Explanation.of(
                        SettlementRule.PRODUCT_COST,
                        cents.get(i),
                        Figure.name("product", products.get(i).value())));
            }
        }
        return parts.build();
    }
}
