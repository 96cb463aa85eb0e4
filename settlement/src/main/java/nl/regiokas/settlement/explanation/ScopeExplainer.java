package nl.regiokas.settlement.explanation;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Charge;

/** Explains the charges and the fund of one scope. */
final class ScopeExplainer {

    private final ScopeBooks books;
    private final Shares shares;
    private final Refunds refunds;
    private final Gains gains;

    ScopeExplainer(ScopeBooks books) {
        this.books = books;
        this.shares = new Shares(books);
        this.refunds = new Refunds(books);
        this.gains = new Gains(books);
    }

    ScopeBooks books() {
        return books;
    }

    Explanation charge(Charge charge) {
        return charge.basis()
                .match(
                        share -> shares.explain(charge, share),
                        refund -> refunds.explain(charge, refund),
                        due -> gains.explain(charge, due),
                        use -> Costs.ownUse(charge, use));
    }

    Explanation closing(int year) {
        return new FundExplanations(books, this::charge).closing(year);
    }
}
