package nl.regiokas.risk.result;

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
public record OutsideRisk(String scheme, Party party, int year, Spread charge) {}
