package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
    private static final int RARE = 24;
    private static final int FEW_MUNICIPALITIES = 6;
    private static final int FEW_YEARS = 4;
    private static final int FEW_LINES = 30;
    private static final int MANY_LINES = 200;

    private int leastMunicipalities = 1;
    private int mostMunicipalities = 40;
    private int leastYears = 1;
    private int mostYears = 10;
    private int firstYear = FIRST_YEAR;
    private Money money = Money.WITH_CORRECTIONS;
    private boolean degenerate;
    private ImmutableSet<ModelKind> models = ImmutableSet.copyOf(ModelKind.values());
    private boolean changing = true;

    /** Which numbers are drawn. */
    private enum Money {
        PLAIN,
        WITH_CORRECTIONS,
        TIES,
        NEAR_THE_LIMITS
    }

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
        clone.leastMunicipalities = least;
        clone.mostMunicipalities = most;
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
        clone.leastYears = least;
        clone.mostYears = most;
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
        return with(Money.PLAIN);
    }

    /**
     * Amounts, weights and prices that are often equal.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary withTies() {
        return with(Money.TIES);
    }

    /**
     * Amounts of up to 10 million million euro, so that products of amounts do not fit in 64 bits.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary nearTheLimits() {
        return with(Money.NEAR_THE_LIMITS);
    }

    /**
     * Regions on the edge: one or two municipalities, hardly any use, weights of 0 and 1, empty scopes.
     *
     * @return an arbitrary of such scenarios
     */
    public ScenarioArbitrary degenerate() {
        ScenarioArbitrary clone = with(Money.TIES).municipalities(1, 2).years(1, 2);
        clone.degenerate = true;
        return clone;
    }

    private ScenarioArbitrary with(Money drawn) {
        ScenarioArbitrary clone = typedClone();
        clone.money = drawn;
        return clone;
    }

    @Override
    protected Arbitrary<Scenario> arbitrary() {
        Arbitrary<ScenarioPlan> plans = Combinators.combine(
                        mostlyFew(leastYears, mostYears, FEW_YEARS),
                        Arbitraries.integers().between(0, 3),
                        lists(municipality(), leastMunicipalities, mostMunicipalities, FEW_MUNICIPALITIES),
                        lists(product(), 1, 8, 5),
                        degenerate ? lists(line(), 0, 2, 2) : lists(line(), 0, MANY_LINES, FEW_LINES),
                        lists(new ScopeArbitrary(models, changing, amounts()).scopes(), 1, 3, 3))
                .as((years, history, municipalities, products, lines, scopes) -> new ScenarioPlan(
                        firstYear,
                        years,
                        history,
                        ImmutableList.copyOf(municipalities),
                        ImmutableList.copyOf(products),
                        ImmutableList.copyOf(lines),
                        ImmutableList.copyOf(scopes)));
        return plans.withoutEdgeCases()
                .map(ScenarioPlan::scenario)
                .edgeCases(cases -> edges().forEach(plan -> cases.add(plan.scenario())));
    }

    private static <T> Arbitrary<List<T>> lists(Arbitrary<T> elements, int least, int most, int few) {
        Arbitrary<T> plain = elements.withoutEdgeCases();
        Arbitrary<List<T>> small = plain.list().ofMinSize(least).ofMaxSize(Math.max(least, Math.min(few, most)));
        return most <= few
                ? small
                : Arbitraries.frequencyOf(
                        Tuple.of(RARE, small),
                        Tuple.of(1, plain.list().ofMinSize(least).ofMaxSize(most)));
    }

    private static Arbitrary<Integer> mostlyFew(int least, int most, int few) {
        return Arbitraries.frequencyOf(
                Tuple.of(RARE, Arbitraries.integers().between(least, Math.max(least, Math.min(few, most)))),
                Tuple.of(1, Arbitraries.integers().between(least, most)));
    }

    private Arbitrary<Long> amounts() {
        return switch (money) {
            case PLAIN -> Arbitraries.longs().between(0, 100_000_000L);
            case WITH_CORRECTIONS ->
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(0, 100_000_000L)),
                        Tuple.of(1, Arbitraries.longs().between(-1_000_000L, 0)));
            case TIES -> Arbitraries.of(0L, 1L, 100L, 10_000L);
            case NEAR_THE_LIMITS -> Arbitraries.longs().between(0, 1_000_000_000_000_000L);
        };
    }

    private Arbitrary<Long> weights() {
        return switch (money) {
            case TIES -> Arbitraries.of(1L, 0L, 2L);
            case NEAR_THE_LIMITS -> Arbitraries.longs().between(0, 1_000_000_000_000_000_000L);
            case PLAIN, WITH_CORRECTIONS -> Arbitraries.longs().between(0, 40_000);
        };
    }

    private Arbitrary<MunicipalityPlan> municipality() {
        return Combinators.combine(weights(), amounts().map(Math::abs), amounts(), weights())
                .as(MunicipalityPlan::new);
    }

    private Arbitrary<ProductPlan> product() {
        return Combinators.combine(
                        Arbitraries.of(Segment.class),
                        Arbitraries.of(false, true),
                        Arbitraries.longs().between(0, money == Money.TIES ? 10_000 : 5_000_000))
                .as(ProductPlan::new);
    }

    private Arbitrary<LinePlan> line() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, mostMunicipalities - 1),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, mostYears + 2),
                        amounts(),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as((municipality, product, year, number, quantity) ->
                        new LinePlan(municipality, product, year, quantity ? number / 1000 : number, quantity));
    }

    /** One municipality without use; equal weights; one who uses everything; amounts near the limits. */
    private List<ScenarioPlan> edges() {
        MunicipalityPlan one = new MunicipalityPlan(1, 100, 0, 1);
        MunicipalityPlan large = new MunicipalityPlan(1, 1_000_000_000_000_000L, 0, 1);
        List<MunicipalityPlan> equal = atLeast(3, one);
        return List.of(
                edge(atLeast(1, one)),
                edge(equal),
                edge(equal, new LinePlan(0, 0, 0, 100, false)),
                edge(equal, new LinePlan(0, 0, 0, 1, false), new LinePlan(1, 0, 0, 1, false)),
                edge(atLeast(2, large), new LinePlan(1, 0, 0, large.budgetCents(), false)));
    }

    private List<MunicipalityPlan> atLeast(int count, MunicipalityPlan plan) {
        int size = Math.max(leastMunicipalities, Math.min(count, mostMunicipalities));
        return ImmutableList.copyOf(Collections.nCopies(size, plan));
    }

    private ScenarioPlan edge(List<MunicipalityPlan> municipalities, LinePlan... lines) {
        return new ScenarioPlan(
                firstYear,
                leastYears,
                0,
                ImmutableList.copyOf(municipalities),
                ImmutableList.of(new ProductPlan(Segment.INTENSIVE, true, 10_000)),
                ImmutableList.copyOf(Arrays.asList(lines)),
                ImmutableList.of(ScopeArbitrary.simplest(models)));
    }
}
