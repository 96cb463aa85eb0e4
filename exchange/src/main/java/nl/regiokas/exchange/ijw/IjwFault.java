package nl.regiokas.exchange.ijw;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is refused or reported about iJw messages. No fault holds a citizen service number.
 *
 * @since 0.2.0
 */
public enum IjwFault implements FaultCode {
    /** Another key than that of earlier messages: the same client would get a second name. */
    IJW_OTHER_KEY(
            "clients of messages that were read earlier were named with another key: import with that key, or the same client would count as two"),
    /** A file that is not XML. */
    IJW_NOT_XML("is not XML: a mark or an element is wrong here"),
    /** A document type, which could point to other files. */
    IJW_DOCTYPE("must not have a document type"),
    /** A text or nesting longer or deeper than any message has. */
    IJW_TOO_LARGE(
            "must have texts of at most {characters} characters, comments of at most {bytes} bytes and be at most {depth}"
                    + " elements deep"),
    /** Another message, or another release. */
    IJW_UNKNOWN_MESSAGE("message must be JW323 (490) or JW325 (491) of iJw 3.2 but was {code} of iJw {release}"),
    /** An element that is required and missing. */
    IJW_MISSING_ELEMENT("element {element} is missing"),
    /** An element given twice. */
    IJW_REPEATED_ELEMENT("element {element} is given twice"),
    /** Not a whole number. */
    IJW_BAD_NUMBER("element {element} must be a whole number of at most twelve digits but was '{value}'"),
    /** An amount larger than a line of a message can have. */
    IJW_AMOUNT_TOO_LARGE("element {element} must be at most {most} cents but was {value}"),
    /** Not a date. */
    IJW_BAD_DAY("element {element} must be a date such as 2024-03-31 but was '{value}'"),
    /** Neither debit nor credit. */
    IJW_BAD_SIGN("element {element} must be D or C but was '{value}'"),
    /** A reference or code with characters that are not allowed. */
    IJW_BAD_WORD("element {element} must be letters, digits, points and dashes but was '{value}'"),
    /** Not the code of a municipality. */
    IJW_BAD_MUNICIPALITY("element {element} must be four digits but was '{value}'"),
    /** An invalid citizen service number; it is not shown. */
    IJW_BAD_BSN("element Bsn must be nine digits"),
    /** A claim whose total differs from the sum of its lines. */
    IJW_TOTAL("TotaalIngediendBedrag must be the sum of the lines, {sum}, but was {total}"),
    /** An answer whose totals differ from the sums of its lines. */
    IJW_REFUSED_TOTAL("refused lines must be what was submitted less what was granted, {difference}, but are {sum}"),
    /** Care that was declared before it began. */
    IJW_DATE("message must not be dated before the care of {from} but was dated {day}"),
    /** A line that was read already. */
    IJW_REFERENCE_TWICE("claim with reference {reference} was read already"),
    /** A message that was read already and whose lines were all dropped or moved since. */
    IJW_MESSAGE_TWICE("message {message} of {provider} was read already"),
    /** An answer to a line that was not read, or was dropped already. */
    IJW_REFERENCE_UNKNOWN("answer refuses {reference}, which is not in usage-ijw.csv"),
    /** An answer to a message that was not read, or was dropped already. */
    IJW_MESSAGE_UNKNOWN("answer refuses message {message} of {provider}, but no line of it is in usage-ijw.csv"),
    /** A file that is named twice. */
    IJW_FILE_TWICE("is given twice"),
    /** A key that is too easy to guess. */
    IJW_KEY_TOO_SHORT("key must have at least {least} bytes but has {bytes}"),
    /** An amount that differs from that of the hour tariff: reported. */
    IJW_MINUTES_DIFFER(
            "claim {reference} counts as claimed, {amount}, but {minutes} minutes at {price} an hour are {expected}"),
    /**
     * An amount for minutes that cannot follow from any tariff per hour that rounds to the given tariff per minute:
     * reported.
     */
    IJW_MINUTES_UNLIKE(
            "claim {reference} counts as claimed, {amount}, but {minutes} minutes at {tariff}, rounded, are {least} to {most}"),
    /** An amount that is not volume times tariff: reported. */
    IJW_VOLUME_DIFFERS("claim {reference} counts as claimed, {amount}, but {volume} times {tariff} is {expected}");

    private final String pattern;

    IjwFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
