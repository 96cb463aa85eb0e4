package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Dependence;
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

    int year() {
        return seen.year();
    }

    /** Whether bands of the cost were ceded, not the difference. */
    private boolean byLayer() {
        return terms.layer().isPresent();
    }

    /** Which part was ceded. */
    private Percentage degree() {
        return terms.degree().in(seen.year());
    }

    private Rational share(int row, Rational whole) {
        return weights.map(all -> whole.times(all.share(row))).orElse(Rational.ZERO);
    }

    private Rational shared(int row) {
        return share(row, cededByAll.minus(Rational.of(outsideCents)));
    }

    private Rational moved(int row) {
        return gains.get(row).minus(limited.get(row));
    }

    private Rational rounded(int row) {
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

    /** Explains minus the gain of a participant: cost - contribution - ceded + share + limit + rounding. */
    Explanation explain(Rule rule, int row, ChargeContext context) {
        Explanation.Builder explanation = Explanation.builder()
                .rule(rule)
                .value(Rational.of(-gainCents[row]))
                .addAllFigures(context.subject());
        add(explanation, PoolingRule.OWN_COST, Rational.of(costCents[row]), Figure.explained("cost", context.cost()));
        add(explanation, PoolingRule.CONTRIBUTED, Rational.of(-contributionCents[row]));
        terms.layer()
                .ifPresentOrElse(
                        layer -> addCeded(explanation, layer, row, context),
                        () -> add(explanation, PoolingRule.CEDED, ceded.get(row).negate(), degree(context)));
        weights.ifPresent(all -> addShared(explanation, all, row, context));
        addLimited(explanation, row);
        add(explanation, PoolingRule.ROUNDED, rounded(row));
        return explanation.build();
    }

    private Figure degree(ChargeContext context) {
        return Figure.percentage("degree", degree()).from(context.source());
    }

    /** What was ceded, band by band; the sum over the clients where the layer is by client. */
    private void addCeded(Explanation.Builder whole, Layer layer, int row, ChargeContext context) {
        if (ceded.get(row).signum() == 0) {
            return;
        }
        CededBands bands = new CededBands(layer, seen);
        Explanation.Builder explanation = Explanation.builder()
                .rule(PoolingRule.CEDED_LAYER)
                .value(ceded.get(row).negate())
                .addFigures(degree(context));
        if (layer.grain() == Layer.Grain.MUNICIPALITY) {
            explanation.addFigures(Figure.amount("measured", bands.measured(row)));
        }
        for (CededBands.Inside band : bands.inside(row)) {
            add(
                    explanation,
                    band.until().isPresent() ? PoolingRule.BAND : PoolingRule.LAST_BAND,
                    band.ceded().times(Rational.of(degree().fraction())).negate(),
                    band.figures(degree(context)));
        }
        whole.addParts(explanation.build());
    }

    private void addShared(Explanation.Builder whole, Weights all, int row, ChargeContext context) {
        Figure weight = Figure.number("weight", all.fraction(row));
        AllocationKey key = terms.key().orElseThrow();
        add(
                whole,
                PoolingRule.SHARED,
                shared(row),
                Figure.amount("cededByAll", cededByAll),
                Figure.amount("outsideShare", outsideCents),
                context.name(key),
                context.weight(key).map(weight::explainedBy).orElse(weight),
                Figure.number("weights", all.total()));
    }

    /** What the limit moved, with the burden before and the bounds between which it must stay. */
    private void addLimited(Explanation.Builder whole, int row) {
        if (moved(row).signum() == 0) {
            return;
        }
        Limit limit = terms.limit().orElseThrow();
        Bounds bounds = limit.bounds(seen);
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        limit.prior(seen, row).ifPresent(prior -> figures.add(Figure.amount("priorBurden", prior)));
        figures.add(Figure.amount(
                "burdenBefore", Rational.of(contributionCents[row]).minus(gains.get(row))));
        if (bounds.hasLeast(row)) {
            figures.add(Figure.amount("leastBurden", bounds.least()[row]));
        }
        if (bounds.hasMost(row)) {
            figures.add(Figure.amount("mostBurden", bounds.most()[row]));
        }
        add(whole, PoolingRule.LIMITED, moved(row), figures.build().toArray(new Figure[0]));
    }

    private static void add(Explanation.Builder whole, Rule rule, Rational value, Figure... figures) {
        if (value.signum() != 0) {
            whole.addParts(Explanation.builder()
                    .rule(rule)
                    .value(value)
                    .addFigures(figures)
                    .build());
        }
    }
}
