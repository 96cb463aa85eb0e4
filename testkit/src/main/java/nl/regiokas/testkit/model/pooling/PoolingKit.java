package nl.regiokas.testkit.model.pooling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.PoolingType;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.ModelSetting;

/**
 * Draws the pooling model: contribution, degree by year, layers of both grains, outside party, limit and schedule.
 *
 * @since 0.2.0
 */
public final class PoolingKit implements ModelKit<PoolingModel> {

    private static final ImmutableList<String> SHARES = ImmutableList.of("100", "0", "50", "33.33", "12.5");

    /** Makes the kit. */
    public PoolingKit() {}

    @Override
    public ModelType<PoolingModel> type() {
        return PoolingType.type();
    }

    @Override
    public PoolingModel draw(Choices choices, ModelSetting setting) {
        PoolingModel.Builder model =
                PoolingModel.builder().key(setting.key(choices)).degree(degree(choices, setting));
        if (choices.oneIn(2)) {
            model.contribution(setting.amounts(choices));
            model.contributionKey(choices.oneIn(2) ? Optional.of(setting.key(choices)) : Optional.empty());
        }
        return model.layer(layer(choices, setting))
                .outside(outside(choices, setting))
                .limit(limit(choices, setting))
                .schedule(schedule(choices))
                .build();
    }

    private static Percentage share(Choices choices) {
        return Percentage.of(choices.pick(SHARES));
    }

    private static Dated<Percentage> degree(Choices choices, ModelSetting setting) {
        return choices.oneIn(3)
                ? Dated.byYear(Map.of(setting.firstYear() - 1, share(choices), setting.firstYear() + 1, share(choices)))
                : Dated.always(share(choices));
    }

    private static Optional<Layer> layer(Choices choices, ModelSetting setting) {
        if (!choices.oneIn(2)) {
            return Optional.empty();
        }
        Layer.Builder layer = Layer.builder();
        boolean byClient = choices.oneIn(3);
        boolean perInhabitant = !byClient && choices.oneIn(3);
        layer.grain(byClient ? Layer.Grain.CLIENT : Layer.Grain.MUNICIPALITY);
        if (perInhabitant) {
            layer.per(choices.pick(setting.series()));
        }
        if (!byClient && choices.oneIn(3)) {
            layer.deficit(choices.pick(setting.series()));
        }
        long most = setting.magnitude().mostCents() / (perInhabitant ? 1000 : 1);
        BigDecimal from = BigDecimal.ZERO;
        List<Band> bands = new ArrayList<>();
        for (int more = choices.below(3); more >= 0; more--) {
            from = from.add(BigDecimal.valueOf(choices.below(most), 2));
            bands.add(new Band(from, share(choices)));
            from = from.add(BigDecimal.valueOf(1, 2));
        }
        return Optional.of(layer.bands(bands).build());
    }

    private static Optional<OutsideShare> outside(Choices choices, ModelSetting setting) {
        if (setting.outside().isEmpty() || !choices.oneIn(3)) {
            return Optional.empty();
        }
        return Optional.of(new OutsideShare(
                choices.pick(setting.outside()),
                share(choices),
                choices.oneIn(3) ? Optional.of(Euro.ofCents(setting.magnitude().cents(choices))) : Optional.empty()));
    }

    private static Optional<Limit> limit(Choices choices, ModelSetting setting) {
        if (!choices.oneIn(3)) {
            return Optional.empty();
        }
        Limit.Builder limit = Limit.builder();
        if (choices.oneIn(3)) {
            limit.prior(choices.pick(setting.series()));
        }
        if (choices.oneIn(3)) {
            limit.per(choices.pick(setting.series()));
        }
        int sides = choices.below(3);
        if (sides != 1) {
            limit.increase(bound(choices));
        }
        if (sides != 0) {
            limit.decrease(bound(choices));
        }
        return Optional.of(limit.build());
    }

    private static LimitBound bound(Choices choices) {
        return LimitBound.parse(choices.pick("1000000.00", "100%", "5%", "15.00", "33.33%"));
    }

    private static Optional<Schedule> schedule(Choices choices) {
        if (!choices.oneIn(3)) {
            return Optional.empty();
        }
        Schedule.Builder schedule = Schedule.builder().lag(1 + choices.below(2));
        return Optional.of(
                choices.oneIn(2)
                        ? schedule.addParts(new BigDecimal("50"), new BigDecimal("0"), new BigDecimal("33.3"))
                                .build()
                        : schedule.spread(1 + choices.below(3)).build());
    }

    @Override
    public ImmutableList<SettlementLaw> laws() {
        return PoolingCases.ALL;
    }
}
