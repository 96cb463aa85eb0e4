package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.ScopeYear;

/**
 * What a pool of a year was made of, and what came out: one entry a participant in every array.
 *
 * @param costCents own cost
 * @param contributionCents what was paid beforehand
 * @param volumeCents what was paid beforehand together
 * @param contributionWeights the weights by which that was divided, empty when nothing was paid
 * @param measured what of the cost could be ceded: in the layer, or all without one
 * @param ceded what was ceded, exact
 * @param cededByAll the sum of that
 * @param outsideCents what the outside party pays of it
 * @param weights the weights by which the rest is shared, empty when there is no rest
 * @param gains exact gains before the limit
 * @param limited exact gains after the limit
 * @param gainCents the gains in whole cents
 * @param terms what was agreed
 * @param seen what the model saw of the year
 */
@SuppressWarnings("ArrayRecordComponent")
record Pool(
        long[] costCents,
        long[] contributionCents,
        long volumeCents,
        Optional<Weights> contributionWeights,
        ExactAmounts measured,
        ExactAmounts ceded,
        Rational cededByAll,
        long outsideCents,
        Optional<Weights> weights,
        ExactAmounts gains,
        ExactAmounts limited,
        long[] gainCents,
        PoolingModel terms,
        ScopeYear seen) {

    /** What is shared of what was ceded, as faults name it. */
    static final String CEDED = "ceded cost";

    private static final String MOVED = "amount that the limit moves";

    /** The one formula: what everybody cedes, gains, and the gains in whole cents. */
    static Pool of(PoolingModel terms, ScopeYear year, long volumeCents, long[] contributionCents) {
        long[] costCents = year.costsCents();
        ExactAmounts paid = ExactAmounts.of(contributionCents);
        ExactAmounts cost = ExactAmounts.of(costCents);
        ExactAmounts unpaid = cost.minus(paid);
        Optional<ExactAmounts> inLayer = terms.layer().map(one -> one.ceded(year));
        ExactAmounts ceded = inLayer.orElse(unpaid)
                .times(Rational.of(terms.degree().in(year.year()).fraction()));
        Rational cededByAll = ceded.sum();
        long outsideCents = terms.outsideCents(cededByAll);
        Rational shared = cededByAll.minus(Rational.of(outsideCents));
        Optional<Weights> weights = shared.signum() == 0 ? Optional.empty() : Optional.of(weights(terms, year, CEDED));
        ExactAmounts kept = ceded.minus(unpaid);
        ExactAmounts gains =
                weights.map(by -> kept.minus(ExactAmounts.shares(shared, by))).orElse(kept);
        long result = Math.addExact(Math.subtractExact(volumeCents, year.poolCostCents()), outsideCents);
        ExactAmounts limited = terms.limit()
                .map(limit -> paid.minus(
                        Burdens.limited(paid.minus(gains), limit.bounds(year), () -> weights(terms, year, MOVED))))
                .orElse(gains);
        return new Pool(
                costCents,
                contributionCents,
                volumeCents,
                volumeCents == 0 ? Optional.empty() : Optional.of(year.weights(terms.contributionsKey())),
                inLayer.orElse(cost),
                ceded,
                cededByAll,
                outsideCents,
                weights,
                gains,
                limited,
                limited.rounded(result),
                terms,
                year);
    }

    private static Weights weights(PoolingModel terms, ScopeYear year, String what) {
        AllocationKey by = terms.key().orElseThrow(() -> RefusalException.of(PoolingFault.KEY_MISSING, what));
        Weights weights = year.weights(by);
        Faults.require(!weights.isZero(), ModelFault.WEIGHTS_ZERO, by.name(), what);
        return weights;
    }

    /** Whether bands of the cost were ceded, not the difference. */
    private boolean byLayer() {
        return terms.layer().isPresent();
    }

    /** Which part was ceded. */
    Percentage degree() {
        return terms.degree().in(seen.year());
    }

    /** What a participant bears of what the outside party does not pay. */
    Rational shared(int row) {
        return weights.map(all -> cededByAll.minus(Rational.of(outsideCents)).times(all.share(row)))
                .orElse(Rational.ZERO);
    }

    /** What the limit moved to a participant. */
    Rational moved(int row) {
        return gains.get(row).minus(limited.get(row));
    }

    /** What rounding added to minus the gain of a participant. */
    Rational rounded(int row) {
        return limited.get(row).minus(Rational.of(gainCents[row]));
    }

    /**
     * How minus the gains follow cost: own cost - contribution - ceded + share of what was ceded + limit.
     *
     * <p>Every term of the agreement is a part or a factor of its own, so that a change of one term shows as one cause. What
     * is ceded is degree x (measured - contribution): measured is what of the cost lies in the layer, all of it without
     * one, and the contribution counts once without a layer and not at all with one. The contribution stands here as it was
     * before it was rounded.
     */
    Dependence dependence() {
        Weights pool = weights.orElseGet(this::unknown);
        ImmutableList.Builder<Dependence> parts = ImmutableList.builder();
        parts.add(new Dependence.Own(Rational.ONE, Dependence.CostClass.ALL));
        contributionWeights.ifPresent(all -> parts.add(new Dependence.Volume(Math.negateExact(volumeCents), all)));
        parts.add(new Dependence.Portion(
                PoolingModel.DEGREE,
                Rational.of(degree().fraction()),
                new Dependence.Ceded(byLayer() ? PoolingModel.LAYER : PoolingModel.DEGREE, cedable(), pool)));
        if (outsideCents != 0) {
            parts.add(new Dependence.SharedAmount(PoolingModel.OUTSIDE, Rational.of(-outsideCents), pool));
        }
        parts.add(fixed(PoolingModel.LIMIT, this::moved));
        return new Dependence.Parts(parts.build());
    }

    private Dependence cedable() {
        return new Dependence.Parts(ImmutableList.of(
                fixed(PoolingModel.LAYER, measured::get),
                new Dependence.Portion(
                        PoolingModel.LAYER,
                        byLayer() ? Rational.ZERO : Rational.ONE,
                        new Dependence.SharedAmount(
                                Cause.VOLUME,
                                Rational.of(-volumeCents),
                                contributionWeights.orElseGet(this::unknown)))));
    }

    /** The weights of a key that nobody had to look up, as there was nothing to share. */
    private Weights unknown() {
        return Weights.of(new long[costCents.length]);
    }

    private Dependence fixed(Cause cause, IntFunction<Rational> cents) {
        return new Dependence.Fixed(cause, each(cents));
    }

    private ImmutableList<Rational> each(IntFunction<Rational> cents) {
        return IntStream.range(0, costCents.length).mapToObj(cents).collect(ImmutableList.toImmutableList());
    }
}
