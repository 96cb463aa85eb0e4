package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CLINIC;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.notices;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.key.PathKey;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bears money and has no place is a fault; what is only not used is reported. */
class PlanCheckTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());

    private static final YearlyAmount FIVE =
            YearlyAmount.of(Map.of(2018, Euro.parse("5.00"), 2019, Euro.parse("5.00")));

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static SharingModel insurance(String expected) {
        return Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse(expected))))
                .build();
    }

    private static void assertFaults(SolidarityScheme scheme, SettlementFacts facts, String... faults) {
        assertThat(Readiness.of(scheme, facts).faults()).map(Fault::text).containsExactly(faults);
        assertThatThrownBy(() -> Settlement.of(scheme, facts))
                .isInstanceOf(RefusalException.class)
                .hasMessage(String.join("\n", faults));
    }

    @Test
    void productsWithoutAScopeAreReportedAtOnce() {
        Scope.Builder care = Scope.builder().name("care").model(OWN).products(CARE, "NONE");
        assertFaults(
                scheme(2018, 2018, care),
                two().facts(),
                "product CLINIC (segment INTENSIVE) must fall in a scope of the scheme but falls in none",
                "product CRISIS (segment CRISIS) must fall in a scope of the scheme but falls in none",
                "product named by a scope must be in the catalogue but was NONE (scope care)");
    }

    @Test
    void aProductIsInAScopeInEveryYearInWhichItIsUsed() {
        Scope.Builder late = Scope.builder()
                .name("late")
                .model(OWN)
                .segments(Dated.byYear(Map.of(
                        2018, ImmutableSortedSet.<Segment>of(), 2020, ImmutableSortedSet.copyOf(Segment.values()))));
        assertThat(Readiness.of(scheme(2018, 2020, late), two().facts()).isReady())
                .isTrue();
        assertFaults(
                scheme(2018, 2020, late),
                two().uses("0001", CARE, 2019, "1.00")
                        .uses("0002", CARE, 2019, "-1.00")
                        .facts(),
                "product CARE (segment FLEXIBLE) must fall in a scope of the scheme but falls in none in 2019, in which its"
                        + " cost counts");
    }

    @Test
    void aProductOfTheLedgerIsInTheCatalogue() {
        ProductCatalogue other = ProductCatalogue.of(List.of(Product.of("OTHER", "other", Segment.BASIC)));
        SettlementFacts facts = two().builder()
                .ledger(CostLedger.builder(List.of(code("0001")), other)
                        .addCents(0, 0, 2018, 5)
                        .build())
                .build();
        assertFaults(
                scheme(2018, 2018, scope(OWN)), facts, "product of the ledger must be in the catalogue but was OTHER");
    }

    @Test
    void costIsOfMunicipalitiesThatExist() {
        Town town = new Town()
                .existing("0001", "", "2018-01-01")
                .existing("0002", "", "")
                .reorganised("2018-01-01", "0001 1 0002")
                .uses("0001", CARE, 2018, "1.00")
                .uses("0001", CARE, 2017, "1.00");
        assertFaults(
                scheme(2018, 2018, scope(OWN)),
                town.facts(),
                "cost must be of a municipality that exists in 2018 but was of 0001, succeeded by 0002 (amount EUR 1.00)");
    }

    @Test
    void aScopeWithoutProductsHasNoVolume() {
        Scope.Builder first = Town.scope("first", OWN);
        assertFaults(
                scheme(2018, 2018, first, Town.scope("shadowed", insurance("5.00"))),
                two().facts(),
                "premium volume must be zero in a scope that holds no product but was EUR 5.00 (scope shadowed, 2018)");
        assertThat(Readiness.of(scheme(2018, 2018, first, Town.scope("shadowed", insurance("0.00"))), two().facts())
                        .isReady())
                .isTrue();
    }

    /** Scope a holds FLEXIBLE alone, and only while no scope before it does. */
    @ParameterizedTest
    @MethodSource
    void aScopeIsWithoutProductsWhateverTheCause(SolidarityScheme scheme, int year, String what) {
        assertThat(Readiness.of(scheme, two().uses("0001", CARE, 2017, "1.00").facts())
                        .faults())
                .map(Fault::text)
                .contains(what + " must be zero in a scope that holds no product but was EUR 5.00 (scope a, " + year
                        + ")");
    }

    static Stream<Arguments> aScopeIsWithoutProductsWhateverTheCause() {
        SharingModel insurance = Models.insurance()
                .key(AllocationKeys.youth())
                .expectedCost(FIVE)
                .build();
        SharingModel flat = Models.flatTax()
                .window(1)
                .spread(1)
                .ownShare(Percentage.HUNDRED)
                .expectedCost(FIVE)
                .build();
        SharingModel pool = PoolingModel.builder()
                .key(AllocationKeys.equal())
                .contribution(FIVE)
                .build();
        return Stream.of(
                Arguments.of(
                        scheme(2018, 2018, Town.scope("a", insurance).segments(Segment.COMPULSORY), scope(OWN)),
                        2018,
                        "premium volume"),
                Arguments.of(scheme(2018, 2018, Town.scope("first", OWN), flexible(flat)), 2018, "expected cost"),
                Arguments.of(scheme(2018, 2018, Town.scope("first", OWN), flexible(pool)), 2018, "contribution"),
                Arguments.of(
                        scheme(2018, 2019, Town.scope("first", OWN).until(2018), flexible(insurance), scope(OWN)),
                        2018,
                        "premium volume"),
                Arguments.of(
                        scheme(
                                2018,
                                2019,
                                Town.scope("a", insurance)
                                        .segments(Dated.byYear(Map.of(
                                                2018,
                                                ImmutableSortedSet.of(Segment.FLEXIBLE),
                                                2019,
                                                ImmutableSortedSet.<Segment>of()))),
                                scope(OWN)),
                        2019,
                        "premium volume"),
                Arguments.of(
                        scheme(
                                2018,
                                2019,
                                Town.scope("first", OWN)
                                        .segments(Dated.byYear(Map.of(
                                                2018,
                                                ImmutableSortedSet.<Segment>of(),
                                                2019,
                                                ImmutableSortedSet.of(Segment.FLEXIBLE)))),
                                flexible(insurance),
                                scope(OWN)),
                        2019,
                        "premium volume"));
    }

    private static Scope.Builder flexible(SharingModel model) {
        return Town.scope("a", model).segments(Segment.FLEXIBLE);
    }

    @Test
    void advancesHaveAPlace() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 1 0002")
                .advance("0002", 2017, "1.00")
                .advance("0002", 2020, "2.00")
                .advance("0001", 2019, "3.00")
                .advance("0003", 2018, "4.00")
                .advance("0009", 2018, "5.00")
                .advance("rijk", 2018, "6.00")
                .advance("0002", 2018, "0.00");
        SolidarityScheme scheme = scheme(2018, 2019, scope(OWN));
        assertThat(Readiness.of(scheme, town.facts()).faults())
                .map(Fault::text)
                .containsExactlyInAnyOrder(
                        "an advance must be of a year of the settlement, 2018 to 2019, but was of 2017 (party 0002, EUR"
                                + " 1.00)",
                        "an advance must be of a year of the settlement, 2018 to 2019, but was of 2020 (party 0002, EUR"
                                + " 2.00)",
                        "advance must be of a municipality that exists in 2019 but was of 0001, succeeded by 0002 (amount EUR 3.00)",
                        "advance must be of a municipality that exists in 2018 but was of 0003 (amount EUR 4.00)",
                        "advance must be of a municipality of the region but was of 0009 (amount EUR 5.00)",
                        "advance of 2018 must be of a municipality or an outside party but was of rijk (amount EUR 6.00)");
        assertThat(Readiness.of(scheme, town.facts()).notices())
                .map(Notice::toString)
                .containsExactly("advance is zero (2018, municipality 0002)");
    }

    /** 0001 is gone in 2019, and nobody has a plan for 2020. */
    @Test
    void reportsWhoLacksAPlanInAYearForWhichOthersHaveOne() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "", "")
                .reorganised("2019-01-01", "0001 1 0002");
        SettlementFacts facts = town.facts().toBuilder()
                .plan(BudgetPlan.of(Map.of(
                        new PlanCell(2018, code("0002"), Segment.BASIC), Euro.parse("5.00"),
                        new PlanCell(2019, code("0002"), Segment.BASIC), Euro.parse("0.00"))))
                .build();

        assertThat(Readiness.of(scheme(2018, 2020, scope(OWN)), facts).notices())
                .map(Notice::toString)
                .containsExactly(
                        "it has no plan of its budget by segment, though others have (2018, municipality 0001)",
                        "it has no plan of its budget by segment, though others have (2018, municipality 0003)",
                        "it has no plan of its budget by segment, though others have (2019, municipality 0003)");
        assertThat(Readiness.of(scheme(2018, 2020, scope(OWN)), town.facts()).notices())
                .isEmpty();
    }

    @Test
    void seriesAreOfMunicipalitiesThatExist() {
        Town town = new Town()
                .existing("0001", "", "2018-01-01")
                .existing("0002", "", "")
                .reorganised("2018-01-01", "0001 1 0002")
                .series("clients", "2018 0001 1", "2018 0002 1", "2017 0001 1", "0009 4");
        assertFaults(
                scheme(2018, 2018, scope(Models.actualUse(AllocationKeys.series("clients")))),
                town.facts(),
                "value of series clients must be of a municipality of the region but was of 0009",
                "value of series clients must be of a municipality that exists in 2018 but was of 0001, succeeded by 0002");
    }

    @Test
    void keysNameSeriesAndScopesThatAreThere() {
        Scope.Builder a = Town.scope("a", Models.actualUse(AllocationKeys.series("none")))
                .products(CARE)
                .segments();
        Scope.Builder b = Town.scope("b", Models.actualUse(AllocationKeys.charges(List.of("a", "b", "c", "z"), 0)))
                .products("CRISIS")
                .segments();
        Scope.Builder c = Town.scope("c", Models.actualUse(AllocationKeys.charges(List.of("c", "b"), 1)));
        assertFaults(
                scheme(2018, 2018, a, b, c),
                two().facts(),
                "series none must be given but is absent (scope a)",
                "key must look at charges of the year itself of earlier scopes only but looks at b (scope b)",
                "key must look at charges of the year itself of earlier scopes only but looks at c (scope b)",
                "key must look at scopes of the scheme but looks at z (scope b)");
    }

    @Test
    void whatIsNotUsedIsReported() {
        Town town = two().uses("0001", CARE, 2015, "1.00")
                .uses("0001", CARE, 2017, "1.00")
                .series("clients", "2018 0001 1", "2018 0002 1", "2012 0001 1", "2031 0002 1")
                .series("beds", "0001 1")
                .budget("0001", 2018, "5.00");
        Scope.Builder scope = scope(Models.actualUse(AllocationKeys.series("clients")));
        assertThat(notices(town.settle(scheme(2018, 2018, scope))))
                .containsExactly(
                        "series beds is not used by any key",
                        "series budget is not used by any key",
                        "values of series clients of 2012, 2031 are not used by any key",
                        "usage of EUR 1.00 is not used: no key looks back that far (2015)",
                        "usage of EUR 1.00 is not used: no key looks back that far (2017)");
    }

    @Test
    void termsAfterTheLastYearAreReported() {
        Scope.Builder scope = scope(insurance("1.00"))
                .model(Dated.byYear(Map.of(2018, insurance("1.00"), 2081, insurance("1.00"))))
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2082, Participants.all())));
        assertThat(notices(two().settle(scheme(2018, 2018, scope))))
                .containsExactly(
                        "model insurance was entered for a year after the scheme's last, 2018 (scope all, 2081)",
                        "participants all was entered for a year after the scheme's last, 2018 (scope all, 2082)");
    }

    @Test
    void termsBeginInTime() {
        Scope.Builder scope = Scope.builder()
                .name("all")
                .model(Dated.byYear(Map.of(2019, OWN)))
                .segments(Dated.byYear(Map.of(2019, ImmutableSortedSet.copyOf(Segment.values()))))
                .products(Dated.byYear(Map.of(2020, ImmutableSortedSet.of(ProductCode.of(CARE)))));
        assertFaults(
                scheme(2018, 2019, scope),
                two().facts(),
                "model must have an entry at or before every year in force but begin in 2019 (scope all, 2018)",
                "segments must have an entry at or before every year in force but begin in 2019 (scope all, 2018)",
                "products must have an entry at or before every year in force but begin in 2020 (scope all, 2018)",
                "products must have an entry at or before every year in force but begin in 2020 (scope all, 2019)");
    }

    /** Youth and budgets of facts that are copied are kept; what is given again takes their place. */
    @Test
    void factsThatAreCopiedTakeWhatIsGivenAgain() {
        SettlementFacts facts = two().budget("0001", 2018, "5.00").facts();
        assertThat(facts.toBuilder().build()).isEqualTo(facts).hasSameHashCodeAs(facts);
        SettlementFacts changed = facts.toBuilder()
                .municipality("0001", 7)
                .budget(2018, code("0002"), Euro.parse("6.00"))
                .build();
        assertThat(Objects.requireNonNull(changed.series().get("youth")).value(code("0001"), 2018))
                .hasValue(BigDecimal.valueOf(7));
        assertThat(Objects.requireNonNull(changed.series().get("youth")).value(code("0002"), 2018))
                .hasValue(BigDecimal.ONE);
        assertThat(Objects.requireNonNull(changed.series().get("budget"))
                        .dated()
                        .get(2018))
                .hasSize(2);
    }

    /** Years that a closing takes over from the one before are not run again, yet their usage and series are used. */
    @Test
    void whatIsUsedInYearsThatAreTakenOverIsNotReportedAsUnused() {
        SolidarityScheme scheme = Town.scheme(
                2018,
                2019,
                PoolingModel.builder().key(AllocationKeys.named("places")).build(),
                Participants.all());
        Town town = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .series("places", "2018 0001 1", "2018 0002 2", "2019 0001 1", "2019 0002 2")
                .uses("0001", Town.CARE, 2018, "30.00")
                .uses("0002", Town.CARE, 2019, "60.00");
        SettlementFacts facts = town.facts();

        Books books = Books.open(scheme, State.opening(scheme))
                .close(new Closing(LocalDate.of(2019, 2, 1), 2018), facts)
                .books();

        assertThat(books.asKnown(facts).notices()).isEmpty();
        assertThat(books.asKnown(facts).years()).hasSize(2);
    }

    @Test
    void decisionsAreOfMunicipalitiesThatExist() {
        SettlementFacts facts = new Town()
                .existing("0001", "", "2018-01-01")
                .existing("0002", "", "")
                .reorganised("2018-01-01", "0001 1 0002")
                .builder()
                .decision(2017, code("0009"), Stance.SOLIDARY)
                .decision(2017, code("0001"), Stance.SOLIDARY)
                .decision(2018, code("0001"), Stance.SOLIDARY)
                .build();
        assertFaults(
                scheme(2018, 2018, scope(OWN)),
                facts,
                "decision must be of a municipality of the region but was of 0009",
                "decision must be of a municipality that exists in 2018 but was of 0001, succeeded by 0002");
    }

    /** The state has settled 2018; in 2020 there is a scope for it. */
    @Test
    void usageWithoutAScopeIsRefusedFromTheFirstYearAfterTheStateUntilTheLast() {
        Scope.Builder some = Scope.builder()
                .name("some")
                .model(OWN)
                .segments(Dated.byYear(Map.of(
                        2018,
                        ImmutableSortedSet.<Segment>of(),
                        2020,
                        ImmutableSortedSet.copyOf(Segment.values()),
                        2021,
                        ImmutableSortedSet.<Segment>of())));
        Town town = two();
        for (int year = 2018; year <= 2021; year++) {
            town.uses("0001", CARE, year, "1.00");
        }
        State after2018 = State.builder().after(2018).build();
        assertThat(Readiness.of(scheme(2018, 2021, some), town.facts(), after2018)
                        .faults())
                .map(Fault::text)
                .containsExactly(
                        "product CARE (segment FLEXIBLE) must fall in a scope of the scheme but falls in none in 2019,"
                                + " 2021, in which its cost counts");
    }

    /** What a key mixes with charges that are not booked yet is asked beforehand; a part of 0 and a knot of another year are not. */
    @Test
    void whatAKeyLacksNextToChargesIsReportedWithAllOtherFaults() {
        AllocationKey charges = AllocationKeys.charges(List.of("first"), 0);
        AllocationKey later = AllocationKeys.path(List.of(
                new PathKey.Knot(2018, AllocationKeys.named("girls")),
                new PathKey.Knot(2019, AllocationKeys.named("nowhere"))));
        AllocationKey mixed = AllocationKeys.blend(List.of(
                new BlendKey.Part(BigDecimal.ONE, charges),
                new BlendKey.Part(
                        BigDecimal.ONE,
                        AllocationKeys.blend(List.of(
                                new BlendKey.Part(BigDecimal.ONE, charges), new BlendKey.Part(BigDecimal.ONE, later)))),
                new BlendKey.Part(BigDecimal.ZERO, AllocationKeys.named("nowhere"))));
        assertFaults(
                scheme(
                        2018,
                        2018,
                        Scope.builder().name("first").model(insurance("-1.00")).products(CARE),
                        Scope.builder()
                                .name("second")
                                .model(Models.insurance()
                                        .key(mixed)
                                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("1.00"))))
                                        .build())
                                .products(CLINIC, CRISIS)),
                two().series("girls", "0001 1").series("nowhere", "0001 1").facts(),
                "premium volume must not be negative but was EUR -1.00 (scope first, 2018)",
                "series girls must have a value of 0002 in 2018 but has none (scope second, 2018)");
    }

    /** Whether it is used or not, and in whatever years. */
    @Test
    void aProductThatIsInNoScopeIsReportedOnce() {
        assertFaults(
                scheme(2018, 2020, Scope.builder().name("care").model(OWN).products(CARE, CRISIS)),
                two().uses("0001", CLINIC, 2018, "1.00")
                        .uses("0001", CLINIC, 2020, "1.00")
                        .facts(),
                "product CLINIC (segment INTENSIVE) must fall in a scope of the scheme but falls in none");
    }

    @Test
    void aScopeThatBeganEarlierHeldItsOwnProductsOnly() {
        assertFaults(
                scheme(
                        2018,
                        2018,
                        Scope.builder().name("care").model(OWN).products(CARE).from(2016)),
                two().facts(),
                "product CLINIC (segment INTENSIVE) must fall in a scope of the scheme but falls in none",
                "product CRISIS (segment CRISIS) must fall in a scope of the scheme but falls in none");
    }

    @Test
    void anAdvanceIsOfAnOutsidePartyOfTheScheme() {
        SolidarityScheme scheme = scheme(2018, 2018, scope(OWN)).toBuilder()
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .build();
        assertFaults(
                scheme,
                two().advance("rijk", 2018, "1.00")
                        .advance("provincie", 2018, "2.00")
                        .facts(),
                "advance of 2018 must be of a municipality or an outside party but was of provincie (amount EUR 2.00)");
    }

    @Test
    void aModelChargesOutsidePartiesOfTheSchemeOnly() {
        PoolingModel pool = PoolingModel.builder()
                .key(AllocationKeys.equal())
                .outside(new OutsideShare("provincie", Percentage.of("50"), Optional.empty()))
                .build();
        SolidarityScheme scheme = scheme(2018, 2018, scope(pool)).toBuilder()
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .build();
        assertFaults(
                scheme, two().facts(), "outside party provincie must be declared by the scheme but is not (scope all)");
    }

    @Test
    void aPlanIsLookedForInTheLastYearToo() {
        SettlementFacts facts = two().builder()
                .plan(BudgetPlan.of(Map.of(new PlanCell(2018, code("0002"), Segment.BASIC), Euro.parse("5.00"))))
                .build();
        assertThat(Readiness.of(scheme(2018, 2018, scope(OWN)), facts).notices())
                .map(Notice::toString)
                .containsExactly(
                        "it has no plan of its budget by segment, though others have (2018, municipality 0001)");
    }

    @Test
    void reorganisationsAreLookedOver() {
        assertFaults(
                scheme(2018, 2018, scope(OWN)),
                two().reorganised("2018-07-01", "0001 50 0001", "0001 50 0002").facts(),
                "a reorganisation must be on 1 January but was on 2018-07-01");
    }
}
