package nl.regiokas.settlement.model.pooling;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Dependence;

/** One part of minus the gains of a pool, by its schedule. */
@SuppressWarnings("ArrayRecordComponent")
record PoolInstalments(Pool pool, Schedule schedule, int number, long[] bookedCents) implements Basis {

    @Override
    public long cents(int row) {
        return bookedCents[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        return Explanation.builder()
                .rule(PoolingRule.POOL_INSTALMENT)
                .value(Rational.of(bookedCents[row]))
                .addFigures(Figure.number("number", number + 1), Figure.number("of", schedule.years()))
                .addFigures(Figure.year("gainYear", pool.seen().year()))
                .addFigures(Figure.explained("burden", new PoolExplanation(pool, row, context).share()))
                .build();
    }

    @Override
    public Dependence dependence() {
        return new Dependence.Portion(Cause.FUND_AND_INSTALMENTS, schedule.part(number), pool.dependence());
    }
}
