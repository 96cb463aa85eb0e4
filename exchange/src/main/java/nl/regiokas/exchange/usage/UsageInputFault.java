package nl.regiokas.exchange.usage;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is refused or reported about municipalities, reorganisations, tariffs and lines of usage.
 *
 * @since 0.2.0
 */
public enum UsageInputFault implements FaultCode {
    /** Shares of a municipality that do not sum to the whole. */
    REORGANISATION_SHARES("shares of municipality {municipality} on {date} must sum to 100% but sum to {sum}%"),
    /** Usage of a municipality that does not exist on its day. */
    MUNICIPALITY_NOT_EXISTING("municipality {municipality} does not exist on {date}"),
    /** Usage of a municipality that has successors on its day: the same rule, so the same code. */
    MUNICIPALITY_SUCCEEDED("municipality {municipality} does not exist on {date}, succeeded by {successors}"),
    /** Amounts of a file that are too large together. */
    AMOUNTS_TOO_LARGE("amounts, without their signs, must add up to {most} at most but are more with {amount}"),
    /** Sums of usage that do not fit. */
    CONTROL_OVERFLOW("sum of usage must fit in 64 bits of cents but overflowed"),
    /** A tariff that no line uses: reported. */
    TARIFF_UNUSED("tariff of product {product} from {from} is not used by any line"),
    /** A municipality that ends before it begins. */
    MUNICIPALITY_DATES("municipality must end on or after the day it begins, {from}, but ends on {until}"),
    /** Lines of personal budgets that break a rule: reported. */
    PGB_RULE_BROKEN("lines of personal budgets that break the rule {check} ({source}): {lines}; the first is {first}"),
    /** A rule of personal budgets for which the files lack a column: reported. */
    PGB_RULE_UNCHECKED("the rule {check} of personal budgets was not checked: there is no {column}"),
    /** Lines that would not break the rule if they were foster care, which no file shows: reported. */
    PGB_FOSTER_UNKNOWN(
            "no file says which care is foster care, whose transition right has no end: lines of foster care are"
                    + " among those that break the rule {check}");

    private final String pattern;

    UsageInputFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return this == MUNICIPALITY_SUCCEEDED ? MUNICIPALITY_NOT_EXISTING.code() : FaultCode.super.code();
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
