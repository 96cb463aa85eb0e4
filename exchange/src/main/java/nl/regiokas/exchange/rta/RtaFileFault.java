package nl.regiokas.exchange.rta;

import nl.regiokas.core.fault.FaultCode;

/** The faults of the settings of an RTA table. */
enum RtaFileFault implements FaultCode {
    RTA_UNIT("must be positive"),
    RTA_PERCENTAGE_NEGATIVE("must not be negative"),
    RTA_WITHOUT_YEAR("must have a year"),
    RTA_YEAR_GIVEN_AGAIN("gives the year {year} again"),
    RTA_TABLE_YEAR("must be one of the years that are given but was {year}"),
    RTA_COMPONENT_MISSING("needs the component {component} but the year {year} has none"),
    /** A year without what a contribution is taken from: reported. */
    RTA_YEAR_WITHOUT_CONTRIBUTION("{year} has no component {component}, and so no contribution in contributions.csv"),
    /** A municipality whose personal budgets have no cost in any row: reported. */
    PGB_COST_MISSING("has no row of {municipality}: its personal budgets count as costing nothing"),
    /** A published result of personal budgets without their cost: reported. */
    PGB_PUBLISHED_UNUSED("was not compared: there is no pgb-cost.csv to compute a result from"),
    /** A column that some rows of a published table lack: reported. */
    PUBLISHED_COLUMN_INCOMPLETE("some rows have no {column}, so that column was not compared"),
    /** A published share of personal budgets that is not the one of the streams: reported. */
    PUBLISHED_SHARE_DIFFERS(
            "{municipality} has a published share of personal budgets of {published}% and one of {computed}% in streams.csv"),
    /** Assignments of more than there is for transformation in a year: reported. */
    TRANSFORMATION_OVERSPENT("in {year} {spent} of the {available} for transformation is assigned: {over} too much"),
    /** A year of the youth fund that is not given: reported. */
    YOUTH_FUND_YEAR_MISSING("youthFund has no year {year}: nothing counts as received or spent in it"),
    /** A youth fund that spent more than it had: reported. */
    YOUTH_FUND_OVERSPENT("in {year} the youth fund spent {over} more than it had");

    private final String pattern;

    RtaFileFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
