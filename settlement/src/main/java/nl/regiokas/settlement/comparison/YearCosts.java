package nl.regiokas.settlement.comparison;

import java.util.Collection;
import java.util.OptionalInt;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.model.Dependence.CostClass;

/** Own cost of the municipalities of one year. */
record YearCosts(CostLedger ledger, int year) {

    Rational of(MunicipalityCode municipality, Collection<Product> products, CostClass which) {
        OptionalInt m = ledger.ordinal(municipality);
        Rational sum = Rational.ZERO;
        for (Product product : products) {
            OptionalInt p = ledger.ordinal(product.code());
            if (m.isPresent() && p.isPresent() && counts(product, which)) {
                sum = sum.plus(Rational.of(ledger.cents(m.getAsInt(), p.getAsInt(), year)));
            }
        }
        return sum;
    }

    Rational of(Collection<MunicipalityCode> some, Collection<Product> products, CostClass which) {
        return some.stream().map(one -> of(one, products, which)).reduce(Rational.ZERO, Rational::plus);
    }

    private static boolean counts(Product product, CostClass which) {
        return which == CostClass.ALL || product.standing() == (which == CostClass.STANDING);
    }
}
