package nl.regiokas.testkit.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.key.PathKey;

/** Draws keys of every kind of the library. */
final class KeyDraw {

    private static final int MOST_BACK = 3;

    private final Choices choices;
    private final ModelSetting setting;

    KeyDraw(Choices choices, ModelSetting setting) {
        this.choices = choices;
        this.setting = setting;
    }

    AllocationKey key() {
        List<Supplier<AllocationKey>> composed = List.of(this::blend, this::path, this::afterwards);
        ImmutableList.Builder<Supplier<AllocationKey>> kinds = ImmutableList.builder();
        kinds.addAll(ofThePapers());
        if (!setting.asInThePapers()) {
            kinds.addAll(single()).addAll(composed);
        }
        return choices.pick(kinds.build()).get();
    }

    /** A key that is not composed of others. */
    private AllocationKey part() {
        return choices.pick(ImmutableList.<Supplier<AllocationKey>>builder()
                        .addAll(ofThePapers())
                        .addAll(single())
                        .build())
                .get();
    }

    private List<Supplier<AllocationKey>> ofThePapers() {
        return List.of(
                AllocationKeys::equal,
                AllocationKeys::youth,
                AllocationKeys::budget,
                () -> AllocationKeys.history(1 + choices.below(MOST_BACK)),
                () -> AllocationKeys.series(choices.pick(setting.series())));
    }

    private List<Supplier<AllocationKey>> single() {
        return List.of(
                () -> AllocationKeys.series(choices.pick(setting.series()), 1 + choices.below(2), choices.below(2)),
                () -> AllocationKeys.cost(1 + choices.below(2), 1 + choices.below(2)),
                this::charges);
    }

    private AllocationKey charges() {
        return setting.scopesBefore().isEmpty()
                ? AllocationKeys.youth()
                : AllocationKeys.charges(List.of(choices.pick(setting.scopesBefore())), 0);
    }

    private AllocationKey blend() {
        ImmutableList.Builder<BlendKey.Part> parts = ImmutableList.builder();
        parts.add(new BlendKey.Part(new BigDecimal(choices.pick("1", "2", "0.5")), part()));
        for (int more = choices.below(3); more > 0; more--) {
            parts.add(new BlendKey.Part(new BigDecimal(choices.pick("1", "0", "3.25")), part()));
        }
        return AllocationKeys.blend(parts.build());
    }

    private AllocationKey path() {
        ImmutableList.Builder<PathKey.Knot> knots = ImmutableList.builder();
        int year = setting.firstYear() - choices.below(3);
        for (int more = choices.below(3); more >= 0; more--) {
            knots.add(new PathKey.Knot(year, part()));
            year += 1 + choices.below(4);
        }
        return AllocationKeys.path(knots.build());
    }

    /** Equal in the first year, and then by what a scope charged the year before. */
    private AllocationKey afterwards() {
        return setting.scopesBefore().isEmpty()
                ? AllocationKeys.budget()
                : AllocationKeys.path(List.of(
                        new PathKey.Knot(setting.firstYear(), AllocationKeys.equal()),
                        new PathKey.Knot(
                                setting.firstYear() + 1,
                                AllocationKeys.charges(List.of(choices.pick(setting.scopesBefore())), 1))));
    }
}
