package nl.regiokas.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import nl.regiokas.testkit.law.Closer;
import nl.regiokas.testkit.plan.Kits;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.scenario.ExactTable;
import nl.regiokas.testkit.scenario.Scenario;

/** What the generators draw. */
@Tag("slow")
class ArbitrariesProperties {

    /** Says who takes part, and nothing else. */
    private static final KeyFacts NO_FACTS = new KeyFacts() {
        @Override
        public int year() {
            throw new AssertionError("no year is known");
        }

        @Override
        public ImmutableList<MunicipalityCode> participants() {
            return ImmutableList.copyOf(TWO);
        }

        @Override
        public Rational series(String name, MunicipalityCode municipality, int ofYear) {
            throw new AssertionError("no series is known");
        }

        @Override
        public long ownCostCents(MunicipalityCode municipality, int ofYear) {
            throw new AssertionError("no cost is known");
        }

        @Override
        public long[] ownCostsCents(int fromYear, int untilYear) {
            throw new AssertionError("no cost is known");
        }

        @Override
        public Rational chargedCents(String scope, MunicipalityCode municipality, int ofYear) {
            throw new AssertionError("no charge is known");
        }
    };

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

    @Property(tries = 1000)
    void keysHoldAWeightForEach(@ForAll("keys") AllocationKey key) {
        Weights weights = key.weights(NO_FACTS);
        assertThat(weights.size()).isEqualTo(2);
        assertThat(weights.isZero()).isFalse();
        Statistics.collect(key.name());
        Statistics.coverage(names -> {
            names.check("equal").percentage(share -> share > 5);
            names.check("table").percentage(share -> share > 50);
        });
    }

    @Provide
    Arbitrary<AllocationKey> everyKindOfKey() {
        return RegiokasArbitraries.keys(TWO).ofEveryKind();
    }

    @Property(tries = 1000)
    void everyKindOfKeyIsDrawn(@ForAll("everyKindOfKey") AllocationKey key) {
        Statistics.collect(key.getClass().getSimpleName());
        Statistics.coverage(kinds -> List.of(
                        "EqualKey", "TableKey", "SeriesKey", "CostKey", "ChargesKey", "BlendKey", "PathKey")
                .forEach(kind -> kinds.check(kind).percentage(share -> share > 2)));
    }

    @Provide
    Arbitrary<AllocationKey> keysWithTies() {
        return RegiokasArbitraries.keys(TWO).withTies();
    }

    @Property(tries = 1000)
    void weightsOfKeysAreOftenEqual(@ForAll("keysWithTies") AllocationKey key) {
        Weights weights = key.weights(NO_FACTS);
        Statistics.collect(weights.fraction(0).equals(weights.fraction(1)) ? "tie" : "none");
        Statistics.coverage(kinds -> kinds.check("tie").percentage(share -> share > 30));
    }

    @Provide
    Arbitrary<ProductCatalogue> fourProducts() {
        return RegiokasArbitraries.catalogues(
                RegiokasArbitraries.scenarios().products(4, 4).from(2014));
    }

    @Property
    void catalogueHasTheProductsAskedFor(@ForAll("fourProducts") ProductCatalogue catalogue) {
        assertThat(catalogue.products()).hasSize(4);
        assertThat(catalogue.prices(0).tariffs())
                .allMatch(tariff -> tariff.from().getYear() <= 2014);
    }

    @Provide
    Arbitrary<RtaArrangement> twoOrThreeYears() {
        return RegiokasArbitraries.rtaArrangements(2, 3);
    }

