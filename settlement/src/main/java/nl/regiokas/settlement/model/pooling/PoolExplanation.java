package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.ChargeContext;

/**
 * How minus the gain of one participant came about.
 *
 * @param pool what the pool was made of
 * @param row the place of the participant
 * @param context looks up what the books know
 */
record PoolExplanation(Pool pool, int row, ChargeContext context) {

    /** In its parts: cost - contribution - ceded + share + limit + rounding. */
    Explanation share() {
        Explanation.Builder explanation = Explanation.builder()
                .rule(PoolingRule.POOL_SHARE)
                .value(Rational.of(-pool.gainCents()[row]))
                .addAllFigures(context.subject());
        add(
                explanation,
                PoolingRule.OWN_COST,
                Rational.of(pool.costCents()[row]),
                Figure.explained("cost", context.cost()));
        add(explanation, PoolingRule.CONTRIBUTED, Rational.of(-pool.contributionCents()[row]));
        pool.terms()
                .layer()
                .ifPresentOrElse(
                        layer -> addCeded(explanation, layer),
                        () -> add(explanation, PoolingRule.CEDED, ceded().negate(), degree()));
        pool.weights().ifPresent(all -> addShared(explanation, all));
        addLimited(explanation);
        add(explanation, PoolingRule.ROUNDED, pool.rounded(row));
        return explanation.build();
    }

    private Rational ceded() {
        return pool.ceded().get(row);
    }

    private Figure degree() {
        return Figure.percentage("degree", pool.degree()).from(context.source());
    }

    /** What was ceded, band by band; the sum over the clients where the layer is by client. */
    private void addCeded(Explanation.Builder whole, Layer layer) {
        if (ceded().signum() == 0) {
            return;
        }
        CededBands bands = new CededBands(layer, pool.seen());
        Explanation.Builder explanation = Explanation.builder()
                .rule(PoolingRule.CEDED_LAYER)
                .value(ceded().negate())
                .addFigures(degree());
        if (layer.grain() == Layer.Grain.MUNICIPALITY) {
            explanation.addFigures(Figure.amount("measured", bands.measured(row)));
        }
        for (CededBands.Inside band : bands.inside(row)) {
            add(
                    explanation,
                    band.until().isPresent() ? PoolingRule.BAND : PoolingRule.LAST_BAND,
                    band.ceded().times(Rational.of(pool.degree().fraction())).negate(),
                    band.figures(degree()));
        }
        whole.addParts(explanation.build());
    }

    private void addShared(Explanation.Builder whole, Weights all) {
        Figure weight = Figure.number("weight", all.fraction(row));
        AllocationKey key = pool.terms().key().orElseThrow();
        add(
                whole,
                PoolingRule.SHARED,
                pool.shared(row),
                Figure.amount("cededByAll", pool.cededByAll()),
                Figure.amount("outsideShare", pool.outsideCents()),
                context.name(key),
                context.weight(key).map(weight::explainedBy).orElse(weight),
                Figure.number("weights", all.total()));
    }

    /** What the limit moved, with the burden before and the bounds between which it must stay. */
    private void addLimited(Explanation.Builder whole) {
        if (pool.moved(row).signum() == 0) {
            return;
        }
        Limit limit = pool.terms().limit().orElseThrow();
        Bounds bounds = limit.bounds(pool.seen());
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        limit.prior(pool.seen(), row).ifPresent(prior -> figures.add(Figure.amount("priorBurden", prior)));
        figures.add(Figure.amount(
                "burdenBefore",
                Rational.of(pool.contributionCents()[row]).minus(pool.gains().get(row))));
        if (bounds.hasLeast(row)) {
            figures.add(Figure.amount("leastBurden", bounds.least()[row]));
        }
        if (bounds.hasMost(row)) {
            figures.add(Figure.amount("mostBurden", bounds.most()[row]));
        }
        add(whole, PoolingRule.LIMITED, pool.moved(row), figures.build().toArray(new Figure[0]));
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
