package nl.regiokas.settlement.model.pooling;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;

/** Why an outside party pays: its share of what was ceded, half up to the cent, at most its maximum. */
record OutsideBasis(Pool pool, OutsideShare terms) implements Basis {

    @Override
    public long cents(int row) {
        return pool.outsideCents();
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        Explanation.Builder explanation = Explanation.builder()
                .rule(PoolingRule.OUTSIDE)
                .value(Rational.of(pool.outsideCents()))
                .addAllFigures(context.subject())
                .addFigures(Figure.percentage("outsidePart", terms.share()).from(context.source()))
                .addFigures(Figure.amount("cededByAll", pool.cededByAll()));
        terms.maximum()
                .ifPresent(most -> explanation.addFigures(Figure.amount("outsideMaximum", Euro.cents(most, "maximum"))
                        .from(context.source())));
        return explanation.build();
    }
}
