package nl.regiokas.budgeting.monitor;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with monitoring. */
enum MonitorFault implements FaultCode {
    MONITOR_NO_MONTH_END("with days on which lines became known the date must be the end of a month but was {date}"),
    MONITOR_DELAY("delay must be at least 1 month but was {delays}"),
    MONITOR_DELAY_TOO_LONG("delay must be at most {most} months but was {delays}"),
    MONITOR_PROFILE_YEARS("years of the profile must be from 0 to {most} but were {years}"),
    MONITOR_SHARE_NEGATIVE("share for {warning} must not be negative but was {share}"),
    MONITOR_SHARES_ORDER("share for OVER must not be below that for ATTENTION but was {over} below {attention}"),
    MONITOR_PROFILE_SIZE("profile must have 12 months but has {months}"),
    MONITOR_PROFILE_NEGATIVE("cost of month {month} must not be negative in a profile but was {cost}"),
    MONITOR_PROFILE_EMPTY("profile must have a month with cost but has none"),
    MONITOR_PROFILE_YEAR("profile is of {profile} but the date was {date}"),
    MONITOR_BUDGET_TWICE("budget must be given once but is given again"),
    MONITOR_SETTINGS_DIFFER("uses to merge must have the same date, options and products"),
    MONITOR_SUM_TOO_LARGE("cost of month {month} must fit in 64 bits of cents"),
    MONITOR_ORDINAL("ordinal of a product must be from 0 to below {products} but was {ordinal}"),
    MONITOR_SEGMENT_WITHOUT_PRODUCT("forecast of {amount} must have a product to stand under but {segment} has none");

    private final String pattern;

    MonitorFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
