package nl.regiokas.settlement.comparison;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CLINIC;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Causes computed by hand. */
class CausesTest {

    /** Two municipalities, young 1 and 3, that cost 100.00 and 300.00 in 2018. */
    private static Town two() {
        return new Town()
                .with("0001", 1)
                .with("0002", 3)
                .uses("0001", CARE, 2018, "100.00")
                .uses("0002", CARE, 2018, "300.00");
    }

    private static SharingModel insurance(AllocationKey key, String expected) {
        return Models.insurance()
                .key(key)
                .expectedCost(YearlyAmount.latest(Map.of(2018, Euro.parse(expected))))
                .build();
    }

    private static PoolingModel.Builder pooling(int degree) {
        return Models.pooling()
                .key(AllocationKeys.equal())
                .degree(Dated.always(Percentage.of(Integer.toString(degree))));
    }

    private static List<String> stated(Town town, SolidarityScheme reference, SolidarityScheme alternative) {
        return stated(ComparisonCalculator.compare(reference, alternative, town.facts())
                .totals());
    }

    private static List<String> stated(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.party() + " " + Euro.text(one.amountCents()) + ": "
                        + one.causeCents().entrySet().stream()
                                .filter(cause -> cause.getValue() != 0)
                                .map(cause -> cause.getKey() + " " + Euro.text(cause.getValue()))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void aVolumeOfWhichNothingWasBookedReportsNoShares() {
        SolidarityScheme nothing = scheme(2018, insurance(AllocationKeys.youth(), "0.00"));
        SolidarityScheme some = scheme(2018, insurance(AllocationKeys.equal(), "300.00"));

        assertThat(stated(two(), nothing, some))
                .containsExactly("0001 150.00: VOLUME 150.00", "0002 150.00: VOLUME 150.00");
        assertThat(stated(two(), some, nothing))
                .containsExactly("0001 -150.00: VOLUME -150.00", "0002 -150.00: VOLUME -150.00");
    }

    @Test
    void aVolumeIsDividedOverPairsOfScopesByTheirCost() {
        Town town = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", CARE, 2018, "300.00")
                .uses("0002", CLINIC, 2018, "100.00");
        SolidarityScheme one = scheme(2018, insurance(AllocationKeys.equal(), "400.00"));
        SolidarityScheme twoScopes = scheme(
                2018,
                2018,
                Scope.builder().name("care").products(CARE).model(insurance(AllocationKeys.equal(), "200.00")),
                scope("rest", Models.actualUse(AllocationKeys.equal())));

        assertThat(stated(town, one, twoScopes))
                .containsExactly("0001 -100.00: MODEL -50.00, VOLUME -50.00", "0002 0.00: MODEL 50.00, VOLUME -50.00");
    }

    @Test
    void anotherDegreeIsACauseOfItsOwn() {
        assertThat(stated(
                        two(),
                        scheme(2018, pooling(50).build()),
                        scheme(2018, pooling(100).build())))
                .containsExactly("0001 50.00: DEGREE 50.00", "0002 -50.00: DEGREE -50.00");
    }

    @Test
    void anotherKeyOfAPoolIsAMatterOfKey() {
        SolidarityScheme byYouth =
                scheme(2018, pooling(100).key(AllocationKeys.youth()).build());

        assertThat(stated(two(), scheme(2018, pooling(100).build()), byYouth))
                .containsExactly("0001 -100.00: KEY -100.00", "0002 100.00: KEY 100.00");
    }

    /** 200.00 each without a limit; 0002 paid 110.00 before and may pay at most 50.00 more. */
    @Test
    void aLimitIsACauseOfItsOwn() {
        Town town = two().series("before", "0001 240.00", "0002 110.00");
        PoolingModel limited = pooling(100)
                .limit(Limit.builder()
                        .prior("before")
                        .increase(LimitBound.parse("50.00"))
                        .build())
                .build();

        assertThat(stated(town, scheme(2018, pooling(100).build()), scheme(2018, limited)))
                .containsExactly("0001 40.00: LIMIT 40.00", "0002 -40.00: LIMIT -40.00");
    }

    @Test
    void aLayerIsAMatterOfLayerAlone() {
        PoolingModel aboveHundred = pooling(100)
                .layer(Layer.builder()
                        .addBands(new Band(new BigDecimal("100"), Percentage.HUNDRED))
                        .build())
                .build();

        // pool of all: 200 and 200; pool of what lies above 100: 100 + 100 and 100 + 100
        assertThat(stated(two(), scheme(2018, pooling(100).build()), scheme(2018, aboveHundred)))
                .containsExactly("0001 0.00: ", "0002 0.00: ");
    }

    @Test
    void aPoolInsteadOfAnInsuranceIsAMatterOfVolumeModelAndDegree() {
        SolidarityScheme insured = scheme(2018, insurance(AllocationKeys.equal(), "480.00"));

        assertThat(stated(two(), insured, scheme(2018, pooling(100).build())))
                .containsExactly(
                        "0001 -40.00: MODEL -100.00, DEGREE 100.00, VOLUME -40.00",
                        "0002 -40.00: MODEL 100.00, DEGREE -100.00, VOLUME -40.00");
    }

    @Test
    void aPoolOfNothingIsActualUse() {
        assertThat(stated(
                        two(),
                        scheme(2018, Models.actualUse(AllocationKeys.equal())),
                        scheme(2018, pooling(0).build())))
                .containsExactly("0001 0.00: ", "0002 0.00: ");
    }

    @Test
    void aContributionThatIsGivenBackAtOnceIsNoVolume() {
        PoolingModel beforehand = pooling(0)
                .contribution(YearlyAmount.of(Map.of(2018, Euro.parse("200.00"))))
                .contributionKey(AllocationKeys.youth())
                .build();

        assertThat(stated(two(), scheme(2018, pooling(0).build()), scheme(2018, beforehand)))
                .containsExactly("0001 0.00: ", "0002 0.00: ");
    }

    @Test
    void whatAnOutsidePartyPaysIsReportedOfTheMunicipalitiesAndOfTheParty() {
        SolidarityScheme shared = scheme(
                        2018,
                        pooling(100)
                                .outside(new OutsideShare("STATE", Percentage.of("25"), Optional.empty()))
                                .build())
                .toBuilder()
                .addOutside(new OutsideParty("STATE", "the state"))
                .build();
        SchemeComparison comparison =
                ComparisonCalculator.compare(scheme(2018, pooling(100).build()), shared, two().facts());

        assertThat(stated(comparison.totals()))
                .containsExactly(
                        "0001 -50.00: OUTSIDE -50.00", "0002 -50.00: OUTSIDE -50.00", "STATE 100.00: OUTSIDE 100.00");
        assertThat(comparison.growthCents()).isZero();
        assertThat(comparison.causes().stream().map(Cause::code))
                .containsExactly(
                        "PARTICIPATION",
                        "KEY",
                        "MODEL",
                        "OUTSIDE",
                        "VOLUME",
                        "FUND_AND_INSTALMENTS",
                        "NO_CLAIM",
                        "ROUNDING");
    }

    @Test
    void whoLeavesAPoolTakesAlongWhatItCeded() {
        Town town = two().with("0003", 1).uses("0003", CARE, 2018, "500.00");
        SolidarityScheme all = scheme(2018, pooling(100).build());
        SolidarityScheme others = scheme(2018, 2018, pooling(100).build(), Participants.except("0003"));

        assertThat(stated(town, all, others))
                .containsExactly(
                        "0001 -100.00: PARTICIPATION -100.00",
                        "0002 -100.00: PARTICIPATION -100.00",
                        "0003 200.00: PARTICIPATION 200.00");
    }

    @Test
    void anotherFractionOfOwnCostIsAMatterOfUse() {
        assertThat(stated(two(), scheme(2018, new PartByUse(50)), scheme(2018, new PartByUse(25))))
                .containsExactly("0001 25.00: USE 25.00", "0002 -25.00: USE -25.00");
    }

    @Test
    void aModelOfATeamIsComparedWithOthersByHowItFollowsCost() {
        SolidarityScheme insured = scheme(2018, insurance(AllocationKeys.equal(), "480.00"));

        assertThat(stated(two(), insured, scheme(2018, new PartByUse(50))))
                .containsExactly("0001 -90.00: MODEL -50.00, VOLUME -40.00", "0002 10.00: MODEL 50.00, VOLUME -40.00");
    }

    @Test
    void anExitShareIsAMatterOfTheFund() {
        Town town = new Town().with("0001", 1).with("0002", 1);
        Scope.Builder stays = scope(insurance(AllocationKeys.equal(), "0.00"))
                .openingFund(Euro.parse("100.00"))
                .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.except("0002"))));
        SolidarityScheme reference = scheme(2018, 2019, stays);
        SolidarityScheme alternative =
                scheme(2018, 2019, stays.leaving(new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE)));
        SchemeComparison comparison = ComparisonCalculator.compare(reference, alternative, town.facts());

        assertThat(stated(comparison.totals()))
                .containsExactly("0001 0.00: ", "0002 -50.00: FUND_AND_INSTALMENTS -50.00");
        assertThat(comparison.growthCents()).isEqualTo(-5000);
    }

    @Test
    void aScopeThatEndsIsComparedWithOneThatGoesOn() {
        Town town = two().uses("0001", CARE, 2019, "40.00").uses("0002", CARE, 2019, "60.00");
        SolidarityScheme goesOn = scheme(2018, 2019, insurance(AllocationKeys.equal(), "420.00"), Participants.all());
        SolidarityScheme ends = scheme(
                2018,
                2019,
                scope("first", insurance(AllocationKeys.equal(), "420.00"))
                        .until(2018)
                        .atEnd(AtEnd.SETTLE),
                scope("next", Models.actualUse(AllocationKeys.equal())));
        SchemeComparison comparison = ComparisonCalculator.compare(goesOn, ends, town.facts());

        assertThat(stated(comparison.year(2018).differences()))
                .containsExactly(
                        "0001 -10.00: FUND_AND_INSTALMENTS -10.00", "0002 -10.00: FUND_AND_INSTALMENTS -10.00");
        assertThat(stated(comparison.year(2019).differences()))
                .containsExactly(
                        "0001 -170.00: MODEL -10.00, VOLUME -160.00", "0002 -150.00: MODEL 10.00, VOLUME -160.00");
    }

    @Test
    void everyYearIsComparedInItsOwnMunicipalities() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 100 0003")
                .uses("0001", CARE, 2018, "100.00")
                .uses("0002", CARE, 2018, "300.00")
                .uses("0003", CARE, 2019, "80.00")
                .uses("0002", CARE, 2019, "20.00");
        SolidarityScheme own = scheme(2018, 2019, Models.actualUse(AllocationKeys.equal()), Participants.all());
        SolidarityScheme pool = scheme(2018, 2019, pooling(100).build(), Participants.all());
        SchemeComparison comparison = ComparisonCalculator.compare(own, pool, town.facts());

        assertThat(stated(comparison.year(2018).differences()))
                .containsExactly("0001 100.00: DEGREE 100.00", "0002 -100.00: DEGREE -100.00");
        assertThat(stated(comparison.year(2019).differences()))
                .containsExactly("0002 30.00: DEGREE 30.00", "0003 -30.00: DEGREE -30.00");
        assertThat(comparison.totals().stream().map(one -> one.party().code()))
                .isEqualTo(ImmutableList.of("0001", "0002", "0003"));
    }

    @Test
    void settlementsThatGoOnFromAStateAreComparedOverTheYearsThatWereSettled() {
        Town town = two().uses("0001", CARE, 2019, "40.00").uses("0002", CARE, 2019, "60.00");
        SolidarityScheme one = scheme(2018, 2018, insurance(AllocationKeys.equal(), "400.00"), Participants.all());
        SolidarityScheme longer = one.toBuilder().lastYear(2019).build();
        Settlement later = Settlement.of(
                longer, town.facts(), Settlement.of(one, town.facts()).state());

        assertThat(ComparisonCalculator.compare(later, later).years())
                .extracting(YearComparison::year)
                .containsExactly(2019);
    }

    /** 5.00 more, but the causes name 4.99. */
    @Test
    void causesThatDoNotSumToTheDifferenceAreRefused() {
        ImmutableSortedMap<Cause, Long> causes = ImmutableSortedMap.of(Cause.ROUNDING, 499L);
        assertThatThrownBy(() -> new Difference(new Party("rijk"), 100, 600, causes))
                .isInstanceOf(RefusalException.class)
                .hasMessage("causes must sum to the difference EUR 5.00 but summed to EUR 4.99 (rijk)");
    }
}