    @Property
    void arrangementsCloseInEveryYear(@ForAll("twoOrThreeYears") RtaArrangement arrangement) {
        assertThat(arrangement.years()).hasSizeBetween(2, 3);
        for (RtaYear year : arrangement.years()) {
            Percentage shared = year.shares().values().stream().reduce(Percentage.ZERO, Percentage::plus);
            assertThat(shared.plus(year.cut())).isEqualTo(Percentage.HUNDRED.plus(arrangement.cutInBase()));
        }
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

    @Property(tries = 1000)
    void scenariosCoverWhatMatters(@ForAll("scenarios") Scenario scenario) {
        boolean outsiders = scenario.scheme().scopes().stream()
                .anyMatch(scope -> scope.participants().byYear().values().stream()
                        .anyMatch(each -> !each.equals(Participants.all())));
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

    @Example
    void boundsThatNothingLiesInAreRefused() {
        ScenarioArbitrary scenarios = RegiokasArbitraries.scenarios();
        assertThatThrownBy(() -> scenarios.municipalities(0, 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "municipalities of an arbitrary must be from 1 to 64, the least first, but were from 0 to 0");
        assertThatThrownBy(() -> scenarios.municipalities(5, 2))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "municipalities of an arbitrary must be from 1 to 64, the least first, but were from 5 to 2");
        assertThatThrownBy(() -> scenarios.years(1, 101))
                .isInstanceOf(RefusalException.class)
                .hasMessage("years of an arbitrary must be from 1 to 100, the least first, but were from 1 to 101");
        assertThatThrownBy(() -> scenarios.products(-1, 4))
                .isInstanceOf(RefusalException.class)
                .hasMessage("products of an arbitrary must be from 1 to 60, the least first, but were from -1 to 4");
        assertThatThrownBy(() -> RegiokasArbitraries.regions(3, 2))
                .isInstanceOf(RefusalException.class)
                .hasMessage("members of an arbitrary must be from 1 to 9999, the least first, but were from 3 to 2");
        assertThatThrownBy(() -> RegiokasArbitraries.rtaArrangements(0, 2))
                .isInstanceOf(RefusalException.class)
                .hasMessage("years of an arbitrary must be from 1 to 100, the least first, but were from 0 to 2");
        assertThatThrownBy(() -> RegiokasArbitraries.weights(0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of an arbitrary must be from 1 to 1000, the least first, but were from 1 to 0");
        assertThatThrownBy(() -> RegiokasArbitraries.tables(2, 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("columns of an arbitrary must be from 1 to 1000, the least first, but were from 1 to 0");
    }

    @Example
    void plansOfNothingAreRefusedAtOnce() {
        assertThatThrownBy(() -> ScenarioPlan.builder()
                        .firstYear(Integer.MAX_VALUE)
                        .years(0)
                        .kits(List.of())
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("first year of a scenario plan must be from 1901 to 2150 but was 2147483647")
                .hasMessageContaining("number of years of a scenario plan must be from 1 to 100 but was 0")
                .hasMessageContaining("number of municipalities of a scenario plan")
                .hasMessageContaining("number of kits of a scenario plan");
        assertThatThrownBy(() -> RegiokasArbitraries.scenarios().models())
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("numbers of kits");
    }

    @Provide
    Arbitrary<Scenario> together() {
        return RegiokasArbitraries.scenarios().withoutOutsiders();
    }

    @Property
    void withoutOutsidersEverybodyTakesPartInEveryScope(@ForAll("together") Scenario scenario) {
        assertThat(scenario.scheme().scopes())
                .allMatch(scope -> scope.participants().equals(Dated.always(Participants.all())));
        assertThat(scenario.settle().charges()).allMatch(charge -> charge.isInFund());
    }

    @Provide
    Arbitrary<Scenario> reorganised() {
        return RegiokasArbitraries.scenarios().reorganised();
    }

    @Property(tries = 1000)
    void reorganisationsLieWithinTheRun(@ForAll("reorganised") Scenario scenario) {
        int first = scenario.scheme().firstYear();
        assertThat(scenario.reorganisations().all())
                .allMatch(one -> one.date().getYear() > first && one.date().getDayOfYear() == 1);
        assertThat(scenario.lines())
                .allMatch(line -> scenario.codes(line.date().getYear()).contains(line.municipality()));
        boolean within = scenario.reorganisations().all().stream()
                .anyMatch(one -> !one.successions().isEmpty()
                        && one.date().getYear() <= scenario.scheme().lastYear());
        Statistics.label("within")
                .collect(within)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    /** Scopes end in each of the three ways, and of some members something is left to be settled when they leave. */
    @Property(tries = 1000)
    void endsOfEveryKindAndLeaversAreDrawn(@ForAll("reorganised") Scenario scenario) {
        SolidarityScheme scheme = scenario.scheme();
        List<Scope> ending = scheme.scopes().stream()
                .filter(scope -> scope.until().orElse(scheme.lastYear()) < scheme.lastYear())
                .toList();
        drawn("runs off", ending.stream().anyMatch(scope -> scope.atEnd() instanceof AtEnd.RunOff));
        drawn("is settled", ending.stream().anyMatch(scope -> scope.atEnd() instanceof AtEnd.Settle));
        drawn("goes into another", ending.stream().anyMatch(scope -> scope.atEnd() instanceof AtEnd.Into));
        drawn(
                "exit shares",
                scenario.settle().charges().stream()
                        .anyMatch(charge -> charge.kind().equals(ChargeKind.EXIT_SHARE)));
    }

    @Provide
    Arbitrary<Scenario> closed() {
        return RegiokasArbitraries.scenarios().withClosings();
    }

    @Property(tries = 1000)
    void closingsAscendAndLinesComeLate(@ForAll("closed") Scenario scenario) {
        assertThat(scenario.closings()).isNotEmpty();
        for (int i = 1; i < scenario.closings().size(); i++) {
            Closing before = scenario.closings().get(i - 1);
            assertThat(scenario.closings().get(i).day()).isAfter(before.day());
            assertThat(scenario.closings().get(i).through()).isGreaterThanOrEqualTo(before.through());
        }
        Closing first = scenario.closings().get(0);
        boolean late = scenario.care().stream()
                .anyMatch(each -> each.line().date().getYear() <= first.through()
                        && each.knownOn().isAfter(first.day()));
        Statistics.label("late")
                .collect(late)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        Statistics.label("late lines")
                .collect(scenario.scheme().lateLines())
                .coverage(coverage -> coverage.check(LateLines.CURRENT_YEAR).percentage(share -> share > 20));
    }

    @Property(tries = 300)
    void aFirstClosingMayComeBeforeTheYearEnds(@ForAll("closed") Scenario scenario) {
        Closing first = scenario.closings().get(0);
        boolean early = first.day().getYear() <= first.through();
        assertThat(early && scenario.scheme().lateLines() == LateLines.CURRENT_YEAR)
                .isFalse();
        drawn("early", early);
    }

    @Provide
    Arbitrary<Scenario> closedAndReorganised() {
        return RegiokasArbitraries.scenarios().reorganised().withClosings();
    }

    /** A late line that counts later counts of the successors, and of no other client. */
    @Property(tries = 300)
    void lateLinesMoveToSuccessors(@ForAll("closedAndReorganised") Scenario scenario) {
        Scenario now = scenario.knownOn(LocalDate.MAX);
        assertThat(now.care())
                .allMatch(each -> scenario.codes(each.line().date().getYear())
                        .contains(each.line().municipality()));
        assertThat(total(now)).isEqualTo(total(scenario));
        boolean counted = now.care().size() != scenario.care().size()
                || IntStream.range(0, now.care().size())
                        .anyMatch(i -> !now.care()
                                .get(i)
                                .line()
                                .municipality()
                                .equals(scenario.care().get(i).line().municipality()));
        drawn("moved", counted);
    }

    private static long total(Scenario scenario) {
        long[] total = new long[1];
        scenario.ledger().forEachCell((municipality, product, year, cents) -> total[0] += cents);
        return total[0];
    }

    /** Most scenarios with closings can be closed, so that the laws look at something. */
    @Property(tries = 300)
    void mostCanBeClosed(@ForAll("closedAndReorganised") Scenario scenario) {
        boolean closed;
        try {
            closed = !Closer.LIBRARY.closings(scenario).steps().isEmpty();
        } catch (RefusalException refused) {
            closed = false;
        }
        Statistics.label("closed")
                .collect(closed)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
    }

    /** A final year is not changed by what becomes known later, so that the closings after it can be made. */
    @Property
    void finalClosingsAreDrawnAndCanBeKept(@ForAll("closed") Scenario scenario) {
        assertThat(scenario.closings()).containsAll(scenario.finalClosings());
        assertThatCode(() -> Closer.LIBRARY.closings(scenario))
                .satisfiesAnyOf(
                        kept -> assertThat(kept).isNull(),
                        refused -> assertThat(refused)
                                .isInstanceOf(RefusalException.class)
                                .message()
                                .doesNotContain("final"));
        drawn("final", !scenario.finalClosings().isEmpty());
    }

    @Provide
    Arbitrary<Scenario> years() {
        return RegiokasArbitraries.scenarios().overTheYears();
    }

    @Property(tries = 1000)
    void decisionsAndOpeningInstalmentsAreDrawn(@ForAll("years") Scenario scenario) {
        scenario.scheme().scopes().forEach(scope -> {
            boolean decided =
                    scope.participants().byYear().values().stream().anyMatch(Participants.Decided.class::isInstance);
            drawn("decided", decided);
            scope.participants().byYear().values().stream()
                    .filter(Participants.Decided.class::isInstance)
                    .map(Participants.Decided.class::cast)
                    .forEach(each -> assertThat(
                                    scenario.decisions().row(each.year()).keySet())
                            .containsAll(scenario.codes(scenario.scheme().firstYear())));
        });
        drawn("deferred", scenario.decisions().containsValue(Stance.DEFERRED));
        drawn("instalments", !scenario.instalmentCents().isEmpty());
        assertThat(scenario.instalmentCents().values())
                .allMatch(items -> items.keySet().stream()
                        .allMatch(item -> item.due() >= scenario.scheme().firstYear()
                                && item.origin() < scenario.scheme().firstYear()));
    }

    @Provide
    Arbitrary<Scenario> pooled() {
        return RegiokasArbitraries.scenarios().models(Kits.of("pooling"));
    }

    @Property(tries = 1000)
    void poolingIsDrawnWithAllItsTerms(@ForAll("pooled") Scenario scenario) {
        scenario.scheme().scopes().stream()
                .flatMap(scope -> scope.model().byYear().values().stream())
                .filter(PoolingModel.class::isInstance)
                .map(PoolingModel.class::cast)
                .forEach(model -> {
                    drawn("contribution", model.contribution().isPresent());
                    drawn("layer", model.layer().isPresent());
                    drawn(
                            "layer by client",
                            model.layer()
                                    .filter(layer -> layer.grain() == Layer.Grain.CLIENT)
                                    .isPresent());
                    drawn("outside", model.outside().isPresent());
                    drawn("limit", model.limit().isPresent());
                    drawn("schedule", model.schedule().isPresent());
                });
    }

    private static void drawn(String term, boolean present) {
        Statistics.label(term)
                .collect(present)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
    }
}
