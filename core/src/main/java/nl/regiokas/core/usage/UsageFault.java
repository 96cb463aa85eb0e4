package nl.regiokas.core.usage;

import nl.regiokas.core.fault.FaultCode;

/** What is refused about usage and its ledger. */
enum UsageFault implements FaultCode {
    USAGE_NOT_ONE_MEASURE("usage must have exactly one of quantity and amount but had {given}"),
    USAGE_YEAR_OUT_OF_RANGE("usage must be of a year from {first} to {last} but was of {actual}"),
    MUNICIPALITY_NOT_IN_LEDGER("municipality {code} is not in the ledger"),
    PRODUCT_NOT_IN_CATALOGUE("product {code} is not in the catalogue"),
    USAGE_ARRAYS_UNEQUAL(
            "lines must have as many municipalities, products and years as amounts but had {municipalities},"
                    + " {products}, {years} and {amounts}"),
    QUANTITY_TOO_LONG("quantity must have at most {digits} digits before and after the point but was {quantity}"),
    LINE_COST_BEYOND_LEDGER("line cost must fit in 64 bits of cents but was {amount}"),
    TARIFF_MISSING("product {code} has no tariff on {day}"),
    COST_TOO_LARGE("cost must fit in 64 bits of cents but was {amount}"),
    COST_OF_ABSENT_MUNICIPALITY(
            "municipality {code} does not exist in {year}: it ended on {end}, succeeded by {successors}, but has cost in the ledger");

    private final String pattern;

    UsageFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
