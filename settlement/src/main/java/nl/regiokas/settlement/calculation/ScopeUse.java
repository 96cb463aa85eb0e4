package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
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
    private final int[] ledgerOrdinals;
    private final ImmutableList<ProductCode> products;
    private final ImmutableList<ProductCode> ordinary;
    private final long[][] total;
    private final long[][] standing;

    private ScopeUse(SettlementFacts facts, ImmutableList<Product> scoped) {
        this.ledger = facts.ledger();
        this.firstYear = ledger.firstYear();
        int years = ledger.lastYear() - firstYear + 1;
        this.ledgerOrdinals = ordinals(facts);
        this.products = codes(scoped, true);
        this.ordinary = codes(scoped, false);
        this.total = new long[years][ledgerOrdinals.length];
        this.standing = new long[years][ledgerOrdinals.length];
        for (Product product : scoped) {
            ledger.ordinal(product.code()).ifPresent(ordinal -> add(ordinal, product.standing()));
        }
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

    private static int[] ordinals(SettlementFacts facts) {
        return facts.municipalities().stream()
                .mapToInt(code -> facts.ledger().ordinal(code).orElse(UNKNOWN))
                .toArray();
    }

    private static ImmutableList<ProductCode> codes(ImmutableList<Product> scoped, boolean withStanding) {
        return scoped.stream()
                .filter(product -> withStanding || !product.standing())
                .map(Product::code)
                .collect(ImmutableList.toImmutableList());
    }

    private void add(int product, boolean isStanding) {
        for (int y = 0; y < total.length; y++) {
            for (int m = 0; m < ledgerOrdinals.length; m++) {
                if (ledgerOrdinals[m] != UNKNOWN) {
                    long cents = ledger.cents(ledgerOrdinals[m], product, firstYear + y);
                    total[y][m] = Math.addExact(total[y][m], cents);
                    if (isStanding) {
                        standing[y][m] = Math.addExact(standing[y][m], cents);
                    }
                }
            }
        }
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
        ImmutableList<ProductCode> counted = participant ? ordinary : products;
        ImmutableLongArray.Builder cents = ImmutableLongArray.builder(counted.size());
        for (ProductCode product : counted) {
            int ordinal = ledger.ordinal(product).orElse(UNKNOWN);
            cents.add(ordinal == UNKNOWN ? 0 : ledger.cents(ledgerOrdinals[municipality], ordinal, year));
        }
        return new Basis.OwnUse(participant, counted, cents.build());
    }

    private boolean isKnown(int year) {
        return year >= firstYear && year - firstYear < total.length;
    }
}
