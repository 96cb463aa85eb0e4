package nl.regiokas.settlement.dated;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of dated terms. */
enum DatedFault implements FaultCode {
    DATED_EMPTY("a term by year must have at least one entry but has none"),
    DATED_BEFORE_FIRST("a term by year must have an entry at or before the year, but begins in {first}: {year}"),
    GROWTH_TOO_LOW("growth must be above -100% but was {growth}"),
    YEARS_TOO_FAR(
            "a growing amount must be asked at most {most} years from its own year {year} but was asked in {asked}"),
    GROWN_AMOUNT_TOO_LARGE("an amount that grows must fit in 64 bits of cents but does not in {year}");

    private final String pattern;

    DatedFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
