package nl.regiokas.settlement.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.GeneratedCase;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
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
    void aLayerIsAMatterOfLayerAndDegreeAlone(@ForAll long seed) {
        onlyCauses(seed, model -> model.layer(layer(100)), PoolingModel.LAYER, PoolingModel.DEGREE);
    }

    @Property
    void anOutsidePartyIsAMatterOfOutsideAlone(@ForAll long seed) {
        onlyCauses(
                seed,
                model -> model.outside(new OutsideShare("STATE", QUARTER, Optional.empty())),
                PoolingModel.OUTSIDE);
    }

    /** Changes one term of a pool of all care that books at once. */
    private static void onlyCauses(long seed, UnaryOperator<PoolingModel.Builder> change, Cause... causes) {
        GeneratedCase region = new GeneratedCase(seed);
        PoolingModel plain = Models.pooling()
                .key(region.key())
                .degree(Dated.always(Percentage.of("60")))
                .build();
        Scope scope =
                region.scope("all", Segment.values()).toBuilder().model(plain).build();
        Scope changed =
                scope.toBuilder().model(change.apply(plain.toBuilder()).build()).build();
        ImmutableSet<Cause> allowed =
                ImmutableSet.<Cause>builder().add(Cause.ROUNDING).add(causes).build();
        SchemeComparison comparison = ComparisonCalculator.compare(
                region.settle(scheme(region, scope)), region.settle(scheme(region, changed)));
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
}
