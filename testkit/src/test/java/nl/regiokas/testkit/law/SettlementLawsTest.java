package nl.regiokas.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.PoolingType;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.testkit.model.flattax.RunOffLaw;
import nl.regiokas.testkit.model.insurance.RefundLaw;
import nl.regiokas.testkit.model.insurance.ReserveLaw;
import nl.regiokas.testkit.model.pooling.PooledAmountsLaw;
import nl.regiokas.testkit.model.pooling.PoolingCases;
import nl.regiokas.testkit.plan.Kits;
import nl.regiokas.testkit.plan.PlainScope;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.SchemeShape;
import nl.regiokas.testkit.scenario.UsageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right keeps the laws; every law catches something that is wrong on purpose. */
class SettlementLawsTest {

    private static final int SEEDS = 60;
    private static final int POOLS = 200;
    private static final String REFUSED = "scope any must be one of the scheme but is not (fund 2018, open 0)";

    @TempDir
    private Path folder;

    private static ScenarioBuilder small() {
        return ScenarioBuilder.small().linesPerYear(30);
    }

    private static LongFunction<Scenario> seeded(ScenarioBuilder builder) {
        return seed -> builder.seed(seed).build();
    }

    /** Scenarios of the plans of seeds, with all that schemes may have. */
    private static LongFunction<Scenario> planned(Reached reached) {
        ScenarioPlan like = ScenarioPlan.builder()
                .firstYear(2018)
                .years(1)
                .municipalities(List.of(new MunicipalityPlan(1, 1, 0, 1)))
                .products(List.of(new ProductPlan(Segment.BASIC, false, 1)))
                .scopes(List.of(PlainScope.SIMPLEST))
                .reached(reached)
                .build();
        return seed -> ScenarioPlan.drawn(seed, like).scenario();
    }

    @Test
    void theLibraryKeepsThem() {
        assertThatCode(() -> SettlementLaws.ofLibrary().and(Kits.laws()).checkSeeds(small(), 20))
                .doesNotThrowAnyException();
    }

    @Test
    void theLibraryKeepsThemOnPlansOfSeeds() {
        assertThatCode(() -> SettlementLaws.ofLibrary().and(Kits.laws()).checkSeeds(planned(Reached.YEARS), 200))
                .doesNotThrowAnyException();
    }

    @Test
    void aRightModelKeepsThem() {
        assertThatCode(() ->
                        SettlementLaws.of(WrongRules.pool(Apportionment::cents)).checkSeeds(small(), 20))
                .doesNotThrowAnyException();
    }

    @Test
    void roundingEachPartAloneIsCaught() {
        assertCaught(SettlementLaws.of(WrongRules.pool(WrongSplits::eachAlone)), seeded(small()), "quota", "missing");
    }

