package nl.regiokas.settlement.scheme;

/**
 * A party that is no municipality of the region and takes part in its payments.
 * Dutch: derde.
 *
 * @param code the code in files
 * @param name the name for people
 * @since 0.2.0
 */
public record OutsideParty(String code, String name) {}
