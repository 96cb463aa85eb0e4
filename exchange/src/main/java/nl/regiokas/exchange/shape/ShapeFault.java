package nl.regiokas.exchange.shape;

import nl.regiokas.core.fault.FaultCode;

/** The faults of documents, and of values that cannot be written as a document. */
public enum ShapeFault implements FaultCode {
    /** A document of another format. */
    DOCUMENT_FORMAT("must be a document of format {format} but was of {actual}"),
    /** A version that this library does not know. */
    DOCUMENT_VERSION("must be of version {version} of its format but was of {actual}"),
    /** A text of another form. */
    TEXT_FORM("must be a text such as {example} but was {value}"),
    /** An element that may occur only once. */
    ELEMENT_TWICE("must hold each value once but holds {value} twice"),
    /** Something that does not follow from the rest of the document. */
    RESULT_DIFFERS("must be what follows from the rest of the document, {calculated}, but was {given}"),
    /** A text that could not be read back as the value for which it is written. */
    TEXT_NOT_WRITABLE("value {value} has no text from which it could be read back, and cannot be written"),
    /** A type that has no form in JSON. */
    TYPE_NOT_WRITABLE("values of {type} have no form in JSON and cannot be written"),
    /** A value of another type than the one asked for. */
    TYPE_OTHER("must be a {wanted} but was a {actual}"),
    /** A closing that does not say what was known. */
    FACTS_MISSING("the first closing must say what was known, but that of {day} does not"),
    /** A value nested too deep, or too long. */
    DOCUMENT_TOO_LARGE("document must have at most {most} characters and {deep} levels to be written"),
    /** A kind of charge that no model knows. */
    KIND_UNKNOWN("must be a kind of charge that a model books but was {kind}"),
    /** A key that no kind of key can write. */
    KEY_NOT_WRITABLE("key {key} has no form of its own and cannot be written"),
    /** A model that is not registered. */
    MODEL_NOT_WRITABLE("model {model} is not registered and cannot be written"),
    /** A settlement that its own scheme, facts and opening do not give. */
    SETTLEMENT_NOT_WRITABLE(
            "settlement {settlement} does not follow from its scheme, facts and opening alone, as one of"
                    + " closed books, and cannot be written without the books");

    private final String pattern;

    ShapeFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
