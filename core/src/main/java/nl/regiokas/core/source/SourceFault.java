package nl.regiokas.core.source;

import nl.regiokas.core.fault.FaultCode;

/** What is refused about sources. */
enum SourceFault implements FaultCode {
    DOCUMENT_BLANK("the document of a source must not be blank");

    private final String pattern;

    SourceFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
