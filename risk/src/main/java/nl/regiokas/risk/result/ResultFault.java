package nl.regiokas.risk.result;

import nl.regiokas.core.fault.FaultCode;

/** The faults of results. */
enum ResultFault implements FaultCode {
    COST_ROW_UNKNOWN("result must have a row for what is asked but has none for municipality {municipality}, {year}"),
    CHARGE_ROW_UNKNOWN("result must have a row for what is asked but has none for scheme {scheme}, municipality"
            + " {municipality}, {year}"),
    HORIZON_ROW_UNKNOWN(
            "result must have a row for what is asked but has none for scheme {scheme}, municipality {municipality}"),
    FUND_ROW_UNKNOWN(
            "result must have a row for what is asked but has none for scheme {scheme}, scope {scope}, {year}"),
    SPREAD_EMPTY("amounts of a spread must be at least one but were none");

    private final String pattern;

    ResultFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
