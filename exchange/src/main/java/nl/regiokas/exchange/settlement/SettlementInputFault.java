package nl.regiokas.exchange.settlement;

import nl.regiokas.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * What is refused or reported about the files of a settlement.
 *
 * @since 0.2.0
 */
public enum SettlementInputFault implements FaultCode {
    /** A kind that cannot be open. */
    INSTALMENT_KIND("kind of an open item must be one of {known} but was {kind}"),
    /** An open item of zero: reported. */
    INSTALMENT_ZERO("open item is zero"),
    /** A party that is neither a municipality nor declared. */
    UNKNOWN_MUNICIPALITY(
            "must be a municipality of municipalities.csv or an outside party of the scheme but was {party}, the nearest"
                    + " is {nearest}"),
    /** The same, with nothing known that is near. */
    UNKNOWN_MUNICIPALITY_FAR(
            UNKNOWN_MUNICIPALITY,
            "must be a municipality of municipalities.csv or an outside party of the scheme but was {party}"),
    /** A code of an outside party that is another code without its leading zeros. */
    OUTSIDE_LIKE_CODE(
            "code of outside party {party} must not be {code} without its leading zeros: a spreadsheet takes one for the"
                    + " other"),
    /** A key with the name of a ready-made one: reported. */
    KEY_NAME_HIDDEN("key {key} has the name of a ready-made key, which is used instead; {series} reaches it"),
    /** Values of a series that another file replaces: reported. */
    SERIES_REPLACED("series {series} is given by {file} too, which replaces it whole"),
    /** Open items both in a table and in the state to continue from. */
    INSTALMENTS_BESIDE_STATE("open items are in the state that is gone on from: the table must not be given as well"),
    /** A kind of charge that no model books. */
    BOOKED_KIND("kind {kind} was booked earlier but no model books it"),
    /** An earlier output in which nothing was closed. */
    BOOKED_WITHOUT_CLOSINGS(
            "belongs to an output that was made without closings: nothing is booked there that closings could go on from"),
    /** A closing with bookings and without dues. */
    BOOKED_WITHOUT_DUES("the closing of {day} has bookings but no rows in this file"),
    /** A closing that was booked and is not among the first ones of the folder. */
    BOOKED_CLOSING_LOST("closings that were booked already, {booked}, must be the first ones and stay"),
    /** A cost of a final year that is not what was settled when it was made final. */
    BOOKED_FINAL(
            "cost of a final year must stay but of {municipality}, {year} it moved by {difference} since the earlier output"),
    /** A closing that would be booked differently now: reported. */
    BOOKED_OTHERWISE(
            "closing of {day} stays as it was booked; calculated again it differs by {amount} for {party}, which the next new closing books"),
    /** A closing that would book the same of a municipality now, but under other years, scopes or kinds: reported. */
    BOOKED_ELSEWHERE(
            "closing of {day} stays as it was booked; calculated again it books {amount} of {party} under other years, scopes or kinds, which the next new closing moves"),
    /** A fund that would be another one after a closing now: reported. */
    FUND_OTHERWISE(
            "closing of {day} stays as it was booked; calculated again the fund of {scope} would be {amount} after it instead of {booked}"),
    /** A closing that was booked through another year. */
    BOOKED_THROUGH("closing of {day} was booked through {booked} and must stay so but is through {through}"),
    /** What was booked differs from what is calculated now, and the state after it is not there. */
    BOOKED_WITHOUT_STATE(
            "closing of {day} stays as it was booked, so that the state after it must be in the earlier output but is not"),
    /** A closing that would make another amount due now, though it would book the same: reported. */
    DUE_OTHERWISE(
            "closing of {day} stays as it was due; calculated again {amount} more is due from {party}, besides what it books, which the next new closing makes due"),
    /** Amounts of closings that together do not fit. */
    BOOKINGS_OVERFLOW("bookings and dues of closings together must fit in 64 bits of cents but overflowed"),
    /** Published amounts that do not fit together, or not with what they are compared with. */
    PUBLISHED_OVERFLOW("published and calculated amounts of {kind} must fit in 64 bits of cents but overflowed");

    private final @Nullable SettlementInputFault nearer;
    private final String pattern;

    SettlementInputFault(String pattern) {
        this.nearer = null;
        this.pattern = pattern;
    }

    /** The same rule in fewer words, where nothing is near enough to be suggested: it has the same code. */
    SettlementInputFault(SettlementInputFault nearer, String pattern) {
        this.nearer = nearer;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return nearer == null ? FaultCode.super.code() : nearer.code();
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
