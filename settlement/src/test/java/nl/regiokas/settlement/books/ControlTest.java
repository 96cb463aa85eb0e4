package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CLINIC;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not used is reported, and what bears money and has no place is refused: a row for each, with where and how much. */
class ControlTest {

    private static final SharingModel OWN = Models.actualUse(AllocationKeys.equal());

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static InsuranceModel.Builder insurance(AllocationKey key, Map<Integer, String> expected) {
        return Models.insurance()
                .key(key)
                .expectedCost(YearlyAmount.of(ImmutableSortedMap.copyOf(Maps.transformValues(expected, Euro::parse))));
    }

    private static SharingModel insurance(Map<Integer, String> expected) {
        return insurance(AllocationKeys.youth(), expected).build();
    }

    private static Scope.Builder participating(SharingModel model, Map<Integer, Participants> byYear) {
        return scope(model).participants(Dated.byYear(byYear));
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                Arguments.of(
                        two().uses("0001", CARE, 2015, "1.00").uses("0002", CARE, 2015, "2.00"),
                        scheme(2018, 2018, scope(OWN)),
                        "usage of EUR 3.00 is not used: no key looks back that far (2015)"),
                Arguments.of(
                        two().series("beds", "0001 1"),
                        scheme(2018, 2018, scope(OWN)),
                        "series beds is not used by any key"),
                Arguments.of(
                        two().budget("0001", 2018, "5.00"),
                        scheme(2018, 2018, scope(OWN)),
                        "series budget is not used by any key"),
                Arguments.of(
                        two().budget("0001", 2018, "5.00")
                                .budget("0002", 2018, "5.00")
                                .budget("0001", 2031, "5.00"),
                        scheme(2018, 2018, scope(Models.actualUse(AllocationKeys.budget()))),
                        "values of series budget of 2031 are not used by any key"),
                Arguments.of(
                        two().advance("0002", 2018, "0.00"),
                        scheme(2018, 2018, scope(OWN)),
                        "advance is zero (2018, municipality 0002)"),
                Arguments.of(
                        two(),
                        scheme(2018, 2018, scope(insurance(Map.of(2018, "1.00", 2081, "70.00")))),
                        "expectedCost EUR 70.00 was entered for a year after the scheme's last, 2018 (scope all, 2081)"),
                Arguments.of(
                        two(),
                        scheme(
                                2018,
                                2018,
                                scope(Models.insurance()
                                        .key(AllocationKeys.youth())
                                        .expectedCost(
                                                YearlyAmount.growing(2081, Euro.parse("70.00"), Percentage.of("2")))
                                        .build())),
                        "expectedCost EUR 70.00 was entered for a year after the scheme's last, 2018 (scope all, 2081)"),
                Arguments.of(
                        two(),
                        scheme(
                                2018,
                                2018,
                                scope(OWN)
                                        .model(Dated.byYear(Map.of(2018, OWN, 2081, insurance(Map.of(2018, "1.00")))))),
                        "model insurance was entered for a year after the scheme's last, 2018 (scope all, 2081)"),
                Arguments.of(
                        two(),
                        scheme(
                                2018,
                                2018,
                                participating(
                                        OWN, Map.of(2018, Participants.all(), 2081, Participants.except("0002")))),
                        "participants except [0002] was entered for a year after the scheme's last, 2018"
                                + " (scope all, 2081)"),
                Arguments.of(
                        two(),
                        scheme(
                                2018,
                                2018,
                                scope(PoolingModel.builder()
                                        .key(AllocationKeys.youth())
                                        .degree(Dated.byYear(
                                                Map.of(2018, Percentage.of("50"), 2081, Percentage.of("75"))))
                                        .build())),
                        "degree 75% was entered for a year after the scheme's last, 2018 (scope all, 2081)"),
                Arguments.of(
                        two(),
                        scheme(
                                2018,
                                2018,
                                scope(OWN).openingFund(Euro.parse("7.00")).participants(Participants.only(List.of()))),
                        "nobody takes part, and the fund holds EUR 7.00 (scope all, 2018)"),
                Arguments.of(
                        two().uses("0001", CARE, 2017, "9.00").uses("0002", CARE, 2018, "4.00"),
                        scheme(
                                2018,
                                2018,
                                scope(insurance(AllocationKeys.history(1), Map.of(2018, "1.00"))
                                        .build())),
                        "its weight in key history-1 is zero, so that it pays nothing by it, though its use costs EUR 4.00"
                                + " (scope all, 2018, municipality 0002)"),
                Arguments.of(
                        two().uses("0001", CARE, 2018, "9.00").uses("0002", CRISIS, 2018, "4.00"),
                        scheme(
                                2018,
                                2018,
                                Scope.builder()
                                        .name("a")
                                        .segments(Segment.FLEXIBLE)
                                        .model(OWN),
                                Scope.builder()
                                        .name("b")
                                        .segments(Segment.CRISIS, Segment.INTENSIVE)
                                        .model(PoolingModel.builder()
                                                .key(AllocationKeys.charges(List.of("a"), 0))
                                                .build())),
                        "its weight in key charges of a is zero, so that it pays nothing by it, though its use costs"
                                + " EUR 4.00 (scope b, 2018, municipality 0002)"),
                Arguments.of(
                        new Town().with("0001", 3).with("0002", 0).uses("0002", CARE, 2018, "4.00"),
                        scheme(
                                2018,
                                2018,
                                scope(PoolingModel.builder()
                                        .key(AllocationKeys.youth())
                                        .build())),
                        "its weight in key youth is zero, so that it pays nothing by it, though its use costs EUR 4.00"
                                + " (scope all, 2018, municipality 0002)"),
                Arguments.of(
                        two().uses("0001", CARE, 2015, "1.00")
                                .uses("0002", CARE, 2017, "1.00")
                                .uses("0001", CARE, 2017, "1.00"),
                        scheme(
                                2018,
                                2018,
                                scope(insurance(AllocationKeys.history(4), Map.of(2018, "1.00"))
                                        .build())),
                        "key history-4 looks back to 2014, but there is no usage of 2014, 2016 (scope all, 2018)"),
                Arguments.of(
                        two().uses("0001", CARE, 2018, "-100.00"),
                        scheme(
                                2018,
                                2018,
                                scope(insurance(AllocationKeys.youth(), Map.of(2018, "40.00"))
                                        .noClaim(new NoClaim(Percentage.HUNDRED, Percentage.HUNDRED))
                                        .build())),
                        "no-claim refund of EUR 130.00 is more than the premium of EUR 30.00, since its cost is negative"
                                + " (scope all, 2018, municipality 0001)"),
                Arguments.of(
                        two(),
                        scheme(2018, 2018, scope(OWN).atEnd(AtEnd.SETTLE)),
                        "what becomes of the scope at its end has no effect, since it has no last year (scope all)"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void notices(Town town, SolidarityScheme scheme, String notice) {
        assertThat(Town.notices(town.settle(scheme))).containsExactly(notice);
    }

    static Stream<SharingModel> lookingBack() {
        AllocationKey two = AllocationKeys.history(2);
        return Stream.of(
                Models.actualUse(two),
                insurance(two, Map.of(2018, "1.00")).build(),
                insurance(AllocationKeys.youth(), Map.of(2018, "1.00"))
                        .reserve(Reserve.builder().minimum(Euro.ZERO).key(two).build())
                        .build(),
                Models.flatTax()
                        .window(2)
                        .spread(1)
                        .ownShare(Percentage.HUNDRED)
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("1.00"))))
                        .build(),
                PoolingModel.builder().key(two).build(),
                PoolingModel.builder()
                        .key(AllocationKeys.blend(List.of(
                                new BlendKey.Part(BigDecimal.ONE, AllocationKeys.equal()),
                                new BlendKey.Part(BigDecimal.ONE, two))))
                        .build());
    }

    /** There is usage of 2017, and none of 2016. */
    @ParameterizedTest
    @MethodSource
    void lookingBack(SharingModel model) {
        Town town = two().uses("0001", CARE, 2017, "1.00").uses("0002", CARE, 2017, "1.00");
        assertThat(Town.notices(town.settle(scheme(2018, 2018, scope(model)))))
                .singleElement()
                .asString()
                .matches("key .*history-2.* looks back to 2016, but there is no usage of 2016 \\(scope all, 2018\\)");
    }

    private static State open(String scope, String municipality, int due) {
        OpenItem item = OpenItem.of(Town.code(municipality), due, 2016, ChargeKind.INSTALMENT);
        return State.builder()
                .after(2017)
                .scopes(ImmutableMap.of(
                        scope,
                        ScopeState.builder()
                                .openCents(ImmutableSortedMap.of(item, 700L))
                                .build()))
                .build();
    }

    /** 0003 begins in 2019, when 0001 is dissolved into it. */
    private static Town merging() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 1 0003");
    }

    static Stream<Arguments> faults() {
        SolidarityScheme own = scheme(2018, 2019, scope(OWN));
        return Stream.of(
                Arguments.of(
                        merging().advance("0009", 2018, "5.00"),
                        own,
                        State.opening(own),
                        "advance must be of a municipality of the region but was of 0009 (amount EUR 5.00)"),
                Arguments.of(
                        merging().advance("0003", 2018, "5.00"),
                        own,
                        State.opening(own),
                        "advance must be of a municipality that exists in 2018 but was of 0003 (amount EUR 5.00)"),
                Arguments.of(
                        merging().advance("0001", 2019, "5.00"),
                        own,
                        State.opening(own),
                        "advance must be of a municipality that exists in 2019 but was of 0001, succeeded by 0003"
                                + " (amount EUR 5.00)"),
                Arguments.of(
                        merging().advance("0002", 2020, "5.00"),
                        own,
                        State.opening(own),
                        "an advance must be of a year of the settlement, 2018 to 2019, but was of 2020 (party 0002,"
                                + " EUR 5.00)"),
                Arguments.of(
                        merging(),
                        own,
                        open("all", "0009", 2018),
                        "open item must be of a municipality of the region but was of 0009"
                                + " (scope all, due 2018, amount EUR 7.00)"),
                Arguments.of(
                        merging(),
                        own,
                        open("all", "0003", 2019),
                        "open item must be of a municipality that exists in 2017 but was of 0003"
                                + " (scope all, due 2019, amount EUR 7.00)"),
                Arguments.of(
                        merging(),
                        own,
                        open("all", "0002", 2017),
                        "an open item must be due after 2017 but was due in 2017 (scope all, municipality 0002, EUR 7.00)"),
                Arguments.of(
                        merging(),
                        own,
                        open("none", "0002", 2018),
                        "scope none must be one of the scheme but is not (fund EUR 0.00, open EUR 7.00)"),
                Arguments.of(
                        two(),
                        scheme(2018, 2018, scope(OWN), scope("shadowed", insurance(Map.of(2018, "5.00")))),
                        State.opening(own),
                        "premium volume must be zero in a scope that holds no product but was EUR 5.00"
                                + " (scope shadowed, 2018)"),
                Arguments.of(
                        two(),
                        scheme(2018, 2018, scope(OWN).products("NONE")),
                        State.opening(own),
                        "product named by a scope must be in the catalogue but was NONE (scope all)"),
                Arguments.of(
                        two(),
                        scheme(2018, 2019, scope(insurance(Map.of(2018, "5.00")))),
                        State.opening(own),
                        "expected cost must be given for every year but was absent (scope all, 2019)"),
                Arguments.of(
                        merging().uses("0001", CARE, 2019, "8.00"),
                        own,
                        State.opening(own),
                        "cost must be of a municipality that exists in 2019 but was of 0001, succeeded by 0003"
                                + " (amount EUR 8.00)"),
                Arguments.of(
                        merging()
                                .uses("0001", CARE, 2019, "92233720368547758.07")
                                .uses("0001", CLINIC, 2019, "0.02"),
                        own,
                        State.opening(own),
                        "cost must be of a municipality that exists in 2019 but was of 0001, succeeded by 0003"
                                + " (amount EUR 92233720368547758.09)"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource
    void faults(Town town, SolidarityScheme scheme, State opening, String fault) {
        assertThat(Readiness.of(scheme, town.facts(), opening).faults())
                .map(Fault::text)
                .containsExactly(fault);
    }
}
