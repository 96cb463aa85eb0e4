package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Makes a scenario from a few numbers and a seed; the same numbers give the same scenario on every machine.
 *
 * <p>By default: 23 municipalities, 16 products, the years 2018 to 2020 after three years of history, about 105 million
 * euro a year in the proportions of Groningen's care in kind of 2016, 12,000 lines a year with lognormal costs and a
 * few very expensive ones, corrections of 1 line in 100, the scheme {@link SchemeShape#MIXED}, seed 42. Municipalities,
 * products, sizes and prices are invented.
 *
 * <pre>{@code
 * Scenario scenario = ScenarioBuilder.groningen().municipalities(23).years(3).seed(42).build();
 * Settlement settlement = scenario.settle();
 * }</pre>
 *
 * <p>The cost is close to the total asked for, not equal to it, because lines are drawn one by one. A builder is not
 * safe for use by several threads; what it builds is immutable.
 *
 * @since 0.2.0
 */
public final class ScenarioBuilder {

    /** The name of the series without years that every generated scenario has. */
    public static final String TABLE_KEY = "clients";

    private static final int MOST_MUNICIPALITIES = 9999;
    private static final int CATALOGUE_PART = -2;

    private ImmutableList<Municipality> members = ImmutableList.of();
    private int municipalities = 23;
    private int products = 16;
    private int firstYear = 2018;
    private int years = 3;
    private int history = 3;
    private long totalCents = 105_000_000_00L;
    private long linesPerYear = 12_000;
    private int corrections = 10;
    private long seed = 42;
    private UsageShape usage = UsageShape.LOGNORMAL;
    private SchemeShape scheme = SchemeShape.MIXED;

    private ScenarioBuilder() {}

    /**
     * The size and the proportions of the region of Groningen.
     *
     * @return a builder with the defaults
     */
    public static ScenarioBuilder groningen() {
        return new ScenarioBuilder();
    }

    /**
     * The 23 municipalities of 2015 with their own codes and names, sharing all care in 2015-2017; sizes and use are
     * invented.
     *
     * @return a builder with these municipalities
     */
    public static ScenarioBuilder groningen2015() {
        return groningen()
                .municipalities(Groningen.region().membersIn(2015))
                .firstYear(2015)
                .history(0)
                .scheme(SchemeShape.FULL_SOLIDARITY);
    }

    /**
     * A region that a person can oversee: 4 municipalities, 5 products, 2 years, EUR 14 million, 200 lines a year.
     *
     * @return a builder with these numbers
     */
    public static ScenarioBuilder small() {
        return groningen()
                .municipalities(4)
                .products(5)
                .years(2)
                .totalCost(Euro.ofCents(14_000_000_00L))
                .linesPerYear(200);
    }

    /**
     * All municipalities of the Netherlands: 342, 80 products, one year of 60 million lines, EUR 3 billion, full
     * solidarity. The lines are to be streamed.
     *
     * @return a builder with these numbers
     */
    public static ScenarioBuilder national() {
        return groningen()
                .municipalities(342)
                .products(80)
                .years(1)
                .history(0)
                .totalCost(Euro.ofCents(3_000_000_000_00L))
                .linesPerYear(60_000_000)
                .scheme(SchemeShape.FULL_SOLIDARITY);
    }

    /**
     * Sets how many municipalities there are.
     *
     * @param count from 1 to 9,999
     * @return this builder
     */
    public ScenarioBuilder municipalities(int count) {
        this.members = ImmutableList.of();
        this.municipalities = count;
        return this;
    }

    /**
     * Sets the municipalities.
     *
     * @param given at least one
     * @return this builder
     */
    public ScenarioBuilder municipalities(Collection<Municipality> given) {
        this.members = ImmutableList.copyOf(given);
        this.municipalities = members.size();
        return this;
    }

    /**
     * Sets how many products there are, spread over the segments.
     *
     * @param count at least 1
     * @return this builder
     */
    public ScenarioBuilder products(int count) {
        this.products = count;
        return this;
    }

    /**
     * Sets the first year that is settled.
     *
     * @param year the year
     * @return this builder
     */
    public ScenarioBuilder firstYear(int year) {
        this.firstYear = year;
        return this;
    }

    /**
     * Sets how many years are settled.
     *
     * @param count at least 1
     * @return this builder
     */
    public ScenarioBuilder years(int count) {
        this.years = count;
        return this;
    }

    /**
     * Sets how many years of usage come before the first year that is settled.
     *
     * @param count not negative; the flat-tax model needs 3
     * @return this builder
     */
    public ScenarioBuilder history(int count) {
        this.history = count;
        return this;
    }

    /**
     * Sets roughly what all care costs in a year.
     *
     * @param total euro, not negative
     * @return this builder
     */
    public ScenarioBuilder totalCost(MonetaryAmount total) {
        this.totalCents = Euro.cents(total, "total cost");
        return this;
    }

    /**
     * Sets roughly how many usage lines a year has.
     *
     * @param count at least 1
     * @return this builder
     */
    public ScenarioBuilder linesPerYear(long count) {
        this.linesPerYear = count;
        return this;
    }

    /**
     * Sets how many lines are corrected by a later, negative line.
     *
     * @param perThousand from 0 to 1,000
     * @return this builder
     */
    public ScenarioBuilder corrections(int perThousand) {
        this.corrections = perThousand;
        return this;
    }

    /**
     * Sets the seed.
     *
     * @param number any number
     * @return this builder
     */
    public ScenarioBuilder seed(long number) {
        this.seed = number;
        return this;
    }

    /**
     * Sets how use is spread over municipalities.
     *
     * @param shape the shape
     * @return this builder
     */
    public ScenarioBuilder usage(UsageShape shape) {
        this.usage = shape;
        return this;
    }

    /**
     * Sets the scheme.
     *
     * @param shape the shape; {@link SchemeShape#of} makes one of any model
     * @return this builder
     */
    public ScenarioBuilder scheme(SchemeShape shape) {
        this.scheme = Attributes.given(shape, "scheme shape of scenario");
        return this;
    }

    /**
     * Makes the scenario. Usage lines are drawn when they are asked for, not now.
     *
     * @return the scenario
     * @throws nl.regiokas.core.fault.RefusalException when numbers are out of range, with every fault
     */
    public Scenario build() {
        check();
        ScenarioBuilder given = copy();
        GeneratedRegion region = new GeneratedRegion(given, municipalities());
        ProductCatalogue catalogue =
                CareShape.catalogue(products, firstUsageYear(), lastYear(), SplitMix64.of(seed, CATALOGUE_PART));
        return Scenario.builder()
                .name("scenario with seed " + seed)
                .municipalities(region.municipalities())
                .youth(region.youth())
                .catalogue(catalogue)
                .usage(new GeneratedUsage(given, catalogue, region.sizes()))
                .budgets(region.budgets())
                .advances(region.advances())
                .keys(region.clients())
                .scheme(scheme.scheme(new SchemeTerms(firstYear, lastYear(), region.codes(), totalCents)))
                .build();
    }

    private void check() {
        Faults faults = new Faults();
        range(faults, "municipalities", municipalities, 1, MOST_MUNICIPALITIES);
        range(faults, "products", products, 1, MOST_MUNICIPALITIES);
        range(faults, "years", years, 1, 100);
        range(faults, "years of history", history, 0, 100);
        range(faults, "usage lines a year", linesPerYear, 1, Long.MAX_VALUE);
        range(faults, "total cost in cents", totalCents, 0, Long.MAX_VALUE);
        range(faults, "corrections in 1,000 lines", corrections, 0, 1000);
        faults.throwIfAny();
    }

    private static void range(Faults faults, String role, long value, long least, long most) {
        if (value < least || value > most) {
            faults.add(ScenarioFault.SCENARIO_EXTENT, role, least, most, value);
        }
    }

    private ScenarioBuilder copy() {
        return new ScenarioBuilder()
                .municipalities(municipalities)
                .products(products)
                .firstYear(firstYear)
                .years(years)
                .history(history)
                .totalCost(Euro.ofCents(totalCents))
                .linesPerYear(linesPerYear)
                .corrections(corrections)
                .seed(seed)
                .usage(usage)
                .scheme(scheme);
    }

    private ImmutableSortedMap<MunicipalityCode, Municipality> municipalities() {
        Stream<Municipality> region = members.isEmpty()
                ? IntStream.range(0, municipalities).mapToObj(PlaceNames::municipality)
                : members.stream();
        return region.collect(ImmutableSortedMap.toImmutableSortedMap(
                MunicipalityCode::compareTo, Municipality::code, member -> member));
    }

    int firstUsageYear() {
        return firstYear - history;
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return firstYear + years - 1;
    }

    long totalCents() {
        return totalCents;
    }

    long linesPerYear() {
        return linesPerYear;
    }

    int corrections() {
        return corrections;
    }

    long seed() {
        return seed;
    }

    UsageShape usage() {
        return usage;
    }
}
