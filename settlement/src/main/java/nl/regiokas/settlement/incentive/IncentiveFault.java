package nl.regiokas.settlement.incentive;

import nl.regiokas.core.fault.FaultCode;

/** What is refused when incentives are explained. */
enum IncentiveFault implements FaultCode {
    /** No extra use. */
    EXTRA_ZERO("extra use must not be zero (municipality {municipality}, product {product})"),
    /** A year outside the scheme. */
    EXTRA_YEAR("year of the extra use must be from {first} to {last} but was {year}"),
    /** A municipality that does not exist. */
    EXTRA_MUNICIPALITY("municipality of the extra use must exist in {year} but {municipality} does not"),
    /** Less use where it matters whose it is. */
    EXTRA_CLIENT(
            "extra use must be above zero where costs count by client but was {extra} (municipality {municipality})"),
    /** A sum that is too large. */
    EXTRA_OVERFLOW("amounts must fit in 64 bits of cents but overflowed"),
    /** A trajectory without cost. */
    TRAJECTORY_COST("cost of a trajectory must be above zero but was {cost} (product {product})"),
    /** Charges that follow from themselves. */
    PASS_ON_ENDLESS(
            "scope {scope} must pass cost on for a number of years, but its key looks back at charges that follow from its own"),
    /** A model that does not forget. */
    PASS_ON_TOO_LONG(
            "scope {scope} must pass the extra use on for at most {years} years after the last one of the scheme, but its model still remembers it"),
    /** A continuation backwards. */
    CONTINUED_YEARS("number of years of a continuation must not be negative but was {years}");

    private final String pattern;

    IncentiveFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
