package nl.regiokas.settlement.model;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is refused of models and of what they book.
 *
 * @since 0.2.0
 */
public enum ModelFault implements FaultCode {
    /** A code that cannot stand in a file. */
    KIND_CODE("code of a kind of charge must be capitals, digits and underscores but was {code}"),
    /** A cause whose code cannot stand in a file. */
    CAUSE_CODE("code of a cause must be capitals, digits and underscores but was {code}"),
    /** A model's name is taken. */
    MODEL_TWICE("name of a model must be registered once but {name} stands twice"),
    /** A percentage out of range. */
    PERCENT_RANGE("{what} must be from {least} to {most} but was {percent}"),
    /** A percentage of an amount that does not fit. */
    PERCENT_TOO_LARGE("{percent} of {amount} must fit in 64 bits of cents but was {part}"),
    /** A number of years out of range. */
    YEARS_RANGE("{what} must be from {least} to {most} years but was {years}"),
    /** A negative volume. */
    VOLUME_NEGATIVE("{what} must not be negative but was {amount}"),
    /** A volume that is no multiple of the unit. */
    VOLUME_UNIT("{what} must be a multiple of the unit {unit} but was {amount}"),
    /** A dated term that begins after the year. */
    TERM_BEFORE_FIRST("{what} must have an entry at or before every year but begins in {first}"),
    /** A year without an expected cost. */
    EXPECTED_MISSING("{what} must be given for every year but was absent"),
    /** A volume in a year in which nobody takes part. */
    VOLUME_NOBODY("{what} must be zero when nobody takes part but was {amount}"),
    /** A volume of a scope that holds no product. */
    SCOPE_SHADOWED("{what} must be zero in a scope that holds no product but was {amount}"),
    /** All weights are zero. */
    WEIGHTS_ZERO("weights of key {key} must not all be zero to divide the {what}"),
    /** An amount that does not fit. */
    OVERFLOW("amounts must fit in 64 bits of cents but overflowed");

    private final String pattern;

    ModelFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
