package nl.regiokas.settlement.books;

import nl.regiokas.core.fault.FaultCode;

/**
 * The kinds of notices of a settlement that is not refused.
 *
 * @since 0.2.0
 */
public enum NoticeKind implements FaultCode {
    /** A history key that looks before the first usage, or over a year without any. */
    WINDOW_BEFORE_USAGE("key {key} looks back to {from}, but there is no usage of {years}"),
    /** A term of a year after the last. */
    ENTERED_AFTER_LAST("{what} {value} was entered for a year after the scheme's last, {last}"),
    /** A term of a year after the last one of its scope. */
    ENTERED_AFTER_END("{what} {value} was entered for a year after the scope's last, {last}"),
    /** A term of a year that is not settled, or that another entry takes the place of. */
    ENTERED_UNUSED("{what} {value} is not used: no year of the scope takes it"),
    /** A participant that ended without a successor, whose share of the fund cannot be booked. */
    EXIT_SHARE_STAYS("it ended without a successor, so that its exit share of {amount} stays in the fund"),
    /** Money in a fund that nobody takes part in. */
    FUND_NOBODY("nobody takes part, and the fund holds {fund}"),
    /** A participant that pays nothing though it uses care. */
    WEIGHT_ZERO("its weight in key {key} is zero, so that it pays nothing by it, though its use costs {cost}"),
    /** A series that no key looks at. */
    SERIES_UNUSED("series {series} is not used by any key"),
    /** A series with the name of a key of the library. */
    SERIES_NAMED_AS_KEY("series {series} has the name of a key, which goes before it: it is reached as a series only"),
    /** Years of a series that no key looks at. */
    SERIES_YEARS_UNUSED("values of series {series} of {years} are not used by any key"),
    /** Usage that nobody looks back to. */
    USAGE_UNUSED("usage of {cost} is not used: no key looks back that far"),
    /** Usage of a year that the state has settled. */
    USAGE_SETTLED("usage of {cost} is not used: the year was settled before"),
    /** An advance of nothing. */
    ADVANCE_ZERO("advance is zero"),
    /** An advance of a year that the state has settled. */
    ADVANCE_SETTLED("advance of {amount} is not used: the year was settled before"),
    /** An open item that comes from a year that is not settled yet. */
    ORIGIN_AFTER_STATE("an open item of {amount} comes from {origin}, a year after the last that is settled, {after}"),
    /** Decisions that no scope takes its participants by. */
    DECISIONS_UNUSED("decisions of {municipalities} municipalities are not used: no scope takes part by them"),
    /** A municipality without a plan of its budget in a year for which others have one. */
    PLAN_ABSENT_IN_YEAR("it has no plan of its budget by segment, though others have"),
    /** An end that never comes. */
    AT_END_WITHOUT_UNTIL("what becomes of the scope at its end has no effect, since it has no last year");

    private final String pattern;

    NoticeKind(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
