package nl.regiokas.testkit.model.pooling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.testkit.law.Booked;
import nl.regiokas.testkit.law.Breach;
import nl.regiokas.testkit.law.MergerLaw;
import nl.regiokas.testkit.law.Replaced;
import nl.regiokas.testkit.law.SettledOutcome;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.Trial;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Other models as special cases of pooling, to the cent, and terms of pooling that change nothing.
 *
 * <p>Each law puts other models into the scopes of a scenario, settles both scenarios, and compares the charges by
 * year, scope and party.
 *
 * @since 0.2.0
 */
public final class PoolingCases {

    private static final String OUTSIDE = "outside-case";

    /** Flat tax is pooling by the own cost in the window, with a contribution, a degree and a schedule. */
    public static final SettlementLaw FLAT_TAX = law(
            "flat-tax-is-pooling",
            scenario -> scenario,
            UnaryOperator.identity(),
            model -> model instanceof FlatTaxModel flatTax ? pooling(flatTax) : model);

    /** A degree of 0 is own use. */
    public static final SettlementLaw DEGREE_ZERO = law(
            "degree-0-is-own-use",
            PoolingCases::withoutStanding,
            model -> new ActualUseModel(AllocationKeys.equal()),
            model -> PoolingModel.builder()
                    .key(AllocationKeys.equal())
                    .degree(Dated.always(Percentage.ZERO))
                    .build());

    /** A degree of 100 is the sharing of standing cost. */
    public static final SettlementLaw DEGREE_HUNDRED = law(
            "degree-100-is-standing",
            PoolingCases::onlyStanding,
            model -> new ActualUseModel(key(model)),
            model -> PoolingModel.builder().key(key(model)).build());

    /** A layer from 0 with a share of 100% is no layer, where no cost is negative and nothing is contributed. */
    public static final SettlementLaw WHOLE_LAYER = law(
            "layer-from-0-is-no-layer",
            scenario -> scenario,
            model -> PoolingModel.builder().key(key(model)).build(),
            model -> PoolingModel.builder()
                    .key(key(model))
                    .layer(Layer.builder()
                            .addBands(new Band(BigDecimal.ZERO, Percentage.HUNDRED))
                            .build())
                    .build(),
            PoolingCases::isNowhereNegative);

    /** A limit without bounds is no limit. */
    public static final SettlementLaw LIMIT_WITHOUT_BOUNDS = law(
            "limit-without-bounds",
            scenario -> scenario,
            UnaryOperator.identity(),
            model -> model instanceof PoolingModel pooling
                            && pooling.limit().isEmpty()
                            && pooling.key().isPresent()
                    ? pooling.toBuilder().limit(Limit.builder().build()).build()
                    : model);

    /** An outside share of 0 is none. */
    public static final SettlementLaw OUTSIDE_SHARE_ZERO = law(
            "outside-share-0",
            PoolingCases::withOutside,
            UnaryOperator.identity(),
            model -> model instanceof PoolingModel pooling && pooling.outside().isEmpty()
                    ? pooling.toBuilder()
                            .outside(new OutsideShare(OUTSIDE, Percentage.ZERO, Optional.empty()))
                            .build()
                    : model);

    /** The laws of the pooling model. */
    static final ImmutableList<SettlementLaw> ALL = ImmutableList.of(
            FLAT_TAX,
            DEGREE_ZERO,
            DEGREE_HUNDRED,
            WHOLE_LAYER,
            LIMIT_WITHOUT_BOUNDS,
            OUTSIDE_SHARE_ZERO,
            PooledAmountsLaw.of(),
            MergerLaw.of(model -> model instanceof PoolingModel pooling
                    && pooling.limit().isEmpty()
                    && pooling.layer().isEmpty()));

    private PoolingCases() {}

    private static SettlementLaw law(
            String name,
            UnaryOperator<Scenario> region,
            UnaryOperator<SharingModel> one,
            UnaryOperator<SharingModel> other) {
        return law(name, region, one, other, scenario -> true);
    }

    private static SettlementLaw law(
            String name,
            UnaryOperator<Scenario> region,
            UnaryOperator<SharingModel> one,
            UnaryOperator<SharingModel> other,
            Predicate<Scenario> holds) {
        return new SettlementLaw() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Breach> breach(Trial trial) {
                Scenario scenario = region.apply(trial.scenario());
                if (!holds.test(scenario)) {
                    return Optional.empty();
                }
                SettledOutcome expected = trial.settle(Replaced.models(scenario, one));
                SettledOutcome found = trial.settle(Replaced.models(scenario, other));
                return Booked.difference(amounts(expected), amounts(found), booked -> true, "law " + name);
            }
        };
    }

    /** The amounts by year, scope and party, whatever their kind. */
    private static List<Booked> amounts(SettledOutcome outcome) {
        return outcome.charges().stream()
                .map(each -> new Booked(
                        each.year(), each.scope(), each.party(), ChargeKind.CONTRIBUTION, each.cents(), each.inFund()))
                .toList();
    }

    private static PoolingModel pooling(FlatTaxModel flatTax) {
        return PoolingModel.builder()
                .key(AllocationKeys.cost(flatTax.window(), 1))
                .contribution(flatTax.expectedCost())
                .degree(Dated.always(flatTax.ownShare().complement()))
                .schedule(Schedule.builder().lag(1).spread(flatTax.spread()).build())
                .build();
    }

    private static AllocationKey key(SharingModel model) {
        return model instanceof PoolingModel pooling ? pooling.key().orElse(AllocationKeys.equal()) : model.memberKey();
    }

    private static Scenario withoutStanding(Scenario scenario) {
        return standing(scenario, false);
    }

    private static Scenario onlyStanding(Scenario scenario) {
        return standing(scenario, true);
    }

    private static Scenario standing(Scenario scenario, boolean standing) {
        ImmutableList.Builder<Product> products = ImmutableList.builder();
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (int p = 0; p < scenario.catalogue().products().size(); p++) {
            products.add(scenario.catalogue().products().get(p).toBuilder()
                    .standing(standing)
                    .build());
            tariffs.addAll(scenario.catalogue().prices(p).tariffs());
        }
        return scenario.toBuilder()
                .catalogue(ProductCatalogue.of(products.build(), tariffs.build()))
                .build();
    }

    private static Scenario withOutside(Scenario scenario) {
        return scenario.withScheme(scenario.scheme().toBuilder()
                .addOutside(new OutsideParty(OUTSIDE, "Outside"))
                .build());
    }

    private static boolean isNowhereNegative(Scenario scenario) {
        return scenario.lines().stream()
                .noneMatch(line ->
                        line.amount().filter(amount -> amount.isNegative()).isPresent()
                                || line.quantity()
                                        .filter(quantity -> quantity.signum() < 0)
                                        .isPresent());
    }
}
