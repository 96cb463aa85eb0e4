package nl.regiokas.exchange.iv3;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is refused or reported about the national accounts.
 *
 * @since 0.2.0
 */
public enum Iv3Fault implements FaultCode {
    /** A product with cost in years in which it has no taakveld. */
    IV3_UNMAPPED("product {product} has cost but no taakveld in {years}"),
    /** Charges of a scope whose products never cost anything. */
    IV3_NO_COST("charges of {year} need cost to be apportioned by but scope {scope} has none in any year"),
    /** Amounts of a taakveld that do not fit. */
    IV3_OVERFLOW("lasten and baten of {year} must fit in 64 bits of cents but overflowed"),
    /** A taakveld that is not in the list of the year: reported. */
    IV3_TAAKVELD_UNKNOWN("taakveld {taakveld} of product {product} is not in the list of {year}"),
    /** Charges of a party that is not a municipality: reported. */
    IV3_OUTSIDE("charges of {amount} to {party} in {year} are left out: it is no municipality"),
    /** Charges of a year in which the region has no cost: reported. */
    IV3_OTHER_YEARS("charges of {year} in scope {scope} follow the cost of all years: the region has none in {year}"),
    /** Cost of a municipality against the sum of its costs: reported. */
    IV3_WEIGHTLESS(
            "cost of {amount} of {municipality} on taakveld {taakveld} in scope {scope} weighs nothing for {year}: its sign is"
                    + " not that of all cost"),
    /** Cost of the region against the sum of its costs: reported. */
    IV3_WEIGHTLESS_REGION(
            "cost of {amount} of the region on taakveld {taakveld} in scope {scope} weighs nothing for {year}: its sign is not"
                    + " that of all cost");

    private final String pattern;

    Iv3Fault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
