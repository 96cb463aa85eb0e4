package nl.regiokas.settlement.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.GeneratedCase;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Laws of comparisons with pools, between each other and with the other models. */
class PoolComparisonProperties {

    private static final Percentage QUARTER = Percentage.of("25");

    private static SolidarityScheme scheme(GeneratedCase region, Scope scope) {
        return region.schemeOf(scope).toBuilder()
                .addOutside(new OutsideParty("STATE", "the state"))
                .build();
    }

    private static SolidarityScheme pooled(GeneratedCase region, Random random) {
        return scheme(
                region,
                region.scope("pool", Segment.values()).toBuilder()
                        .model(pool(region, random))
                        .build());
    }

    private static PoolingModel pool(GeneratedCase region, Random random) {
        PoolingModel.Builder model = Models.pooling()
                .key(region.key())
                .degree(Dated.always(Percentage.of(BigDecimal.valueOf(random.nextInt(101)))));
        if (random.nextBoolean()) {
            model.contribution(YearlyAmount.latest(Map.of(2018, Euro.ofCents(1 + random.nextInt(1_000_000)))))
                    .contributionKey(region.key());
        }
        if (random.nextBoolean()) {
            model.layer(layer(random.nextInt(1000)));
        }
        if (random.nextBoolean()) {
            model.outside(new OutsideShare("STATE", QUARTER, Optional.empty()));
        }
        if (random.nextInt(3) == 0) {
            model.schedule(Schedule.builder().lag(1).spread(2).build());
        }
        return model.build();
    }

    private static Layer layer(int from) {
        return Layer.builder()
                .addBands(new Band(BigDecimal.valueOf(from), Percentage.HUNDRED))
                .build();
    }

    @Property
    void causesSumToDifferencesAndDifferencesToTheGrowthOfTheFunds(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Random random = new Random(seed);
        SolidarityScheme pool = pooled(region, random);
        SolidarityScheme other = random.nextBoolean() ? pooled(region, random) : region.scheme();
        SchemeComparison there = ComparisonCalculator.compare(region.settle(pool), region.settle(other));
        SchemeComparison back = ComparisonCalculator.compare(region.settle(other), region.settle(pool));

        for (YearComparison year : there.years()) {
            assertThat(year.differences().stream()
                            .mapToLong(Difference::amountCents)
                            .sum())
                    .isEqualTo(year.growthCents());
            for (Difference difference : year.differences()) {
                assertThat(difference.causeCents().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(difference.amountCents());
                Difference again = back.difference(year.year(), difference.party());
                difference
                        .causeCents()
                        .forEach((cause, cents) ->
                                assertThat(again.amountCents(cause)).isEqualTo(-cents));
            }
        }
    }

    @Property
    void nothingDiffersFromItselfAndNothingIsAMatterOfModelBetweenPools(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Random random = new Random(seed);
        SolidarityScheme one = pooled(region, random);
        SolidarityScheme other = pooled(region, random);

        assertThat(ComparisonCalculator.compare(region.settle(one), region.settle(one))
                        .totals())
                .allSatisfy(total -> assertThat(total.causeCents().values()).containsOnly(0L));
        assertThat(ComparisonCalculator.compare(region.settle(one), region.settle(other))
                        .totals())
                .allSatisfy(total -> assertThat(total.amountCents(Cause.MODEL)).isZero());
    }

    @Property
    void anotherDegreeIsAMatterOfDegreeAlone(@ForAll long seed) {
        onlyCauses(seed, model -> model.degree(Dated.always(QUARTER)), PoolingModel.DEGREE);
    }

    @Property
    void anotherKeyIsAMatterOfKeyAlone(@ForAll long seed) {
        onlyCauses(seed, model -> model.key(new GeneratedCase(seed + 1).key()), Cause.KEY);
    }

    @Property
    void anotherKeyOfTheContributionIsAMatterOfKeyAlone(@ForAll long seed) {
        onlyCauses(seed, model -> model.contributionKey(new GeneratedCase(seed + 1).key()), Cause.KEY);
    }

    @Property
    void anotherContributionIsAMatterOfVolumeAlone(@ForAll long seed, @ForAll @LongRange(max = 1_000_000) long cents) {
        onlyCauses(seed, model -> model.contribution(always(cents)), Cause.VOLUME);
    }

    @Property
    void anotherLayerIsAMatterOfLayerAlone(@ForAll long seed, @ForAll @IntRange(max = 1000) int from) {
        onlyCauses(seed, model -> model.layer(layer(from)), PoolingModel.LAYER);
    }

    @Property
    void noLayerIsAMatterOfLayerAlone(@ForAll long seed) {
        onlyCauses(seed, model -> model.layer(Optional.empty()), PoolingModel.LAYER);
    }

    @Property
    void anOutsidePartyIsAMatterOfOutsideAlone(@ForAll long seed) {
        onlyCauses(
                seed,
                model -> model.outside(new OutsideShare("STATE", QUARTER, Optional.empty())),
                PoolingModel.OUTSIDE);
    }

    @Property
    void aLimitIsAMatterOfLimitAlone(@ForAll long seed, @ForAll @IntRange(max = 100) int percent) {
        LimitBound bound = LimitBound.parse(percent + "%");
        onlyCauses(
                seed,
                model -> model.limit(
                        Limit.builder().increase(bound).decrease(bound).build()),
                PoolingModel.LIMIT);
    }

    @Property
    void aScheduleIsAMatterOfInstalmentsAlone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int years) {
        onlyCauses(
                seed,
                model -> model.schedule(Schedule.builder().lag(1).spread(years).build()),
                Cause.FUND_AND_INSTALMENTS);
    }

