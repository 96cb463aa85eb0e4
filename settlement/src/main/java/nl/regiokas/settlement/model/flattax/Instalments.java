package nl.regiokas.settlement.model.flattax;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;

/** One instalment of every gain of a year, with the opposite sign. */
@SuppressWarnings("ArrayRecordComponent")
record Instalments(Gains gains, int number, int of, long[] bookedCents) implements Basis {

    @Override
    public long cents(int row) {
        return bookedCents[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        return Explanation.builder()
                .rule(FlatTaxRule.INSTALMENT)
                .value(Rational.of(bookedCents[row]))
                .addFigures(Figure.number("number", number), Figure.number("of", of))
                .addFigures(Figure.year("gainYear", gains.year()))
                .addFigures(Figure.explained("gain", gains.explain(row, context)))
                .rounding(Rounding.alone(
                        Rational.of(Math.negateExact(gains.cents()[row]), of),
                        bookedCents[row],
                        Rounding.Way.LARGEST_FRACTION))
                .build();
    }
}
