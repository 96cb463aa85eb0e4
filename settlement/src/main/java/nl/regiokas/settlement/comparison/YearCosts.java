package nl.regiokas.settlement.comparison;

import java.util.Collection;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.model.Dependence.CostClass;

/** Own cost of the municipalities of one year. */
record YearCosts(CostLedger ledger, int year) {

    Rational of(MunicipalityCode municipality, Collection<Product> products, CostClass which) {
        return Rational.of(cents(municipality, products, which));
    }

    Rational of(Collection<MunicipalityCode> some, Collection<Product> products, CostClass which) {
        return Rational.of(
                some.stream().mapToLong(one -> cents(one, products, which)).reduce(0, Math::addExact));
    }

    private long cents(MunicipalityCode municipality, Collection<Product> products, CostClass which) {
        return ledger.totalCents(
                municipality,
                products.stream()
                        .filter(product -> counts(product, which))
                        .map(Product::code)
                        .toList(),
                year);
    }

    private static boolean counts(Product product, CostClass which) {
        return which == CostClass.ALL || product.standing() == (which == CostClass.STANDING);
    }
}
