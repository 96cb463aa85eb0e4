package nl.regiokas.testkit.scenario;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.settlement.scheme.Scope;

/**
 * A scope in plain numbers, each of which may be made smaller on its own. When there is a year in which nobody takes part,
 * the bounds of the fund are left open: there is nobody to call on or to pay back to.
 *
 * @param segments the segments it names; the last scope of a plan names them all
 * @param turns who does not take part: the first holds from the first year on, later ones from their year on
 * @param openingFundCents what its fund holds before the first year, in cents
 * @param model how its cost is shared
 */
public record ScopePlan(
        ImmutableSet<Segment> segments, ImmutableList<TurnPlan> turns, long openingFundCents, ModelPlan model) {

    /**
     * Who does not take part from a year on.
     *
     * @param year the ordinal of the year, wraps around
     * @param outside one bit a municipality, set for those outside
     */
    public record TurnPlan(int year, long outside) {}

    /** The family of a model. */
    public enum ModelKind {
        /** The actual-use model. */
        ACTUAL_USE,
        /** The insurance model. */
        INSURANCE,
        /** The flat-tax model. */
        FLAT_TAX
    }

    /**
     * A model in numbers; each family takes the ones it knows.
     *
     * @param kind the family
     * @param key {@code equal}, {@code youth}, {@code budget}, {@code history-N} or {@link ScenarioPlan#TABLE_KEY}
     * @param expectedCents the expected cost of each year in cents, repeated when there are more years
     * @param loading percent of the expected cost
     * @param noClaim the terms of the refund for low use
     * @param reserve the bounds of the fund
     * @param window years of history of the flat tax
     * @param spread years over which a gain is spread
     * @param ownShare percent of its gain that a municipality keeps
     */
    public record ModelPlan(
            ModelKind kind,
            String key,
            ImmutableList<Long> expectedCents,
            String loading,
            Optional<NoClaim> noClaim,
            ReserveCorridor reserve,
            int window,
            int spread,
            String ownShare) {

        ModelPlan tamed() {
            return new ModelPlan(
                    kind == ModelKind.FLAT_TAX ? ModelKind.INSURANCE : kind,
                    AllocationKeys.equal().name(),
                    expectedCents,
                    loading,
                    noClaim,
                    reserve,
                    window,
                    spread,
                    ownShare);
        }
    }

    /** What a scope has to know of the rest of the plan. */
    record Setting(
            int firstYear,
            int years,
            ImmutableList<MunicipalityCode> codes,
            ImmutableMap<MunicipalityCode, BigDecimal> table) {}

    ScopePlan tamed() {
        return new ScopePlan(segments, turns, openingFundCents, model.tamed());
    }

    Scope scope(String name, boolean last, Setting setting) {
        Set<Segment> named = last ? EnumSet.allOf(Segment.class) : segments;
        Participation participation = participation(setting);
        return Scope.builder()
                .name(name)
                .segments(named)
                .participation(participation)
                .openingFund(Euro.ofCents(openingFundCents))
                .model(model(participation, setting))
                .build();
    }

    private Participation participation(Setting setting) {
        ImmutableSortedMap.Builder<Integer, Participants> byYear = ImmutableSortedMap.naturalOrder();
        byYear.put(setting.firstYear(), turns.isEmpty() ? Participants.all() : without(turns.get(0), setting));
        turns.stream()
                .skip(1)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Integer::compare,
                        turn -> setting.firstYear() + turn.year() % setting.years(),
                        turn -> turn,
                        (earlier, later) -> later))
                .forEach((year, turn) -> {
                    if (year > setting.firstYear()) {
                        byYear.put(year, without(turn, setting));
                    }
                });
        return new Participation(byYear.buildOrThrow());
    }

    private static Participants without(TurnPlan turn, Setting setting) {
        return Participants.except(IntStream.range(0, setting.codes().size())
                .filter(m -> (turn.outside() >>> m & 1) == 1)
                .mapToObj(setting.codes()::get)
                .collect(toImmutableList()));
    }

    private CostSharingModel model(Participation participation, Setting setting) {
        return switch (model.kind()) {
            case ACTUAL_USE -> new ActualUseModel(key(setting));
            case INSURANCE ->
                InsuranceModel.builder()
                        .key(key(setting))
                        .expectedCost(expected(participation, setting))
                        .loading(Percentage.of(model.loading()))
                        .noClaim(model.noClaim())
                        .reserve(model.reserve())
                        .build();
            case FLAT_TAX ->
                FlatTaxModel.builder()
                        .expectedCost(expected(participation, setting))
                        .window(model.window())
                        .spread(model.spread())
                        .ownShare(Percentage.of(model.ownShare()))
                        .build();
        };
    }

    private static boolean isEmpty(Participation participation, int year, Setting setting) {
        return setting.codes().stream().noneMatch(participation.in(year)::includes);
    }

    /** Nothing is expected in a year in which nobody takes part. */
    private ImmutableSortedMap<Integer, MonetaryAmount> expected(Participation participation, Setting setting) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> expected = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < setting.years(); i++) {
            int year = setting.firstYear() + i;
            boolean nobody = isEmpty(participation, year, setting);
            long cents = model.expectedCents().isEmpty()
                    ? 0
                    : model.expectedCents().get(i % model.expectedCents().size());
            expected.put(year, Euro.ofCents(nobody ? 0 : cents));
        }
        return expected.buildOrThrow();
    }

    private AllocationKey key(Setting setting) {
        return switch (model.key()) {
            case "equal" -> AllocationKeys.equal();
            case "youth" -> AllocationKeys.youth();
            case "budget" -> AllocationKeys.budget();
            case ScenarioPlan.TABLE_KEY -> AllocationKeys.table(ScenarioPlan.TABLE_KEY, setting.table());
            default -> AllocationKeys.history(Integer.parseInt(model.key().substring("history-".length())));
        };
    }
}
