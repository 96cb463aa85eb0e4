package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Prepared.PreparedScope;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Whether a scheme can be settled on the facts: all that is missing or senseless, in one go, before anything is booked.
 * Dutch: randvoorwaarden.
 *
 * <p>Rules, the preconditions a to c of the paper made testable:
 *
 * <ul>
 *   <li>every product of the catalogue falls in a scope, and every product a scope names is in the catalogue;
 *   <li>every municipality and product with cost in the ledger is known;
 *   <li>participants are known in every year, and are municipalities of the facts;
 *   <li>every year has the expected cost its model needs; nothing is expected of a scope in which nobody takes part;
 *   <li>every participant has the weight its key needs; what there is to divide has a weight above zero;
 *   <li>every flat-tax window has history: a positive sum, and none of a participant negative.
 * </ul>
 *
 * <p>That every used product has a tariff on the usage date is asked when the ledger is built from usage lines
 * ({@code CostLedger.of} tells all faulty lines at once). A window
 * that reaches before the first year of usage counts the missing years as zero and is told as a notice, not a fault.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "Randvoorwaarden" a to c, lines 672-690.
 */
public final class Readiness {

    private final Prepared prepared;
    private final ImmutableList<String> faults;
    private final ImmutableList<Notice> notices;

    private Readiness(Prepared prepared, ImmutableList<String> faults, ImmutableList<Notice> notices) {
        this.prepared = prepared;
        this.faults = faults;
        this.notices = notices;
    }

    /**
     * Looks a scheme and facts over, for all years of the scheme.
     *
     * @param scheme what was agreed
     * @param facts what was used
     * @return what was found
     */
    public static Readiness of(SolidarityScheme scheme, SettlementFacts facts) {
        return of(scheme, facts, scheme.years());
    }

    static Readiness of(SolidarityScheme scheme, SettlementFacts facts, ImmutableList<Integer> years) {
        List<String> faults = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        productFaults(scheme, facts, faults);
        ledgerFaults(facts, faults);
        ImmutableList<MunicipalityCode> codes =
                facts.municipalities().stream().collect(ImmutableList.toImmutableList());
        ImmutableList<ScopeUse> uses = uses(scheme, facts, codes);
        ImmutableList.Builder<PreparedScope> scopes = ImmutableList.builder();
        for (int i = 0; i < uses.size(); i++) {
            Scope scope = scheme.scopes().get(i);
            memberFaults(scope, facts, faults);
            ScopeReadiness readiness = new ScopeReadiness(scope, facts, uses.get(i), faults, notices);
            years.forEach(readiness::lookOver);
            scopes.add(new PreparedScope(scope, uses.get(i), readiness.years()));
        }
        Prepared prepared = new Prepared(scheme, facts, codes, scopes.build());
        return new Readiness(prepared, ImmutableList.copyOf(faults), ImmutableList.copyOf(notices));
    }

    private static ImmutableList<ScopeUse> uses(
            SolidarityScheme scheme, SettlementFacts facts, ImmutableList<MunicipalityCode> codes) {
        try {
            return ScopeUse.of(scheme, facts, codes);
        } catch (ArithmeticException e) {
            throw RefusalException.of(
                    "cost of a scope must fit a long of cents but overflowed (scheme " + scheme.name() + ")");
        }
    }

    private static void productFaults(SolidarityScheme scheme, SettlementFacts facts, List<String> faults) {
        for (Product product : facts.catalogue().products()) {
            if (scheme.scopeOf(product).isEmpty()) {
                faults.add("product " + product.code() + " (segment " + product.segment()
                        + ") must fall in a scope of the scheme but falls in none");
            }
        }
        ImmutableSet<ProductCode> known = codes(facts);
        for (Scope scope : scheme.scopes()) {
            for (ProductCode product : Sets.difference(scope.products(), known)) {
                faults.add("product named by scope " + scope.name() + " must be in the catalogue but was " + product);
            }
        }
    }

    private static ImmutableSet<ProductCode> codes(SettlementFacts facts) {
        return facts.catalogue().products().stream().map(Product::code).collect(ImmutableSet.toImmutableSet());
    }

    private static void ledgerFaults(SettlementFacts facts, List<String> faults) {
        for (MunicipalityCode municipality :
                Sets.difference(ImmutableSet.copyOf(facts.ledger().municipalities()), facts.municipalities())) {
            faults.add("municipality of the ledger must be one of the facts but was " + municipality);
        }
        for (ProductCode product :
                Sets.difference(ImmutableSet.copyOf(facts.ledger().products()), codes(facts))) {
            faults.add("product of the ledger must be in the catalogue but was " + product);
        }
    }

    private static void memberFaults(Scope scope, SettlementFacts facts, List<String> faults) {
        ImmutableSet<MunicipalityCode> named = scope.participation().byYear().values().stream()
                .map(Participants::named)
                .flatMap(ImmutableSet::stream)
                .collect(ImmutableSet.toImmutableSet());
        for (MunicipalityCode municipality : Sets.difference(named, facts.municipalities())) {
            faults.add("municipality named by scope " + scope.name() + " must be one of the facts but was "
                    + municipality);
        }
    }

    /**
     * What keeps the scheme from being settled.
     *
     * @return the faults, empty when it is ready
     */
    public ImmutableList<String> faults() {
        return faults;
    }

    /**
     * What does not keep the scheme from being settled but a controller should know.
     *
     * @return the notices
     */
    public ImmutableList<Notice> notices() {
        return notices;
    }

    /**
     * Whether nothing keeps the scheme from being settled.
     *
     * @return true when there are no faults
     */
    public boolean isReady() {
        return faults.isEmpty();
    }

    /**
     * Refuses what is not ready.
     *
     * @throws RefusalException with all faults at once
     */
    public void requireReady() {
        if (!isReady()) {
            throw RefusalException.ofWords(faults);
        }
    }

    Prepared prepared() {
        return prepared;
    }
}
