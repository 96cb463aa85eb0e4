package nl.regiokas.settlement.model;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * What a charge is for. A kind belongs to the model that books it; the kinds that the books themselves use stand here.
 * Dutch: soort boeking.
 *
 * <p>Kinds are equal by their code. The words stand under {@code kind.CODE} in the words of the model.
 *
 * @param code the stable code in files: capitals, digits and underscores
 * @param cause to which cause a comparison puts what does not follow cost by shares
 * @since 0.2.0
 */
public record ChargeKind(String code, Cause cause) {

    /** What a code looks like in files. */
    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    /** Own cost: of a participant, or of a municipality outside the scope. Dutch: eigen gebruik. */
    public static final ChargeKind OWN_USE = new ChargeKind("OWN_USE", Cause.MODEL);

    /** What is paid into a fund beforehand. Dutch: bijdrage. */
    public static final ChargeKind CONTRIBUTION = new ChargeKind("CONTRIBUTION", Cause.VOLUME);

    /** Part of what an earlier year brought, a credit or a charge. Dutch: termijn. */
    public static final ChargeKind INSTALMENT = new ChargeKind("INSTALMENT", Cause.FUND_AND_INSTALMENTS);

    /** Call on the participants for what a fund lacks. Dutch: bijstorting tekort. */
    public static final ChargeKind ASSESSMENT = new ChargeKind("ASSESSMENT", Cause.FUND_AND_INSTALMENTS);

    /** Payment of what a fund has too much, a credit. Dutch: teruggave overschot. */
    public static final ChargeKind DISTRIBUTION = new ChargeKind("DISTRIBUTION", Cause.FUND_AND_INSTALMENTS);

    /** What a leaver takes along of the fund: negative when it gets money. Dutch: uittreedaandeel. */
    public static final ChargeKind EXIT_SHARE = new ChargeKind("EXIT_SHARE", Cause.FUND_AND_INSTALMENTS);

    /**
     * Refuses a code that cannot stand in a file.
     *
     * @param code the stable code
     * @param cause the cause
     */
    public ChargeKind {
        Attributes.given(cause, "cause of kind of charge");
        Faults.require(Attributes.given(code, "code of kind of charge").matches(CODE), ModelFault.KIND_CODE, code);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ChargeKind other && code.equals(other.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
