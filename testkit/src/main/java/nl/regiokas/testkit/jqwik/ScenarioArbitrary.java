package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import nl.regiokas.core.product.Segment;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioPlan;
import nl.regiokas.testkit.scenario.ScenarioPlan.LinePlan;
import nl.regiokas.testkit.scenario.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.scenario.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.scenario.ScopePlan;
import nl.regiokas.testkit.scenario.ScopePlan.ModelKind;

/**
 * Draws regions with usage and a scheme that can be settled.
 *
 * <p>Without further words: mostly 1 to 6 municipalities, now and then 40; mostly 1 to 4 years, now and then 10; mixed
 * schemes, municipalities that step in and out, corrections (also beyond what was used). They shrink towards one
 * municipality, one year, no lines and actual use.
 */
public final class ScenarioArbitrary extends ArbitraryDecorator<Scenario> {

    private static final int FIRST_YEAR = 2018;
    private static final int FEW_MUNICIPALITIES = 6;
    private static final int FEW_YEARS = 4;
    private static final int FEW_LINES = 30;
    private static final int MANY_LINES = 200;
    private static final int FEW_PRODUCTS = 5;
    private static final int MOST_PRODUCTS = 8;

    private Extent municipalities = new Extent(1, 40);
    private Extent years = new Extent(1, 10);
    private Extent products = new Extent(1, MOST_PRODUCTS);
    private int firstYear = FIRST_YEAR;
    private Magnitude magnitude = Magnitude.WITH_CORRECTIONS;
    private boolean degenerate;
    private ImmutableSet<ModelKind> models = ImmutableSet.copyOf(ModelKind.values());
    private boolean changing = true;

    ScenarioArbitrary() {}

    /**
     * Sets how many municipalities there are.
     *
     * @param least at least 1
     * @param most at most 64
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary municipalities(int least, int most) {
        ScenarioArbitrary clone = typedClone();
        clone.municipalities = new Extent(least, most);
        return clone;
    }

    /**
     * Sets how many years are settled.
     *
     * @param least at least 1
     * @param most the most
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary years(int least, int most) {
        ScenarioArbitrary clone = typedClone();
        clone.years = new Extent(least, most);
        return clone;
    }

    /**
     * Sets how many products there are, each with a tariff.
     *
     * @param least at least 1
     * @param most at most 60
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary products(int least, int most) {
        ScenarioArbitrary clone = typedClone();
        clone.products = new Extent(least, most);
        return clone;
    }

    /**
     * Sets the first year that is settled.
     *
     * @param year the year
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary from(int year) {
        ScenarioArbitrary clone = typedClone();
        clone.firstYear = year;
        return clone;
    }

    /**
     * Draws only these families of models; a flat tax that cannot be settled on the usage is replaced by insurance.
     *
     * @param kinds at least one family
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary models(ModelKind... kinds) {
        ScenarioArbitrary clone = typedClone();
        clone.models = ImmutableSet.copyOf(kinds);
        return clone;
    }

    /**
     * Everyone takes part in everything.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary withoutOutsiders() {
        ScenarioArbitrary clone = typedClone();
        clone.changing = false;
        return clone;
    }

    /**
     * No negative lines.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary withoutCorrections() {
        return with(Magnitude.PLAIN);
    }

    /**
     * Amounts, weights and prices that are often equal.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary withTies() {
        return with(Magnitude.TIES);
    }

    /**
     * Amounts of up to 10 million million euro, so that products of amounts do not fit in 64 bits.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary nearTheLimits() {
        return with(Magnitude.NEAR_THE_LIMITS);
    }

    /**
     * Regions on the edge: one or two municipalities, hardly any use, weights of 0 and 1, empty scopes.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary degenerate() {
        ScenarioArbitrary clone = with(Magnitude.TIES).municipalities(1, 2).years(1, 2);
        clone.degenerate = true;
        return clone;
    }

    private ScenarioArbitrary with(Magnitude drawn) {
        ScenarioArbitrary clone = typedClone();
        clone.magnitude = drawn;
        return clone;
    }

    @Override
    protected Arbitrary<Scenario> arbitrary() {
        Arbitrary<ScenarioPlan> plans = Combinators.combine(
                        years.mostly(FEW_YEARS),
                        Arbitraries.integers().between(0, 3),
                        municipalities.lists(municipality(), FEW_MUNICIPALITIES),
                        products.lists(product(), FEW_PRODUCTS),
                        new Extent(0, degenerate ? 2 : MANY_LINES).lists(line(), FEW_LINES),
                        new Extent(1, 3).lists(scopes(), 3))
                .as((settled, history, members, catalogue, lines, scopes) -> new ScenarioPlan(
                        firstYear,
                        settled,
                        history,
                        ImmutableList.copyOf(members),
                        ImmutableList.copyOf(catalogue),
                        ImmutableList.copyOf(lines),
                        ImmutableList.copyOf(scopes)));
        return plans.withoutEdgeCases()
                .map(ScenarioPlan::scenario)
                .edgeCases(cases -> new EdgePlans(firstYear, years, municipalities, products, models)
                        .all()
                        .forEach(plan -> cases.add(plan.scenario())));
    }

    private Arbitrary<ScopePlan> scopes() {
        return new ScopeArbitrary(models, changing, magnitude.amounts()).scopes();
    }

    private Arbitrary<MunicipalityPlan> municipality() {
        return Combinators.combine(
                        magnitude.weights(),
                        magnitude.amounts().map(Math::abs),
                        magnitude.amounts(),
                        magnitude.weights())
                .as(MunicipalityPlan::new);
    }

    private Arbitrary<ProductPlan> product() {
        return Combinators.combine(Arbitraries.of(Segment.class), Arbitraries.of(false, true), magnitude.prices())
                .as(ProductPlan::new);
    }

    private Arbitrary<LinePlan> line() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, municipalities.most() - 1),
                        Arbitraries.integers().between(0, products.most() - 1),
                        Arbitraries.integers().between(0, years.most() + 2),
                        magnitude.amounts(),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as((municipality, product, year, number, quantity) ->
                        new LinePlan(municipality, product, year, quantity ? number / 1000 : number, quantity));
    }
}
