package nl.regiokas.settlement.model.insurance;

import java.math.BigDecimal;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;

/** Why participants get part of their premium back; a column of refunds, negative. */
@SuppressWarnings("ArrayRecordComponent")
record Refunds(
        NoClaim terms,
        long[] premiumCents,
        long[] costCents,
        long[] wantedCents,
        long wantedByAllCents,
        long roomCents,
        long[] bookedCents)
        implements Basis {

    @Override
    public long cents(int row) {
        return bookedCents[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        return wantedByAllCents > roomCents ? cut(row, context) : full(InsuranceRule.NO_CLAIM, row, -1, context);
    }

    private Explanation cut(int row, ChargeContext context) {
        return Explanation.builder()
                .rule(InsuranceRule.NO_CLAIM_CUT)
                .value(Rational.of(bookedCents[row]))
                .addAllFigures(context.subject())
                .addFigures(Figure.explained("wanted", full(InsuranceRule.NO_CLAIM_WANTED, row, 1, context)))
                .addFigures(Figure.number("wantedByAll", BigDecimal.valueOf(wantedByAllCents, 2)))
                .addFigures(Figure.amount("room", roomCents))
                .rounding(context.roundings(this, Math.negateExact(roomCents), Weights.of(wantedCents), 1)
                        .get(row))
                .build();
    }

    private Explanation full(Rule rule, int row, int sign, ChargeContext context) {
        Rational exact =
                Rational.of(terms.exactCents(premiumCents[row], costCents[row])).times(Rational.of(sign));
        long wanted = Math.multiplyExact(sign, wantedCents[row]);
        return Explanation.builder()
                .rule(rule)
                .value(Rational.of(wanted))
                .addAllFigures(context.subject())
                .addFigures(Figure.percentage("threshold", terms.threshold()).from(context.source()))
                .addFigures(Figure.percentage("rate", terms.rate()).from(context.source()))
                .addFigures(Figure.amount("premium", premiumCents[row]))
                .addFigures(Figure.explained("cost", context.cost()))
                .rounding(Rounding.alone(exact, wanted, Rounding.Way.DOWN))
                .build();
    }
}
