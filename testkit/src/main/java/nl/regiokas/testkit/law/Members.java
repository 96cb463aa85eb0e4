package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Succession;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.Stance;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Who takes part in a scope, and what its products cost, read from the declarations by plain rules.
 *
 * @since 0.2.0
 */
public final class Members {

    private final Scenario scenario;

    private Members(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Reads the declarations of a scenario.
     *
     * @param scenario the scenario
     * @return who takes part, by the declarations
     */
    public static Members of(Scenario scenario) {
        return new Members(Attributes.given(scenario, "scenario of members"));
    }

    /**
     * Returns who takes part in a year.
     *
     * @param scope a scope that is in force
     * @param year the year
     * @return the municipalities of the year that take part; in the years after an entry's own year, those whose
     *     origins all took part
     */
    public ImmutableSortedSet<MunicipalityCode> of(Scope scope, int year) {
        Map.Entry<Integer, Participants> entry =
                scope.participants().entry(year).orElseThrow();
        int base = Math.min(base(scope, entry), year);
        ImmutableList<MunicipalityCode> then = scenario.codes(base);
        return scenario.codes(year).stream()
                .filter(code -> origins(code, year, base).stream()
                        .allMatch(origin -> includes(entry.getValue(), origin, then.contains(origin))))
                .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo));
    }

    private int base(Scope scope, Map.Entry<Integer, Participants> entry) {
        if (entry.getValue() instanceof Participants.Decided decided) {
            return decided.year();
        }
        return entry.getKey() == Dated.ALWAYS ? scenario.scheme().firstYear(scope) : entry.getKey();
    }

    private boolean includes(Participants who, MunicipalityCode code, boolean existed) {
        if (who instanceof Participants.Only only) {
            return only.named().contains(code);
        }
        if (who instanceof Participants.Except except) {
            return !except.named().contains(code);
        }
        if (who instanceof Participants.Decided decided) {
            Stance stance = scenario.decisions().get(decided.year(), code);
            return stance == Stance.SOLIDARY || (decided.deferredIn() && stance == Stance.DEFERRED);
        }
        return existed || who instanceof Participants.All;
    }

    /** The municipalities of an earlier year that a municipality comes from. */
    ImmutableSet<MunicipalityCode> origins(MunicipalityCode code, int year, int earlier) {
        ImmutableSet<MunicipalityCode> origins = ImmutableSet.of(code);
        for (Reorganisation one :
                scenario.reorganisations().between(earlier, year).reverse()) {
            ImmutableSet.Builder<MunicipalityCode> before = ImmutableSet.builder();
            for (MunicipalityCode origin : origins) {
                one.successions().stream()
                        .filter(succession -> succession.to().equals(origin))
                        .map(Succession::from)
                        .forEach(before::add);
                if (scenario.codes(one.date().getYear() - 1).contains(origin)) {
                    before.add(origin);
                }
            }
            origins = before.build();
        }
        return origins;
    }

    /**
     * Returns the products that a scope holds in a year.
     *
     * @param scope the scope
     * @param year the year
     * @return the products in the order of the catalogue
     */
    public ImmutableList<Product> products(Scope scope, int year) {
        return scenario.catalogue().products().stream()
                .filter(product -> scenario.scheme()
                        .scopeOf(product, year)
                        .filter(scope::equals)
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what the products of a scope cost a municipality.
     *
     * @param scope the scope
     * @param code the municipality
     * @param year the year
     * @return cents
     */
    public long costCents(Scope scope, MunicipalityCode code, int year) {
        return scenario.ledger()
                .totalCents(
                        code, products(scope, year).stream().map(Product::code).toList(), year);
    }
}
