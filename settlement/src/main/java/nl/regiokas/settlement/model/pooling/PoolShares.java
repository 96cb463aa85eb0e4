package nl.regiokas.settlement.model.pooling;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Dependence;

/** Minus the gains of a pool, booked at once. */
@SuppressWarnings("ArrayRecordComponent")
record PoolShares(Pool pool, long[] bookedCents) implements Basis {

    @Override
    public long cents(int row) {
        return bookedCents[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        return new PoolExplanation(pool, row, context).share();
    }

    @Override
    public Dependence dependence() {
        return pool.dependence();
    }
}
