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
    UNKNOWN_MUNICIPALITY(BooksFault.UNKNOWN_MUNICIPALITY.pattern());

    private final String pattern;

    SuggestingFault(String pattern) {
        this.pattern = pattern + ", the nearest is {nearest}";
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
