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

    /** Where each municipality stands in the ledger. */
    private final int[] rows;

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

    private ScopeUse(
            CostLedger ledger, ImmutableList<MunicipalityCode> codes, int[] rows, ImmutableList<Product> scoped) {
        this.ledger = ledger;
        this.firstYear = ledger.firstYear();
        this.codes = codes;
        this.rows = rows;
        this.all = new Products(scoped, ledger, product -> true);
        this.ordinary = new Products(scoped, ledger, product -> !product.standing());
        this.standing = sums(new Products(scoped, ledger, Product::standing));
        this.total = plus(sums(ordinary), standing);
    }

    /** The use of every scope, in the order of the scheme. */
    static ImmutableList<ScopeUse> of(
            SolidarityScheme scheme, SettlementFacts facts, ImmutableList<MunicipalityCode> codes) {
        int[] rows = codes.stream()
                .mapToInt(code -> facts.ledger().ordinal(code).orElse(UNKNOWN))
                .toArray();
        ImmutableList.Builder<ScopeUse> uses = ImmutableList.builder();
        for (Scope scope : scheme.scopes()) {
            uses.add(new ScopeUse(
                    facts.ledger(),
                    codes,
                    rows,
                    facts.catalogue().products().stream()
                            .filter(product -> scheme.scopeOf(product)
                                    .filter(scope::equals)
                                    .isPresent())
                            .collect(ImmutableList.toImmutableList())));
        }
        return uses.build();
    }

    private long[][] sums(Products counted) {
        long[][] sums = new long[ledger.lastYear() - firstYear + 1][rows.length];
        for (int y = 0; y < sums.length; y++) {
            long[] totals = ledger.totals(firstYear + y, counted.ordinals);
            for (int m = 0; m < rows.length; m++) {
                sums[y][m] = rows[m] == UNKNOWN ? 0 : totals[rows[m]];
            }
        }
        return sums;
    }

    private static long[][] plus(long[][] ones, long[][] others) {
        long[][] sums = new long[ones.length][];
        for (int y = 0; y < sums.length; y++) {
            sums[y] = new long[ones[y].length];
            for (int m = 0; m < sums[y].length; m++) {
                sums[y][m] = Math.addExact(ones[y][m], others[y][m]);
            }
        }
        return sums;
    }

    /** The municipalities of the facts, in the order of their codes. */
    ImmutableList<MunicipalityCode> codes() {
        return codes;
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
                ImmutableLongArray.copyOf(ledger.costs(rows[municipality], year, counted.ordinals)));
    }

    private boolean isKnown(int year) {
        return year >= firstYear && year - firstYear < total.length;
    }
}
