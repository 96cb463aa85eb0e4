package nl.regiokas.settlement.books;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;

/** Why a leaver takes something along: its share of the free fund, with the sign turned. */
@SuppressWarnings("ArrayRecordComponent")
record ExitShares(int lastYear, long fundCents, long openCents, long[] exits) implements Basis {
    @Override
    public long cents(int row) {
        return exits[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        return Explanation.builder()
                .rule(BooksRule.EXIT_SHARE)
                .value(Rational.of(exits[row]))
                .addAllFigures(context.subject())
                .addFigures(Figure.year("lastYear", lastYear))
                .addFigures(Figure.amount("fund", fundCents))
                .addFigures(Figure.amount("open", openCents))
                .build();
    }
}
