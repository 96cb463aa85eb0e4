package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.Telling;

/**
 * What a pool of a year was made of, and what came out: one entry a participant in every array.
 *
 * @param year the year of account
 * @param costCents own cost
 * @param contributionCents what was paid beforehand
 * @param byLayer whether bands of the cost were ceded, not the difference
 * @param degree which part was ceded
 * @param ceded what was ceded, exact
 * @param cededByAll the sum of that
 * @param outsideCents what the outside party pays of it
 * @param weights the weights by which the rest is shared, empty when there is no rest
 * @param gains exact gains before the limit
 * @param limited exact gains after the limit
 * @param gainCents the gains in whole cents
 */
@SuppressWarnings("ArrayRecordComponent")
record Pool(
        int year,
        long[] costCents,
        long[] contributionCents,
        boolean byLayer,
        Percentage degree,
        Rational[] ceded,
        Rational cededByAll,
        long outsideCents,
        Optional<Weights> weights,
        Rational[] gains,
        Rational[] limited,
        long[] gainCents) {

    /** What a band of the cost that is ceded does. Dutch: eigen risico. */
    static final Cause LAYER = new Cause("LAYER", 32);

    /** What the degree of solidarity does. Dutch: mate van verevening. */
    static final Cause DEGREE = new Cause("DEGREE", 31);

    /** What an outside party pays. Dutch: bijdrage van een derde. */
    static final Cause OUTSIDE = new Cause("OUTSIDE", 33);

    /** What a limit moves. Dutch: begrenzing. */
    static final Cause LIMIT = new Cause("LIMIT", 34);

    /** Own use. Dutch: eigen gebruik. */
    static final Cause USE = new Cause("USE", 35);

    private Rational share(int row, Rational whole) {
        return weights.map(all -> whole.times(all.share(row)))
                .orElse(Rational.ZERO);
    }

    private Rational shared(int row) {
        return share(row, cededByAll.minus(Rational.of(outsideCents)));
    }

    private Rational moved(int row) {
        return gains[row].minus(limited[row]);
    }

    private Rational rounded(int row) {
        return limited[row].minus(Rational.of(gainCents[row]));
    }

    /** The exact parts of minus the gain, by cause. */
    ImmutableList<ImmutableSortedMap<Cause, Rational>> causes() {
        ImmutableList.Builder<ImmutableSortedMap<Cause, Rational>> rows = ImmutableList.builder();
        for (int i = 0; i < costCents.length; i++) {
            rows.add(ImmutableSortedMap.<Cause, Rational>naturalOrder()
                    .put(USE, Rational.of(costCents[i]))
                    .put(Cause.VOLUME, Rational.of(-contributionCents[i]))
                    .put(byLayer ? LAYER : DEGREE, ceded[i].negate())
                    .put(Cause.KEY, share(i, cededByAll))
                    .put(OUTSIDE, share(i, Rational.of(outsideCents)).negate())
                    .put(LIMIT, moved(i))
                    .build());
        }
        return rows.build();
    }

    /** Explains minus the gain of a participant: cost - contribution - ceded + share + limit + rounding. */
    Explanation explain(Rule rule, int row, Telling telling) {
        Explanation.Builder explanation = Explanation.builder()
                .rule(rule)
                .value(Rational.of(-gainCents[row]))
                .addAllFigures(telling.subject());
        add(explanation, PoolingRule.OWN_COST, Rational.of(costCents[row]), Figure.explained("cost", telling.cost()));
        add(explanation, PoolingRule.CONTRIBUTED, Rational.of(-contributionCents[row]));
        add(
                explanation,
                byLayer ? PoolingRule.CEDED_LAYER : PoolingRule.CEDED,
                ceded[row].negate(),
                Figure.percentage("degree", degree).from(telling.source()));
        weights.ifPresent(all -> add(
                explanation,
                PoolingRule.SHARED,
                shared(row),
                Figure.amount("cededByAll", cededByAll),
                Figure.amount("outsideShare", outsideCents),
                Figure.number("weight", all.fraction(row)),
                Figure.number("weights", all.total())));
        add(explanation, PoolingRule.LIMITED, moved(row));
        add(explanation, PoolingRule.ROUNDED, rounded(row));
        return explanation.build();
    }

    private static void add(Explanation.Builder whole, Rule rule, Rational value, Figure... figures) {
        if (value.signum() != 0) {
            whole.addParts(
                    Explanation.builder().rule(rule).value(value).addFigures(figures).build());
        }
    }
}
