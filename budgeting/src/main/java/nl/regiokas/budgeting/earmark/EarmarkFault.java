package nl.regiokas.budgeting.earmark;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with money that has a purpose. */
enum EarmarkFault implements FaultCode {
    ASSIGNMENT_NEGATIVE("assignment {assignment} must not be negative but was {amount} ({year})"),
    ASSIGNMENT_YEAR_UNKNOWN("assignment {assignment} must be in a year of the arrangement but was in {year}"),
    ASSIGNMENT_TWICE("assignment {assignment} must be given once a year but is given again in {year}"),
    TRANSFORMATION_BASE_NEGATIVE("base must not be negative but was {base}"),
    FUND_YEAR_OUTSIDE("{role} of the youth fund must be of 2015, 2016 or 2017 but was of {year}"),
    FUND_RECEIPT_NEGATIVE("receipt of the youth fund must not be negative but was {amount} ({year})");

    private final String pattern;

    EarmarkFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
