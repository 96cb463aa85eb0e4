package nl.regiokas.settlement.comparison;

import nl.regiokas.core.fault.FaultCode;

/** What is refused when schemes are compared. */
enum ComparisonFault implements FaultCode {
    /** Other years. */
    COMPARED_YEARS(
            "years of the alternative must be those of the reference, {first} to {last}, but were {from} to {until}"),
    /** Other facts. */
    COMPARED_FACTS("facts of the alternative must be those of the reference but differ"),
    /** A year that is not compared. */
    COMPARED_YEAR_UNKNOWN("year must be one of the comparison, {first} to {last}, but was {year}"),
    /** A party that is not compared. */
    COMPARED_PARTY_UNKNOWN("party must be one of the comparison but was {party}"),
    /** Causes that do not add up. */
    CAUSES_SUM("causes must sum to the difference {difference} but summed to {sum} ({party})"),
    /** A sum that is too large. */
    COMPARED_OVERFLOW("differences must fit in 64 bits of cents but overflowed");

    private final String pattern;

    ComparisonFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
