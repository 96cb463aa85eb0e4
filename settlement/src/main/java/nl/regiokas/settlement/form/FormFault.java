package nl.regiokas.settlement.form;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of the fields of a declaration. */
enum FormFault implements FaultCode {
    FIELD_MISSING("field {field} must be given but is absent"),
    FIELD_TWICE("a field must be given once: {what}");

    private final String pattern;

    FormFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
