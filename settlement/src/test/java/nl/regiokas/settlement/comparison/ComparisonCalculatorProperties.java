package nl.regiokas.settlement.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.GeneratedCase;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;

class ComparisonCalculatorProperties {

    @Property
    void causesSumToDifferencesAndDifferencesToTheGrowthOfTheFunds(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Settlement reference = region.settle(region.scheme());
        Settlement alternative = region.settle(region.scheme());
        for (YearComparison year :
                ComparisonCalculator.compare(reference, alternative).years()) {
            for (Difference difference : year.differences()) {
                assertThat(difference.causeCents().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(difference.alternativeCents() - difference.referenceCents());
                assertThat(difference.referenceCents())
                        .isEqualTo(reference
                                .year(year.year())
                                .position(difference.party().code())
                                .chargeCents());
            }
            assertThat(year.differences().stream()
                            .mapToLong(Difference::amountCents)
                            .sum())
                    .isEqualTo(year.growthCents());
        }
    }

    @Property
    void nothingDiffersFromItself(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Settlement settlement = region.settle(region.scheme());
        for (Difference total :
                ComparisonCalculator.compare(settlement, settlement).totals()) {
            assertThat(total.amountCents()).isZero();
            assertThat(total.causeCents().values()).containsOnly(0L);
        }
    }

    @Property
    void exchangingTheSchemesChangesEverySign(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Settlement one = region.settle(region.scheme());
        Settlement other = region.settle(region.scheme());
        SchemeComparison back = ComparisonCalculator.compare(other, one);
        for (YearComparison year : ComparisonCalculator.compare(one, other).years()) {
            for (int i = 0; i < year.differences().size(); i++) {
                Difference there = year.differences().get(i);
                Difference andBack = back.year(year.year()).differences().get(i);
                there.causeCents()
                        .forEach((cause, cents) ->
                                assertThat(andBack.amountCents(cause)).isEqualTo(-cents));
            }
        }
    }

    @Property
    void betweenSchemesOfOneModelNothingIsAMatterOfModel(@ForAll long seed, @ForAll boolean insured) {
        GeneratedCase region = new GeneratedCase(seed);
        Scope one = region.scope("one", Segment.values()).toBuilder()
                .model(insured ? region.insurance() : region.flatTax())
                .build();
        Scope other = region.scope("other", Segment.values()).toBuilder()
                .model(insured ? region.insurance() : region.flatTax())
                .build();
        for (YearComparison year : compare(region, one, other).years()) {
            assertThat(year.differences())
                    .allSatisfy(difference ->
                            assertThat(difference.amountCents(Cause.MODEL)).isZero());
        }
    }

    @Property
    void aKeyMovesMoneyAndMakesNone(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Settlement one = region.settle(region.scheme());
        Settlement other = region.settle(region.scheme());
        for (YearComparison year : ComparisonCalculator.compare(one, other).years()) {
            long moved = year.differences().stream()
                    .mapToLong(difference -> difference.amountCents(Cause.KEY))
                    .sum();
            assertThat(2 * Math.abs(moved))
                    .isLessThanOrEqualTo(year.differences().size());
        }
    }

    @Property
    void anotherKeyIsAMatterOfKeyAlone(@ForAll long seed) {
        onlyCauses(seed, region -> model -> model.toBuilder().key(region.key()).build(), Cause.KEY);
    }

    @Property
    void anotherExpectationIsAMatterOfVolumeAlone(@ForAll long seed) {
        onlyCauses(
                seed,
                region -> model -> model.toBuilder()
                        .expectedCost(region.insurance().expectedCost())
                        .build(),
                Cause.VOLUME);
    }

    @Property
    void termsOfNoClaimAreAMatterOfNoClaimAlone(@ForAll long seed) {
        onlyCauses(
                seed,
                region -> model ->
                        model.toBuilder().noClaim(region.insurance().noClaim()).build(),
                Cause.NO_CLAIM);
    }

    @Property
    void anotherCorridorIsAMatterOfTheFundAlone(@ForAll long seed) {
        onlyCauses(
                seed,
                region -> model -> model.toBuilder()
                        .reserve(Reserve.builder()
                                .minimum(Euro.ofCents(-1))
                                .maximum(Euro.ofCents(1))
                                .build())
                        .build(),
                Cause.FUND_AND_INSTALMENTS);
    }

    /** Changes one term of an insurance of all care without no-claim and corridor. */
    private void onlyCauses(long seed, Function<GeneratedCase, UnaryOperator<InsuranceModel>> change, Cause... causes) {
        GeneratedCase region = new GeneratedCase(seed);
        InsuranceModel plain = region.insurance().toBuilder()
                .noClaim(Optional.<NoClaim>empty())
                .reserve(Reserve.OPEN)
                .build();
        Scope scope =
                region.scope("all", Segment.values()).toBuilder().model(plain).build();
        Scope changed =
                scope.toBuilder().model(change.apply(region).apply(plain)).build();
        Set<Cause> allowed =
                ImmutableSet.<Cause>builder().add(Cause.ROUNDING).add(causes).build();
        for (YearComparison year : compare(region, scope, changed).years()) {
            for (Difference difference : year.differences()) {
                difference.causeCents().forEach((cause, cents) -> {
                    if (!allowed.contains(cause)) {
                        assertThat(cents).as("%s of %s", cause, difference).isZero();
                    }
                });
                assertThat(Math.abs(difference.amountCents(Cause.ROUNDING))).isLessThanOrEqualTo(3);
            }
        }
    }

    private SchemeComparison compare(GeneratedCase region, Scope scope, Scope changed) {
        return ComparisonCalculator.compare(
                region.settle(region.schemeOf(scope)), region.settle(region.schemeOf(changed)));
    }

    @Property
    void oneWhoLeavesWithItsCostIsAMatterOfParticipationAlone(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        InsuranceModel model = region.insurance().toBuilder()
                .noClaim(Optional.<NoClaim>empty())
                .reserve(Reserve.OPEN)
                .build();
        MunicipalityCode leaver = region.regionalFacts().municipalities().first();
        Scope all = Scope.builder()
                .name("all")
                .segments(Segment.values())
                .model(volumeAbove(model, region, leaver, 1))
                .build();
        Scope others = all.toBuilder()
                .model(volumeAbove(model, region, leaver, 0))
                .participants(Participants.except(List.of(leaver)))
                .build();
        for (YearComparison year : compare(region, all, others).years()) {
            for (Difference difference : year.differences()) {
                for (Cause cause : List.of(Cause.KEY, Cause.MODEL, Cause.VOLUME)) {
                    assertThat(difference.amountCents(cause)).isZero();
                }
            }
        }
    }

    private static SharingModel volumeAbove(
            InsuranceModel model, GeneratedCase region, MunicipalityCode leaver, int times) {
        Map<Integer, MonetaryAmount> expected = new TreeMap<>();
        model.expectedCost().enteredCents().forEach((year, cents) -> {
            long cost = region.regionalFacts().catalogue().products().stream()
                    .mapToLong(product ->
                            Euro.cents(region.regionalFacts().ledger().cost(leaver, product.code(), year), "cost"))
                    .sum();
            expected.put(year, Euro.ofCents(cents + times * cost));
        });
        return model.toBuilder()
                .expectedCost(YearlyAmount.of(expected))
                .loading(Percentage.ZERO)
                .build();
    }

    @Property
    void winnersAndLosersAreAllWhoseChargesDiffer(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        SchemeComparison comparison =
                ComparisonCalculator.compare(region.settle(region.scheme()), region.settle(region.scheme()));

        assertThat(comparison.winners()).allMatch(one -> one.amountCents() < 0);
        assertThat(comparison.losers()).allMatch(one -> one.amountCents() > 0);
        assertThat(comparison.winners()).isSortedAccordingTo(Comparator.comparingLong(Difference::amountCents));
        assertThat(comparison.losers())
                .isSortedAccordingTo(Comparator.comparingLong((Difference one) -> -one.amountCents()));
        assertThat(Iterables.concat(comparison.winners(), comparison.losers()))
                .containsExactlyInAnyOrderElementsOf(comparison.totals().stream()
                        .filter(one -> one.amountCents() != 0)
                        .toList());
        assertThat(comparison.totals().stream()
                        .mapToLong(Difference::amountCents)
                        .sum())
                .isEqualTo(comparison.growthCents());
    }
}
