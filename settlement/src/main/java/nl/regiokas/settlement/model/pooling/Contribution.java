package nl.regiokas.settlement.model.pooling;

import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.Volumes;
import nl.regiokas.settlement.model.Whole;

/** What all participants pay beforehand; gains are set off against it, at once or in later years. */
record Contribution(long cents, long unitCents) implements Whole {

    @Override
    public Figure figure(ChargeContext context) {
        return new Volumes.Expected(cents, unitCents, rule()).figure(context);
    }

    @Override
    public Rule rule() {
        return PoolingRule.CONTRIBUTION;
    }

    @Override
    public Dependence dependence(Weights weights) {
        return new Dependence.Volume(cents, weights);
    }
}
