package nl.regiokas.settlement.explanation;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;

/** Explains no-claim refunds. */
final class Refunds {

    private final ScopeBooks books;

    Refunds(ScopeBooks books) {
        this.books = books;
    }

    Explanation explain(Charge charge, Basis.Refund refund) {
        return refund.isCutBack() ? cut(charge, refund) : full(SettlementRule.NO_CLAIM, charge, refund, -1);
    }

    private Explanation cut(Charge charge, Basis.Refund refund) {
        return Explanation.builder()
                .rule(SettlementRule.NO_CLAIM_CUT)
                .value(Rational.of(charge.cents()))
                .addAllFigures(Subject.of(charge))
                .addFigures(Figure.explained("wanted", full(SettlementRule.NO_CLAIM_WANTED, charge, refund, 1)))
                .addFigures(
                        Figure.number("wantedByAll", refund.wantedByAll().sum().movePointLeft(2)))
                .addFigures(Figure.amount("room", refund.roomCents()))
                .rounding(Rounding.apportioned(Math.negateExact(refund.roomCents()), refund.wantedByAll())
                        .get(refund.position()))
                .build();
    }

    private Explanation full(SettlementRule rule, Charge charge, Basis.Refund refund, int sign) {
        Rational below =
                refund.terms().threshold().applyTo(refund.premiumCents()).minus(Rational.of(refund.costCents()));
        Rational exact = refund.terms().rate().applyTo(below).times(Rational.of(sign));
        long wanted = Math.multiplyExact(sign, refund.wantedCents());
        return Explanation.builder()
                .rule(rule)
                .value(Rational.of(wanted))
                .addAllFigures(Subject.of(charge))
                .addFigures(Figure.percentage("threshold", refund.terms().threshold())
                        .from(books.source()))
                .addFigures(Figure.percentage("rate", refund.terms().rate()).from(books.source()))
                .addFigures(Figure.amount("premium", refund.premiumCents()))
                .addFigures(Figure.explained("cost", Costs.ofScope(books, charge.year(), charge.municipality())))
                .rounding(Rounding.alone(exact, wanted, Rounding.Way.DOWN))
                .build();
    }
}
