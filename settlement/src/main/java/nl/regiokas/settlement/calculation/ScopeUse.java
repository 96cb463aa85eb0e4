package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Collections;
import java.util.function.Predicate;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The cost of one scope's products per year and municipality, summed once so that windows and totals are look-ups.
 *
 * <p>Municipalities are ordinals in the order of the facts' codes.
 */
final class ScopeUse {

    private static final int UNKNOWN = -1;

    private final CostLedger ledger;
    private final int firstYear;
    private final ImmutableList<MunicipalityCode> codes;
    private final int[] municipalities;
    private final Products all;
    private final Products ordinary;
    private final long[][] total;
    private final long[][] standing;

    /** Those of some products that the ledger has, with their ordinals in it. */
    private static final class Products {

        private final ImmutableList<ProductCode> codes;
        private final int[] ordinals;

        Products(ImmutableList<Product> products, CostLedger ledger, Predicate<Product> counted) {
            this.codes = products.stream()
                    .filter(counted)
                    .map(Product::code)
                    .filter(code -> ledger.ordinal(code).isPresent())
                    .collect(ImmutableList.toImmutableList());
            this.ordinals = codes.stream()
                    .mapToInt(code -> ledger.ordinal(code).orElseThrow())
                    .toArray();
        }
    }

    private ScopeUse(SettlementFacts facts, ImmutableList<Product> scoped) {
        this.ledger = facts.ledger();
        this.firstYear = ledger.firstYear();
        this.codes = facts.municipalities().asList();
        this.municipalities = codes.stream()
                .mapToInt(code -> ledger.ordinal(code).orElse(UNKNOWN))
                .toArray();
        this.all = new Products(scoped, ledger, product -> true);
        this.ordinary = new Products(scoped, ledger, product -> !product.standing());
        this.total = sums(all);
        this.standing = sums(new Products(scoped, ledger, Product::standing));
    }

    /** The use of every scope, in the order of the scheme. */
    static ImmutableList<ScopeUse> of(SolidarityScheme scheme, SettlementFacts facts) {
        ImmutableList.Builder<ScopeUse> uses = ImmutableList.builder();
        for (Scope scope : scheme.scopes()) {
            uses.add(new ScopeUse(
                    facts,
                    facts.catalogue().products().stream()
                            .filter(product -> scheme.scopeOf(product)
                                    .filter(scope::equals)
                                    .isPresent())
                            .collect(ImmutableList.toImmutableList())));
        }
        return uses.build();
    }

    private long[][] sums(Products counted) {
        long[][] sums = new long[ledger.lastYear() - firstYear + 1][municipalities.length];
        for (int y = 0; y < sums.length; y++) {
            long[] totals = ledger.totals(firstYear + y, counted.ordinals);
            for (int m = 0; m < municipalities.length; m++) {
                sums[y][m] = municipalities[m] == UNKNOWN ? 0 : totals[municipalities[m]];
            }
        }
        return sums;
    }

    /** The ordinal of a municipality of the facts; negative when it is none. */
    int ordinal(MunicipalityCode municipality) {
        return Collections.binarySearch(codes, municipality);
    }

    /** Own cost of all products of the scope, in cents. */
    long total(int municipality, int year) {
        return isKnown(year) ? total[year - firstYear][municipality] : 0;
    }

    /** Own cost of the standing products of the scope, in cents. */
    long standing(int municipality, int year) {
        return isKnown(year) ? standing[year - firstYear][municipality] : 0;
    }

    /** Own cost summed over years, the last one excluded, in cents. */
    long total(int municipality, int fromYear, int untilYear) {
        long sum = 0;
        for (int year = fromYear; year < untilYear; year++) {
            sum = Math.addExact(sum, total(municipality, year));
        }
        return sum;
    }

    /** The cost per product as the basis of a charge: of ordinary products for a participant, of all for an outsider. */
    Basis.OwnUse ownUse(int municipality, int year, boolean participant) {
        Products counted = participant ? ordinary : all;
        return new Basis.OwnUse(
                participant,
                counted.codes,
                ImmutableLongArray.copyOf(ledger.costs(municipalities[municipality], year, counted.ordinals)));
    }

    private boolean isKnown(int year) {
        return year >= firstYear && year - firstYear < total.length;
    }
}
