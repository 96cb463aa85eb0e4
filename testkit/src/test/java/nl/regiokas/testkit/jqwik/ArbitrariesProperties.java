package nl.regiokas.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.statistics.Statistics;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.testkit.scenario.ExactTable;
import nl.regiokas.testkit.scenario.Scenario;

/** What the generators draw. */
class ArbitrariesProperties {

    private static final List<MunicipalityCode> TWO = List.of(MunicipalityCode.of("0005"), MunicipalityCode.of("0053"));

    @Provide
    Arbitrary<Region> regions() {
        return RegiokasArbitraries.regions(2, 9);
    }

    @Provide
    Arbitrary<Product> products() {
        return RegiokasArbitraries.products();
    }

    @Provide
    Arbitrary<ProductCatalogue> catalogues() {
        return RegiokasArbitraries.catalogues();
    }

    @Provide
    Arbitrary<AllocationKey> keys() {
        return RegiokasArbitraries.keys(TWO);
    }

    @Provide
    Arbitrary<ExactTable> tables() {
        return RegiokasArbitraries.tables(7, 5);
    }

    @Provide
    Arbitrary<Percentage> percentages() {
        return RegiokasArbitraries.percentages();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RegiokasArbitraries.scenarios();
    }

    @Provide
    Arbitrary<List<UsageLine>> ties() {
        return RegiokasArbitraries.usage(RegiokasArbitraries.scenarios().withTies())
                .map(lines -> lines);
    }

    @Property
    void regionsHaveDistinctMembersInOrder(@ForAll("regions") Region region) {
        assertThat(region.members()).hasSizeBetween(2, 9);
        assertThat(region.members())
                .extracting(member -> member.code())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void productsHaveATariff(@ForAll("products") Product product, @ForAll("catalogues") ProductCatalogue catalogue) {
        assertThat(product.code().isStandard()).isTrue();
        assertThat(catalogue.products()).hasSizeBetween(1, 8);
        for (int p = 0; p < catalogue.products().size(); p++) {
            assertThat(catalogue.prices(p).tariffs()).hasSize(1);
        }
    }

    @Property
    void keysHaveAName(@ForAll("keys") AllocationKey key) {
        assertThat(key.name()).isIn("equal", "table");
    }

    @Property
    void tablesHaveWholeRows(@ForAll("tables") ExactTable table) {
        assertThat(table.rows())
                .allSatisfy(row ->
                        assertThat(row.stream().sum() % table.denominator()).isZero());
    }

    @Property
    void percentagesAreShares(@ForAll("percentages") Percentage percentage) {
        assertThat(percentage).isBetween(Percentage.ZERO, Percentage.HUNDRED);
    }

    @Property
    void scenariosCoverWhatMatters(@ForAll("scenarios") Scenario scenario) {
        boolean outsiders = scenario.scheme().scopes().stream()
                .anyMatch(scope -> scope.participation().byYear().values().stream()
                        .anyMatch(each -> !each.named().isEmpty()));
        boolean corrected = scenario.lines().stream()
                .anyMatch(line ->
                        line.amount().filter(amount -> amount.isNegative()).isPresent());
        Statistics.label("municipalities")
                .collect(scenario.municipalities().size() > 6 ? "many" : "few")
                .coverage(coverage -> coverage.check("many").count(n -> n > 0));
        Statistics.label("years")
                .collect(scenario.scheme().years().size() > 4 ? "many" : "few")
                .coverage(coverage -> coverage.check("many").count(n -> n > 0));
        Statistics.label("outsiders")
                .collect(outsiders)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
        Statistics.label("corrections")
                .collect(corrected)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
    }

    @Property
    void tiesAreFew(@ForAll("ties") List<UsageLine> lines) {
        assertThat(lines.stream().flatMap(line -> line.amount().stream()).distinct())
                .hasSizeLessThanOrEqualTo(4);
    }

    /** Taking the first smaller one again and again ends at a single municipality, one year, one product, no lines. */
    @Example
    void aScenarioShrinksToOneMunicipalityWithoutUse(@ForAll Random random) {
        RandomGenerator<Scenario> generator = RegiokasArbitraries.scenarios().generator(1000, false);
        Shrinkable<Scenario> smallest = generator.next(random);
        for (int step = 0; step < 5000; step++) {
            Shrinkable<Scenario> now = smallest;
            smallest = now.shrink()
                    .filter(each -> each.distance().compareTo(now.distance()) < 0)
                    .findFirst()
                    .orElse(now);
            if (smallest == now) {
                break;
            }
        }

        Scenario scenario = smallest.value();
        assertThat(scenario.municipalities()).hasSize(1);
        assertThat(scenario.lines()).isEmpty();
        assertThat(scenario.scheme().years()).hasSize(1);
        assertThat(scenario.scheme().scopes()).hasSize(1);
    }

    @Example
    void edgeCasesAreThere() {
        assertThat(RegiokasArbitraries.scenarios().edgeCases().suppliers()).hasSize(5);
    }
}
