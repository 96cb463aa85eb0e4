package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.testkit.model.Magnitude;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.plan.Kits;
import nl.regiokas.testkit.plan.PlainScope;
import nl.regiokas.testkit.plan.ReorganisationPlan;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.LinePlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Draws regions with usage and a scheme that can be settled.
 *
 * <p>By default: mostly 1 to 6 municipalities, now and then 40; mostly 1 to 4 years, now and then 10; scopes
 * with models of every kind, keys of every kind, municipalities that step in and out, corrections (also beyond what was
 * used). They shrink towards one municipality, one year, no lines and actual use.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class ScenarioArbitrary extends ArbitraryDecorator<Scenario> {

    private static final int FIRST_YEAR = 2018;
    private static final int FEW_MUNICIPALITIES = 6;
    private static final int FEW_YEARS = 4;
    private static final int FEW_LINES = 30;
    private static final int MANY_LINES = 200;
    private static final int FEW_PRODUCTS = 5;
    private static final int MOST_PRODUCTS = 8;

    private static final int MOST_MUNICIPALITIES = 64;
    private static final int MOST_YEARS = 100;
    private static final int MOST_SCOPES = 3;
    private static final int CODES = 60;
    private static final int SHAPE = 60;
    private static final int TERMS = 50;

    private Extent municipalities = new Extent(1, 40);
    private Extent years = new Extent(1, 10);
    private Extent products = new Extent(1, MOST_PRODUCTS);
    private int firstYear = FIRST_YEAR;
    private Magnitude magnitude = Magnitude.WITH_CORRECTIONS;
    private boolean degenerate;
    private ImmutableList<ModelKit<? extends SharingModel>> models = Kits.all();
    private boolean changing = true;
    private Reached reached = Reached.AGREEMENTS;
    private boolean reorganised;
    private boolean closed;

    ScenarioArbitrary() {}

    /**
     * Sets how many municipalities there are.
     *
     * @param least at least 1
     * @param most at most 64
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary municipalities(int least, int most) {
        ScenarioArbitrary clone = typedClone();
        clone.municipalities = Extent.within("municipalities", least, most, MOST_MUNICIPALITIES);
        return clone;
    }

    /**
     * Sets how many years are settled.
     *
     * @param least at least 1
     * @param most the most
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary years(int least, int most) {
        ScenarioArbitrary clone = typedClone();
        clone.years = Extent.within("years", least, most, MOST_YEARS);
        return clone;
    }

    /**
     * Sets how many products there are, each with a tariff.
     *
     * @param least at least 1
     * @param most at most 60
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary products(int least, int most) {
        ScenarioArbitrary clone = typedClone();
        clone.products = Extent.within("products", least, most, CODES);
        return clone;
    }

    /**
     * Sets the first year that is settled.
     *
     * @param year the year
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary from(int year) {
        ScenarioArbitrary clone = typedClone();
        clone.firstYear = year;
        return clone;
    }

    /**
     * Draws models of some kinds only.
     *
     * @param kits at least one; a scheme that cannot be settled with them is planned more simply
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary models(ModelKit<?>... kits) {
        Extent.within("numbers of kits", Math.min(kits.length, 1), Math.max(kits.length, 1), Integer.MAX_VALUE);
        ScenarioArbitrary clone = typedClone();
        clone.models = ImmutableList.copyOf(kits);
        return clone;
    }

    /**
     * Draws only terms that the council papers have: insurance, flat tax and actual use, by young inhabitants, budgets,
     * equal parts, own use, or a table.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary asInThePapers() {
        ScenarioArbitrary clone =
                models(Kits.all().stream().filter(ModelKit::isInThePapers).toArray(ModelKit<?>[]::new));
        clone.reached = Reached.PAPERS;
        return clone;
    }

    /**
     * Lets scopes begin and end, models and products change from year to year, and leavers take along what is theirs.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary overTheYears() {
        ScenarioArbitrary clone = typedClone();
        clone.reached = Reached.YEARS;
        return clone;
    }

    /**
     * Lets municipalities merge and split within the years.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary reorganised() {
        ScenarioArbitrary clone = overTheYears();
        clone.reorganised = true;
        return clone;
    }

    /**
     * Closes the books on some days, with lines that become known late.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary withClosings() {
        ScenarioArbitrary clone = overTheYears();
        clone.closed = true;
        return clone;
    }

    /**
     * Everyone takes part in everything.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary withoutOutsiders() {
        ScenarioArbitrary clone = typedClone();
        clone.changing = false;
        return clone;
    }

    /**
     * No negative lines.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary withoutCorrections() {
        return with(Magnitude.PLAIN);
    }

    /**
     * Amounts, weights and prices that are often equal.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary withTies() {
        return with(Magnitude.TIES);
    }

    /**
     * Amounts of up to 10 million million euro, so that products of amounts do not fit in 64 bits.
     *
     * @return an arbitrary of these scenarios
     */
    public ScenarioArbitrary nearTheLimits() {
        return with(Magnitude.NEAR_THE_LIMITS);
    }

    /**
     * Edge cases: one or two municipalities, hardly any use, weights of 0 and 1, empty scopes.
     *
     * @return an arbitrary of these scenarios
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
                        scopes(),
                        reorganisations(),
                        closed ? numbers(8).filter(some -> !some.isEmpty()) : Arbitraries.just(ImmutableList.of()))
                .as((settled, history, members, catalogue, lines, scopes, reorganisations, closings) -> like().years(
                                settled)
                        .history(history)
                        .municipalities(members)
                        .products(catalogue)
                        .lines(lines)
                        .scopes(scopes)
                        .reorganisations(reorganisations)
                        .closings(closings)
                        .build());
        return plans.withoutEdgeCases()
                .map(ScenarioPlan::scenario)
                .edgeCases(cases -> new EdgePlans(like(), years, municipalities, products)
                        .all()
                        .forEach(plan -> cases.add(plan.scenario())));
    }

    private ScenarioPlan.Builder like() {
        return ScenarioPlan.builder()
                .firstYear(firstYear)
                .kits(models)
                .magnitude(magnitude)
                .reached(reached)
                .outsiders(changing)
                .closings(closed ? ImmutableList.of(0) : ImmutableList.of());
    }

    private static Arbitrary<ImmutableList<Integer>> numbers(int most) {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(ImmutableList::copyOf);
    }

    /** One to three scopes, each number of them as often. */
    private static Arbitrary<List<PlainScope>> scopes() {
        return Combinators.combine(numbers(SHAPE), numbers(TERMS))
                .as(PlainScope::new)
                .withoutEdgeCases()
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_SCOPES)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private Arbitrary<List<ReorganisationPlan>> reorganisations() {
        return reorganised
                ? RegiokasArbitraries.reorganisationPlans().list().ofMaxSize(2)
                : Arbitraries.just(List.of());
    }

    private Arbitrary<MunicipalityPlan> municipality() {
        Arbitrary<Long> amounts = MagnitudeArbitraries.amounts(magnitude);
        Arbitrary<Long> weights = MagnitudeArbitraries.weights(magnitude);
        return Combinators.combine(weights, amounts.map(Math::abs), amounts, weights)
                .as(MunicipalityPlan::new);
    }

    private Arbitrary<ProductPlan> product() {
        return Combinators.combine(
                        Arbitraries.of(Segment.class),
                        Arbitraries.of(false, true),
                        MagnitudeArbitraries.prices(magnitude))
                .as(ProductPlan::new);
    }

    private Arbitrary<LinePlan> line() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, municipalities.most() - 1),
                        Arbitraries.integers().between(0, products.most() - 1),
                        Arbitraries.integers().between(0, years.most() + 2),
                        MagnitudeArbitraries.amounts(magnitude),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        Arbitraries.integers().between(0, 999))
                .as((municipality, product, year, number, quantity, more) ->
                        new LinePlan(municipality, product, year, quantity ? number / 1000 : number, quantity, more));
    }
}
