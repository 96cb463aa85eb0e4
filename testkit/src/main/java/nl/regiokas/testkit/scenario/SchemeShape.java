package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Which scheme a generated scenario has. The family is open: a shape can be made of any model, also a team's own.
 *
 * <p>Equal when the names are.
 *
 * @since 0.2.0
 */
public final class SchemeShape {

    /** All care by the insurance model with key {@code budget}, as in 2015-2017. */
    public static final SchemeShape FULL_SOLIDARITY = of("FULL_SOLIDARITY", ScopeShapes::fullSolidarity);

    /** All care by the insurance model with key {@code youth}, loading, no-claim and a reserve corridor. */
    public static final SchemeShape INSURANCE = of("INSURANCE", terms -> ScopeShapes.insurance(terms, 100));

    /** All care by the flat-tax model: window 3, spread 3, own share 60%. */
    public static final SchemeShape FLAT_TAX = of("FLAT_TAX", terms -> ScopeShapes.flatTax(terms, 100));

    /** All care by the flat-tax model; the first municipality leaves after the first year. */
    public static final SchemeShape LEAVER = ofScopes("LEAVER", ScopeShapes::leaver);

    /** All care by the actual-use model, standing products by key {@code youth}. */
    public static final SchemeShape ACTUAL_USE = of("ACTUAL_USE", terms -> ScopeShapes.actualUse());

    /**
     * Intensive care by insurance, flexible care by flat tax, the rest by actual use; one municipality takes no part in
     * the first.
     */
    public static final SchemeShape MIXED = ofScopes("MIXED", ScopeShapes::mixed);

    private final String name;
    private final Function<SchemeTerms, ? extends List<Scope>> scopes;

    private SchemeShape(String name, Function<SchemeTerms, ? extends List<Scope>> scopes) {
        this.name = name;
        this.scopes = scopes;
    }

    /**
     * Returns a shape in which one model shares all care.
     *
     * @param name the name of the scheme
     * @param model makes the model for a scenario
     * @return the shape
     */
    public static SchemeShape of(String name, Function<SchemeTerms, ? extends SharingModel> model) {
        Attributes.given(model, "model of scheme shape");
        return ofScopes(name, terms -> ImmutableList.of(ScopeShapes.all(model.apply(terms))));
    }

    /**
     * Returns a shape of several scopes.
     *
     * @param name the name of the scheme
     * @param scopes makes the scopes for a scenario
     * @return the shape
     */
    public static SchemeShape ofScopes(String name, Function<SchemeTerms, ? extends List<Scope>> scopes) {
        return new SchemeShape(
                Attributes.given(name, "name of scheme shape"), Attributes.given(scopes, "scopes of scheme shape"));
    }

    /**
     * Returns the shapes of the testkit.
     *
     * @return those that are constants here
     */
    public static ImmutableList<SchemeShape> library() {
        return ImmutableList.of(FULL_SOLIDARITY, INSURANCE, FLAT_TAX, LEAVER, ACTUAL_USE, MIXED);
    }

    /**
     * Returns the name.
     *
     * @return the name of the scheme
     */
    public String name() {
        return name;
    }

    /**
     * Makes the scheme of a scenario.
     *
     * @param terms what is known of the scenario
     * @return the scheme of all its years
     */
    public SolidarityScheme scheme(SchemeTerms terms) {
        return SolidarityScheme.builder()
                .name(name)
                .firstYear(terms.firstYear())
                .lastYear(terms.lastYear())
                .scopes(scopes.apply(terms))
                .build();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SchemeShape other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