    private static YearlyAmount always(long cents) {
        return YearlyAmount.latest(Map.of(2000, Euro.ofCents(cents)));
    }

    /** Changes one term of a pool of all care: one without other terms, with a contribution, a layer, both, or both and a schedule. */
    private static void onlyCauses(long seed, UnaryOperator<PoolingModel.Builder> change, Cause... causes) {
        GeneratedCase region = new GeneratedCase(seed);
        PoolingModel plain = Models.pooling()
                .key(region.key())
                .degree(Dated.always(Percentage.of("60")))
                .build();
        PoolingModel contributed = plain.toBuilder()
                .contribution(always(123_457))
                .contributionKey(new GeneratedCase(seed + 2).key())
                .build();
        PoolingModel layered = plain.toBuilder().layer(layer(300)).build();
        PoolingModel both = contributed.toBuilder().layer(layer(300)).build();
        PoolingModel putOff = both.toBuilder()
                .schedule(Schedule.builder()
                        .addParts(new BigDecimal("70"), new BigDecimal("30"))
                        .build())
                .build();
        List<PoolingModel> models = List.of(plain, contributed, layered, both, putOff);
        PoolingModel model = models.get(new Random(seed).nextInt(models.size()));
        Stream<Cause> later = model.schedule().stream().map(schedule -> Cause.FUND_AND_INSTALMENTS);
        onlyCauses(
                region,
                model,
                change.apply(model.toBuilder()).build(),
                Stream.concat(Stream.of(causes), later).toArray(Cause[]::new));
    }

    private static void onlyCauses(GeneratedCase region, PoolingModel one, PoolingModel other, Cause... causes) {
        Scope scope =
                region.scope("all", Segment.values()).toBuilder().model(one).build();
        Scope changed = scope.toBuilder().model(other).build();
        ImmutableSet<Cause> allowed =
                ImmutableSet.<Cause>builder().add(Cause.ROUNDING).add(causes).build();
        Optional<Settlement> before = settled(region, scope);
        Optional<Settlement> after = settled(region, changed);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        SchemeComparison comparison = ComparisonCalculator.compare(before.get(), after.get());
        for (YearComparison year : comparison.years()) {
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

    /** Nothing where a limit cannot hold. */
    private static Optional<Settlement> settled(GeneratedCase region, Scope scope) {
        try {
            return Optional.of(region.settle(scheme(region, scope)));
        } catch (RefusalException refusal) {
            assertThat(refusal.faults()).allMatch(fault -> fault.code().equals("limit-infeasible"));
            return Optional.empty();
        }
    }
}
