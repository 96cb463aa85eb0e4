package nl.regiokas.settlement.books;

import nl.regiokas.core.fault.FaultCode;

/**
 * Why the years of a scheme cannot be drawn.
 *
 * @since 0.2.0
 */
public enum DrawnFault implements FaultCode {
    /** A model that must see what a simulation does not draw. */
    DRAWN_CLIENT_COST(
            "model {model} must see no more than the cost of each municipality to be drawn but needs the cost of each client"),
    /** Municipalities that are reorganised in the drawn years. */
    DRAWN_REORGANISATION(
            "municipalities must stay as they are while years are drawn but are reorganised on {date}; draw from that year on"),
    /** A municipality that exists in some drawn years only. */
    DRAWN_MUNICIPALITY(
            "a municipality must exist in all drawn years, {first} to {last}, or in none but {municipality} does not");

    private final String pattern;

    DrawnFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
