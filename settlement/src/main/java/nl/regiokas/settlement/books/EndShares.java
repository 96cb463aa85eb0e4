package nl.regiokas.settlement.books;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;

/** Why the participants of a scope that ends are called or paid: its fund by their weights. */
@SuppressWarnings("ArrayRecordComponent")
record EndShares(long leftCents, AllocationKey key, Weights weights, long[] parts) implements Basis {
    @Override
    public long cents(int row) {
        return parts[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        Figure weight = Figure.number("weight", weights.fraction(row));
        return Explanation.builder()
                .rule(leftCents > 0 ? BooksRule.END_DISTRIBUTION : BooksRule.END_ASSESSMENT)
                .value(Rational.of(parts[row]))
                .addAllFigures(context.subject())
                .addFigures(Figure.amount("whole", -leftCents))
                .addFigures(context.name(key))
                .addFigures(context.weight(key).map(weight::explainedBy).orElse(weight))
                .addFigures(Figure.number("weights", weights.total()))
                .rounding(context.roundings(this, -leftCents, weights, 1).get(row))
                .build();
    }
}
