package nl.regiokas.settlement.books;

import nl.regiokas.core.explanation.Rule;

/**
 * The rules that explain the books' own amounts.
 *
 * @since 0.2.0
 */
public enum BooksRule implements Rule {
    /** Open items of earlier years that are booked. */
    INSTALMENTS("instalments"),
    /** What a leaver takes along of the fund, or pays of a shortage. */
    EXIT_SHARE("exitShare"),
    /** Own use of a municipality outside the scope. */
    OWN_USE_OUTSIDE("ownUseOutside"),
    /** What a scope that ends calls for. */
    END_ASSESSMENT("endAssessment"),
    /** What a scope that ends pays out. */
    END_DISTRIBUTION("endDistribution"),
    /** Several amounts of one kind in one scope and year. */
    JOINED("joined"),
    /** A charge with a recorded amount and nothing else. */
    RECORDED("recorded");

    private final String id;

    BooksRule(String id) {
        this.id = "settlement." + id;
    }

    @Override
    public String id() {
        return id;
    }
}