    @Test
    void oddCentsToTheFirstAreCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules.pool(WrongSplits::oddCentsToTheFirst)),
                seeded(small()),
                "quota",
                "cents must be less than a cent from");
    }

    @Test
    void doublesAreCaught() {
        assertCaught(SettlementLaws.of(WrongRules.pool(WrongSplits::inDoubles)), seeded(small()), "quota", "cent");
    }

    @Test
    void forgettingTheLeaversInstalmentsIsCaught() {
        assertCaught(
                SettlementLaws.of((scenario, opening) -> Settler.LIBRARY.settle(
                                scenario.withScheme(scenario.scheme().toBuilder()
                                        .scopes(scenario.scheme().scopes().stream()
                                                .map(scope -> scope.toBuilder()
                                                        .model(WrongRules.withoutLeavers(scenario, scope))
                                                        .build())
                                                .toList())
                                        .build()),
                                opening))
                        .only(RunOffLaw.of()),
                seeded(small().scheme(SchemeShape.LEAVER).years(3)),
                "run-off",
                "the fund and what is due to it must be EUR 0.00 but was EUR");
    }

    @Test
    void refundingMoreThanTheFundHoldsIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules.generous()).only(RefundLaw.of()),
                seeded(small()),
                "refund-cover",
                "cents too much");
    }

    @Test
    void tiesByListOrderAreCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::tiesByListOrder).only(SettlementLaw.ORDER_INDEPENDENCE),
                seeded(small().usage(UsageShape.LOGNORMAL)),
                "order-independence",
                "after reversing the input the charge must be");
    }

    @Test
    void chargingParticipantsForOutsidersIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::outsidersCount).only(SettlementLaw.OPT_OUT_NEUTRALITY),
                seeded(small()),
                "opt-out-neutrality",
                "after more use by municipalities outside scope intensive the charge must be");
    }

    @Test
    void aForgottenChargeIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::forgetsACharge),
                seeded(small()),
                "conservation",
                "what is charged in the fund must be");
    }

    @Test
    void openingHigherThanItClosedIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::opensHigher).only(SettlementLaw.FUND_CONTINUITY),
                planned(Reached.YEARS),
                "fund-continuity",
                "the openings of the funds (closings before) must be");
    }

    @Test
    void forgottenInstalmentsAreCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::forgetsInstalments).only(SettlementLaw.ITEMS_BOOKED),
                planned(Reached.AGREEMENTS),
                "items-booked",
                "the instalments booked must be");
    }

    @Test
    void forgettingWhatIsOpenBetweenPartsIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::forgetsWhatIsOpen).only(SettlementLaw.PARTS_ARE_THE_WHOLE),
                planned(Reached.AGREEMENTS),
                "parts-are-the-whole",
                "parts");
    }

    @Test
    void leavingSomethingBehindIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules.settlesInstead(WrongRules::withoutLeaving))
                        .only(SettlementLaw.LEAVER_LEAVES_NOTHING),
                planned(Reached.AGREEMENTS),
                "leaver-leaves-nothing",
                "left in 20");
    }

    @Test
    void refusingEverythingIsCaught() {
        assertThatThrownBy(() ->
                        SettlementLaws.of(WrongRules.settlesOnly(Set.of())).checkSeeds(small(), 3))
                .isInstanceOf(BrokenLaw.class)
                .hasMessage("law \"something-settled\" does not hold: of the seeds 1 to 3 one must be settled but all "
                        + "are refused, the last with: " + REFUSED);
    }

    static Stream<SettlementLaw> lawsOfWhatMustBeSettled() {
        return Stream.of(
                SettlementLaw.ORDER_INDEPENDENCE,
                SettlementLaw.MERGE_CONSISTENCY,
                SettlementLaw.SCALING,
                SettlementLaw.OPT_OUT_NEUTRALITY,
                SettlementLaw.PARTS_ARE_THE_WHOLE,
                ReserveLaw.of());
    }

    @ParameterizedTest
    @MethodSource("lawsOfWhatMustBeSettled")
    void refusingWhatWasChangedIsCaught(SettlementLaw law) {
        Set<Scenario> drawn = new HashSet<>();
        LongFunction<Scenario> scenarios = seed -> {
            Scenario scenario = planned(Reached.AGREEMENTS).apply(seed);
            drawn.add(scenario);
            return scenario;
        };
        assertCaught(
                SettlementLaws.of(WrongRules.settlesOnly(drawn)).only(law),
                scenarios,
                law.name(),
                "is refused: " + REFUSED);
    }

    @Test
    void anOutcomeThatChangesIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules.forgetsAChargeOnce()),
                seeded(small()),
                "conservation",
                "but it held when the same case was tried again: outcomes must not change");
    }

    @Test
    void aStateThatIsKeptIsReadAgain() {
        assertThatCode(() -> SettlementLaws.ofLibrary()
                        .only(StoredStateLaw.of(state -> state))
                        .checkSeeds(planned(Reached.YEARS), SEEDS))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> wrongStates() {
        return Stream.of(
                Arguments.of("reserve", (UnaryOperator<State>) WrongRules::losesReserveItems, "read again must be EUR"),
                Arguments.of("memory", (UnaryOperator<State>) WrongRules::losesMemory, "its memory must be"),
                Arguments.of("charges", (UnaryOperator<State>) WrongRules::losesCharges, "its charges must be"),
                Arguments.of(
                        "settled cost",
                        (UnaryOperator<State>) WrongRules::losesSettledCost,
                        "its settled cost must be"),
                Arguments.of(
                        "not read",
                        (UnaryOperator<State>) WrongRules::refusesDebts,
                        "must be read again but is refused"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongStates")
    void aStateThatLosesSomethingIsCaught(String name, UnaryOperator<State> storedAndRead, String story) {
        assertCaught(
                SettlementLaws.ofLibrary().only(StoredStateLaw.of(storedAndRead)),
                planned(Reached.YEARS),
                "state-read-again",
                story);
    }

    /** Leavers are followed over reorganisations too: here they keep what is theirs only where there is one. */
    @Test
    void aLeaverOfAReorganisedRegionThatTakesNothingIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules.settlesInstead(
                                scenario -> scenario.reorganisations().all().isEmpty()
                                        ? scenario
                                        : WrongRules.withoutLeaving(scenario)))
                        .only(SettlementLaw.LEAVER_LEAVES_NOTHING),
                planned(Reached.YEARS),
                "leaver-leaves-nothing",
                "left in");
    }

    /** A scope may change from a flat tax to a pool and back, and a merger within the run still counts as one before it. */
    @Test
    void aMergerWithinTheRunMayFallBetweenModels() {
        assertThatCode(() -> SettlementLaws.ofLibrary()
                        .only(MergerLaw.of(SettlementLawsTest::isPlain))
                        .checkSeeds(SettlementLawsTest::changing, 100))
                .doesNotThrowAnyException();
        assertCaught(
                SettlementLaws.of(WrongRules.settlesInstead(WrongRules::withoutHistoryOfMerged))
                        .only(MergerLaw.of(SettlementLawsTest::isPlain)),
                SettlementLawsTest::changing,
                "merger-before-or-within",
                "instead of before the first year");
    }

    private static boolean isPlain(SharingModel model) {
        return model instanceof FlatTaxModel
                || (model instanceof PoolingModel pooling
                        && pooling.limit().isEmpty()
                        && pooling.layer().isEmpty());
    }

    /** Four years in which one scope is a flat tax, a pool with a schedule by earlier cost, and a flat tax again. */
    private static Scenario changing(long seed) {
        Scenario scenario = small().scheme(SchemeShape.FLAT_TAX)
                .municipalities(4)
                .years(4)
                .seed(seed)
                .build();
        int first = scenario.scheme().firstYear();
        SharingModel pool = PoolingModel.builder()
                .key(AllocationKeys.history(2))
                .degree(Dated.always(Percentage.of("70")))
                .schedule(Schedule.builder().spread(2).build())
                .build();
        return scenario.withScheme(scenario.scheme().toBuilder()
                .scopes(scenario.scheme().scopes().stream()
                        .map(scope -> scope.toBuilder()
                                .model(Dated.byYear(Map.of(
                                        first,
                                        scope.model().in(first),
                                        first + 1,
                                        pool,
                                        first + 3,
                                        scope.model().in(first))))
                                .build())
                        .toList())
                .build());
    }

    @Test
    void losingTheHistoryOfWhoMergesIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules.settlesInstead(WrongRules::withoutHistoryOfMerged))
                        .only(MergerLaw.of(PoolingModel.class::isInstance)),
                planned(Reached.AGREEMENTS),
                "merger-before-or-within",
                "instead of before the first year");
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                wrong(
                        ReserveLaw.of(),
                        model -> model instanceof InsuranceModel insurance
                                        && insurance.reserve().key().isPresent()
                                ? insurance.toBuilder().reserve(Reserve.OPEN).build()
                                : model),
                wrong(
                        PoolingCases.FLAT_TAX,
                        pooling(model -> model.toBuilder()
                                .degree(Dated.always(model.degree().in(2018).complement()))
                                .build())),
                wrong(
                        PoolingCases.DEGREE_ZERO,
                        pooling(model -> model.toBuilder()
                                .degree(Dated.always(Percentage.of("1")))
                                .build())),
                wrong(
                        PoolingCases.DEGREE_HUNDRED,
                        pooling(model -> model.toBuilder()
                                .degree(Dated.always(Percentage.of("99")))
                                .build())),
                wrong(
                        PoolingCases.WHOLE_LAYER,
                        pooling(model -> model.layer().isEmpty()
                                ? model
                                : model.toBuilder()
                                        .layer(Layer.builder()
                                                .addBands(new Band(BigDecimal.ONE, Percentage.HUNDRED))
                                                .build())
                                        .build())),
                wrong(
                        PoolingCases.LIMIT_WITHOUT_BOUNDS,
                        pooling(model -> model.limit().isEmpty()
                                ? model
                                : model.toBuilder()
                                        .degree(Dated.always(Percentage.of("1")))
                                        .build())),
                wrong(
                        PoolingCases.OUTSIDE_SHARE_ZERO,
                        pooling(model -> model.outside()
                                .map(share -> model.toBuilder()
                                        .outside(new OutsideShare(share.party(), Percentage.of("1"), Optional.empty()))
                                        .build())
                                .orElse(model))));
    }

    private static Arguments wrong(SettlementLaw law, UnaryOperator<SharingModel> other) {
        return Arguments.of(law.name(), law, other);
    }

    private static UnaryOperator<SharingModel> pooling(Function<PoolingModel, SharingModel> other) {
        return model -> model instanceof PoolingModel pooling ? other.apply(pooling) : model;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseOfPoolingThatDoesNotHoldIsCaught(String name, SettlementLaw law, UnaryOperator<SharingModel> other) {
        assertCaught(
                SettlementLaws.of(WrongRules.sharesInstead(other)).only(law),
                planned(Reached.AGREEMENTS),
                name,
                "the charge must be");
    }

    /** Pools in the scopes of a region, with a contribution, layers, an outside party, a limit or a schedule. */
    private static Scenario pools(long seed) {
        return ScenarioPlan.drawn(
                        seed,
                        ScenarioPlan.builder()
                                .firstYear(2018)
                                .years(1)
                                .municipalities(List.of(new MunicipalityPlan(1, 1, 0, 1)))
                                .products(List.of(new ProductPlan(Segment.BASIC, false, 1)))
                                .scopes(List.of(PlainScope.SIMPLEST))
                                .reached(Reached.YEARS)
                                .kits(List.of(Kits.of("pooling")))
                                .build())
                .scenario();
    }

    @Test
    void theLibraryPoolsWithinACentOfTheExactAmounts() {
        assertThatCode(() -> SettlementLaws.ofLibrary()
                        .only(PooledAmountsLaw.of())
                        .checkSeeds(SettlementLawsTest::pools, POOLS))
                .doesNotThrowAnyException();
    }

    /** The same pools with a layer by client that starts low, so that many have several clients in it. */
    private static Scenario clientPools(long seed) {
        Layer layer = Layer.builder()
                .grain(Layer.Grain.CLIENT)
                .addBands(
                        new Band(BigDecimal.ONE, Percentage.of("12.5")),
                        new Band(BigDecimal.valueOf(1000), Percentage.of("90")))
                .build();
        return Replaced.models(
                pools(seed), pooling(model -> model.toBuilder().layer(layer).build()));
    }

    @Test
    void layersByClientAreCountedByClient() {
        SettlementLaws laws = SettlementLaws.ofLibrary().only(PooledAmountsLaw.of());
        assertThatCode(() -> laws.checkSeeds(SettlementLawsTest::clientPools, SEEDS))
                .doesNotThrowAnyException();
        assertCaught(
                SettlementLaws.of(WrongRules.sharesInstead(booking(WrongPool::clientsAsOne)))
                        .only(PooledAmountsLaw.of()),
                SettlementLawsTest::clientPools,
                "pooled-amounts-exact",
                "a gain of");
    }

    static Stream<Arguments> wrongPools() {
        return Stream.of(
                Arguments.of("a cent too much", booking(WrongPool::centTooMuch), "the sum of the gains must be"),
                Arguments.of("a cent moved", booking(WrongPool::centToTheLast), "cents must be less than a cent from"),
                Arguments.of("all due at once", booking(WrongPool::allDueAtOnce), "what is due of a gain in"),
                Arguments.of(
                        "a year too late",
                        booking(WrongPool::dueAYearLater),
                        "a gain in the years of the schedule must be"),
                Arguments.of(
                        "another burden remembered",
                        booking(WrongPool::remembersNothing),
                        "the burden to remember must be"),
                Arguments.of(
                        "no limit",
                        pooling(model ->
                                model.toBuilder().limit(Optional.empty()).build()),
                        "a gain of"),
                Arguments.of("a limit by other shares", booking(WrongPool::limitedByEqualShares), "a gain of"),
                Arguments.of(
                        "no layer",
                        pooling(model ->
                                model.toBuilder().layer(Optional.empty()).build()),
                        "a gain of"),
                Arguments.of(
                        "no maximum of the outside party",
                        pooling(model -> model.toBuilder()
                                .outside(model.outside()
                                        .map(one -> new OutsideShare(one.party(), one.share(), Optional.empty())))
                                .build()),
                        "what the outside party pays must be"),
                Arguments.of(
                        "contribution by the key of the pool",
                        pooling(model -> model.toBuilder()
                                .contributionKey(Optional.empty())
                                .build()),
                        "a contribution of"));
    }

    private static UnaryOperator<SharingModel> booking(BiFunction<PoolingModel, ScopeYear, Sharing> how) {
        return pooling(model -> new WrongPool(model, how));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongPools")
    void aPoolThatIsWrongByCentsOrTermsIsCaught(String name, UnaryOperator<SharingModel> other, String story) {
        assertCaught(
                SettlementLaws.of(WrongRules.sharesInstead(other)).only(PooledAmountsLaw.of()),
                SettlementLawsTest::pools,
                "pooled-amounts-exact",
                story);
    }

    @Test
    void aCounterexampleIsMadeSmall() {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class,
                () -> SettlementLaws.of(WrongRules.sharesInstead(pooling(model -> model.toBuilder()
                                .degree(Dated.always(Percentage.of("1")))
                                .build())))
                        .only(PoolingCases.DEGREE_ZERO)
                        .writingTo(folder)
                        .checkSeeds(planned(Reached.YEARS), SEEDS));
        assertThat(broken.toString().lines().filter(line -> line.contains("EUR")))
                .hasSizeLessThanOrEqualTo(3);
    }

    private void assertCaught(SettlementLaws laws, LongFunction<Scenario> scenarios, String law, String story) {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class, () -> laws.writingTo(folder).checkSeeds(scenarios, SEEDS));
        assertThat(broken).isNotNull();
        assertThat(broken.law()).isEqualTo(law);
        assertThat(broken)
                .hasMessageStartingWith("law \"" + law + "\" does not hold: ")
                .hasMessageContaining(story);
        assertThat(broken).hasMessageContaining("the scenario stands in " + folder.resolve(law));
        assertThat(Files.exists(folder.resolve(law).resolve("scheme.json"))).isTrue();
    }

    @Test
    void theRegisteredKitsAreThoseOfTheLibrary() {
        assertThat(Kits.all().stream().map(kit -> kit.type().name()))
                .containsExactlyInAnyOrderElementsOf(Models.types().models().stream()
                        .map(type -> type.name())
                        .toList());
        assertThat(Kits.of("pooling").type()).isEqualTo(PoolingType.type());
        assertThatThrownBy(() -> Kits.of("lottery"))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "kit must be of one of the models actualUse, insurance, flatTax, pooling but was of lottery");
    }
}
