package nl.regiokas.exchange.settlement;

import nl.regiokas.core.fault.FaultCode;

/** What is refused, or told, of the files of a settlement. */
public enum SettlementInputFault implements FaultCode {
    /** Shares of a municipality that do not sum to the whole. */
    REORGANISATION_SHARES("shares of municipality {municipality} on {date} must sum to 100% but sum to {sum}%"),
    /** A kind that cannot be open. */
    INSTALMENT_KIND("kind of an open item must be one of {known} but was {kind}"),
    /** A party that is neither a municipality nor declared. */
    UNKNOWN_MUNICIPALITY(
            "must be a municipality of municipalities.csv or an outside party of the scheme but was {party}"),
    /** Usage of a municipality that does not exist on its day. */
    MUNICIPALITY_NOT_EXISTING("municipality {municipality} does not exist on {date}{successors}"),
    /** Sums of usage that do not fit. */
    CONTROL_OVERFLOW("sum of usage must fit in 64 bits of cents but overflowed"),
    /** A key with the name of a ready-made one: told. */
    KEY_NAME_HIDDEN("key {key} has the name of a ready-made key, which is used instead; {series} reaches it"),
    /** Tariffs that no line uses: told. */
    TARIFF_UNUSED("tariff of product {product} is not used by any line"),
    /** Open items both in a table and in the state that is gone on from. */
    INSTALMENTS_BESIDE_STATE("open items are in the state that is gone on from: the table must not be given beside it"),
    /** A kind of charge that no model books. */
    BOOKED_KIND("kind {kind} was booked earlier but no model books it"),
    /** A closing that was booked and is not among the first ones of the folder. */
    BOOKED_CLOSING_LOST("closings that were booked already, {booked}, must be the first ones and stay"),
    /** A closing that would be booked otherwise now: told. */
    BOOKED_OTHERWISE(
            "closing of {day} stays as it was booked; calculated again it differs by {amount} for {party}, which the next closing books"),
    /** A municipality that ends before it begins. */
    MUNICIPALITY_DATES("municipality must end on or after the day it begins, {from}, but ends on {until}");

    private final String pattern;

    SettlementInputFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
