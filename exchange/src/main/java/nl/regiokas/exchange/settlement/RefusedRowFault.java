package nl.regiokas.exchange.settlement;

import nl.regiokas.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with rows that were refused for something else: the same rules with the same codes as for sound rows, in words
 * without the cells that could not be read.
 */
enum RefusedRowFault implements FaultCode {
    /** An advance outside the settlement. */
    ADVANCE_YEAR("an advance must be of a year of the settlement, {first} to {last}, but was of {year}"),
    /** An open item due in a year that is past. */
    INSTALMENT_PAST("an open item must be due after {after} but was due in {due}"),
    /** A scope that the scheme does not have. */
    SCOPE_UNKNOWN("scope {scope} must be one of the scheme but is not, the nearest is {nearest}"),
    /** The same, with nothing known that is near. */
    SCOPE_UNKNOWN_FAR(SCOPE_UNKNOWN, "scope {scope} must be one of the scheme but is not"),
    /** A scope that has not begun. */
    SCOPE_NOT_BEGUN("scope {scope} begins in {first} and must hold nothing before"),
    /** A scope that has ended. */
    SCOPE_NOT_IN_FORCE(
            "scope {scope} is not in force in {year} and must hold nothing; give it a later last year, or let it run off");

    private final @Nullable RefusedRowFault nearer;
    private final String pattern;

    RefusedRowFault(String pattern) {
        this.nearer = null;
        this.pattern = pattern;
    }

    /** The same rule in fewer words, where nothing is near enough to be suggested: it has the same code. */
    RefusedRowFault(RefusedRowFault nearer, String pattern) {
        this.nearer = nearer;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return nearer == null ? FaultCode.super.code() : nearer.code();
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
