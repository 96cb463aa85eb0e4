package nl.regiokas.core.explanation;

import nl.regiokas.core.fault.FaultCode;

/** What is refused about explanations. */
enum ExplanationFault implements FaultCode {
    AMOUNT_NOT_WHOLE("amount of {rule} must be whole cents but was {amount}"),
    PARTS_DIFFER("parts of {rule} must sum to {value} cents but sum to {sum}"),
    ROUNDING_DIFFERS("rounding of {rule} must end at {value} cents but ends at {end}"),
    EXPLAINED_OVERFLOW("explained amounts must fit in 64 bits of cents but overflowed ({what})"),
    WIDTH_TOO_NARROW("width must be at least {least} columns but was {width}"),
    TEXT_ABSENT("text must exist in language {language} but was absent: {key}"),
    FIGURE_ABSENT("text {key} names figure {figure} but was given none");

    private final String pattern;

    ExplanationFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
