package nl.regiokas.settlement.key;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of keys. */
enum KeyFault implements FaultCode {
    KEY_NAME_BLANK("name of a key or series must not be blank"),
    KEY_COST("a key by own cost must say true for cost but says false"),
    KEY_WINDOW("window of key {key} must be from 1 to {most} years but was {window}"),
    KEY_LAG("lag of key {key} must be from {least} to {most} years but was {lag}"),
    KEY_CHARGES_EMPTY("key by charges must name at least one scope but names none"),
    KEY_CHARGES_TWICE("key by charges must name each scope once but names {scope} twice"),
    BLEND_PARTS("parts of a blend must be at least one, none negative, and not all zero, but were {parts}"),
    PATH_KNOTS("knots of a path must be at least one and their years must ascend strictly but were {years}"),
    PATH_BEFORE_FIRST("path must have a knot at or before the year but begins in {first}"),
    WEIGHT_MISSING("municipality {municipality} has no weight in key {key}"),
    WEIGHT_NEGATIVE("weight must not be negative but was {weight} (municipality {municipality}, key {key})");

    private final String pattern;

    KeyFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
