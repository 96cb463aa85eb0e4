package nl.regiokas.risk.result;

import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.Party;

/**
 * How the charges of a party outside the region in a year swing under a scheme.
 * Dutch: spreiding van de afrekening van een partij buiten de regio.
 *
 * @param scheme the name of the scheme
 * @param party the party, one that the scheme declares
 * @param year the year
 * @param charge its charges over all scopes
 * @since 0.2.0
 */
public record OutsideRisk(String scheme, Party party, int year, Spread charge) {

    /**
     * Refuses a component that is null.
     *
     * @param scheme the name of the scheme
     * @param party the party, one that the scheme declares
     * @param year the year
     * @param charge its charges over all scopes
     */
    public OutsideRisk {
        Attributes.given(scheme, "scheme of risk of outside party");
        Attributes.given(party, "party of risk of outside party");
        Attributes.given(charge, "charge of risk of outside party");
    }
}
