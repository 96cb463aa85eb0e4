package nl.regiokas.exchange.document;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of documents. */
public enum DocumentFault implements FaultCode {
    /** A document of another format. */
    DOCUMENT_FORMAT("must be a document of format {format} but was of {actual}"),
    /** A version that this library does not know. */
    DOCUMENT_VERSION("must be of version {version} of its format but was of {actual}"),
    /** A kind of charge that no model knows. */
    KIND_UNKNOWN("must be a kind of charge that a model books but was {kind}"),
    /** A key that no kind of key can write. */
    KEY_NOT_WRITABLE("key {key} has no form of its own and cannot be written"),
    /** A model that is not registered. */
    MODEL_NOT_WRITABLE("model {model} is not registered and cannot be written");

    private final String pattern;

    DocumentFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
