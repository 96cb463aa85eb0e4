package nl.regiokas.exchange.settlement;

import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.settlement.books.BooksFault;

/** An unknown name, with the nearest known one: the same rules with the same codes, but with more words. */
enum SuggestingFault implements FaultCode {
    SCOPE_PRODUCT_UNKNOWN(BooksFault.SCOPE_PRODUCT_UNKNOWN.pattern()),
    SERIES_UNKNOWN(BooksFault.SERIES_UNKNOWN.pattern()),
    CHARGES_SCOPE_UNKNOWN(BooksFault.CHARGES_SCOPE_UNKNOWN.pattern()),
    OUTSIDE_UNKNOWN(BooksFault.OUTSIDE_UNKNOWN.pattern()),
    SCOPE_UNKNOWN(BooksFault.SCOPE_UNKNOWN.pattern()),
    SCOPE_INTO_UNKNOWN("scope {scope} must go into another scope of the scheme but goes into {into}"),
    UNKNOWN_MUNICIPALITY(BooksFault.UNKNOWN_MUNICIPALITY.pattern()),
    EXPLAIN_PARTY("party must be one of the settlement of {year} but was {party}", "party", SuggestingFault.ANY_PARTY),
    PARTY_UNKNOWN("party must have a position in {year} but {party} has none", "party", SuggestingFault.ANY_PARTY),
    PRODUCT_NOT_FOUND("product {code} is not in the catalogue", "code", "product");

    /** Names municipalities, by code or name, and outside parties together. */
    static final String ANY_PARTY = "any party";

    private final String pattern;
    private final String argument;
    private final String names;

    SuggestingFault(String pattern) {
        this(pattern, "", "");
    }

    SuggestingFault(String pattern, String argument, String names) {
        this.pattern = pattern + ", the nearest is {nearest}";
        this.argument = argument;
        this.names = names;
    }

    /** The argument that holds the unknown name, blank when it is that of the names. */
    String argument() {
        return argument;
    }

    /** What could have been named, blank when the argument says it. */
    String names() {
        return names;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
