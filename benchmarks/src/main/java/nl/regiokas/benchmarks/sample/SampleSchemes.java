package nl.regiokas.benchmarks.sample;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Schemes for a generated region: one model for all care, or each model for a part of it. */
public final class SampleSchemes {

    /** The outside party of the pool. */
    private static final String STATE = "state";

    private final SampleRegion region;

    /**
     * Schemes for a region.
     *
     * @param region the region; what is expected of a year lies close to its cost
     */
    public SampleSchemes(SampleRegion region) {
        this.region = region;
    }

    /**
     * The scheme of a name.
     *
     * @param name {@code insurance}, {@code flat-tax}, {@code actual-use} or {@code pooling} for all care, or {@code mixed}
     * @return the scheme, over all settled years
     */
    public SolidarityScheme named(String name) {
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.name(name).firstYear(SampleRegion.FIRST_YEAR).lastYear(region.lastYear());
        if (name.equals("pooling")) {
            scheme.addOutside(new OutsideParty(STATE, "the state"));
        }
        if (name.equals("mixed")) {
            return scheme.addScopes(
                            scope("insurance", Segment.INTENSIVE, Segment.COMPULSORY, Segment.CRISIS),
                            scope("flat-tax", Segment.FLEXIBLE),
                            scope("actual-use", Segment.BASIC))
                    .build();
        }
        return scheme.addScopes(scope(name, Segment.values())).build();
    }

    private Scope scope(String model, Segment... segments) {
        Predicate<Product> covered = product -> Arrays.asList(segments).contains(product.segment());
        return Scope.builder()
                .name(model + " care")
                .segments(segments)
                .model(model(model, expected(covered)))
                .build();
    }

    private SharingModel model(String name, ImmutableSortedMap<Integer, MonetaryAmount> expected) {
        return switch (name) {
            case "insurance" -> insurance(expected);
            case "flat-tax" ->
                FlatTaxModel.builder()
                        .expectedCost(YearlyAmount.of(expected))
                        .window(SampleRegion.HISTORY)
                        .spread(3)
                        .ownShare(Percentage.of("60"))
                        .build();
            case "actual-use" -> new ActualUseModel(AllocationKeys.youth());
            case "pooling" -> pooling();
            default -> throw new IllegalArgumentException("no such model: " + name);
        };
    }

    /** A layer of two bands, half of what is ceded paid by the state, and a limit that holds some, however small the region. */
    private SharingModel pooling() {
        int cells =
                region.municipalities().size() * region.catalogue().products().size();
        LimitBound bound = LimitBound.parse(8 + 3000 / cells + "%");
        return PoolingModel.builder()
                .key(AllocationKeys.youth())
                .degree(Dated.always(Percentage.of("80")))
                .layer(Layer.builder()
                        .addBands(new Band(new BigDecimal("2000000"), Percentage.of("40")))
                        .addBands(new Band(new BigDecimal("15000000"), Percentage.of("90")))
                        .build())
                .outside(new OutsideShare(STATE, Percentage.of("50"), Optional.empty()))
                .limit(Limit.builder().increase(bound).decrease(bound).build())
                .build();
    }

    private static SharingModel insurance(ImmutableSortedMap<Integer, MonetaryAmount> expected) {
        return InsuranceModel.builder()
                .key(AllocationKeys.youth())
                .expectedCost(YearlyAmount.of(expected))
                .loading(Percentage.of("2.5"))
                .noClaim(new NoClaim(Percentage.of("95"), Percentage.of("50")))
                .reserve(Reserve.between(Euro.ZERO, Euro.parse("1000000.00")))
                .build();
    }

    /** The cost of each year, off by up to 1% in turn. */
    private ImmutableSortedMap<Integer, MonetaryAmount> expected(Predicate<Product> covered) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> expected = ImmutableSortedMap.naturalOrder();
        for (int year = SampleRegion.FIRST_YEAR; year <= region.lastYear(); year++) {
            expected.put(year, Euro.ofCents(cost(year, covered) / 100 * (99 + year % 3)));
        }
        return expected.build();
    }

    private long cost(int year, Predicate<Product> covered) {
        long sum = 0;
        for (Product product : region.catalogue().products()) {
            if (covered.test(product)) {
                int ordinal = region.catalogue().ordinal(product.code());
                for (long[] row : region.cells(year)) {
                    sum += row[ordinal];
                }
            }
        }
        return sum;
    }
}
