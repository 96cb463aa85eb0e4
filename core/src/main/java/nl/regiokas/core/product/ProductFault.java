package nl.regiokas.core.product;

import nl.regiokas.core.fault.FaultCode;

/** What is refused about products and tariffs. */
enum ProductFault implements FaultCode {
    PRODUCT_CODE_BLANK("product code must not be blank or have spaces around it but was \"{code}\""),
    PRODUCT_NAME_BLANK("the name of product {code} must not be blank"),
    PRODUCT_REPEATED("product {code} occurs twice"),
    PRODUCT_NOT_FOUND("product {code} is not in the catalogue"),
    SEGMENT_UNKNOWN("segment must be one of {segments} but was \"{segment}\""),
    UNIT_UNKNOWN("unit code \"{code}\" is not in list WJ756"),
    PRICE_NEGATIVE("price must not be negative but was {price}"),
    PRICE_TOO_FINE("price must have at most four decimals but was {price}"),
    TARIFF_YEAR_OUT_OF_RANGE("tariff must begin in a year from 0 to {last} but begins on {day}"),
    TARIFF_ENDS_EARLY("tariff must end after it begins but ends on {day}"),
    TARIFF_OF_UNKNOWN_PRODUCT("tariff names product {code}, which is not in the catalogue"),
    TARIFF_REPEATED("product {code} has two tariffs from {day}"),
    TARIFFS_OVERLAP("tariffs of product {code} overlap: the one from {day} ends on {end}, the next begins on {next}"),
    TARIFFS_LEAVE_GAP(
            "tariffs of product {code} leave a gap: the one from {day} ends on {end}, the next begins on {next}"),
    TARIFF_UNKNOWN("product {code} has no tariff on {day}");

    private final String pattern;

    ProductFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
