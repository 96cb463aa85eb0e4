package nl.regiokas.settlement.scheme;

import nl.regiokas.core.internal.Attributes;

/**
 * A party that is no municipality of the region and takes part in its payments.
 * Dutch: derde.
 *
 * @param code the code in files
 * @param name the name for people
 * @since 0.2.0
 */
public record OutsideParty(String code, String name) {

    /**
     * Refuses a component that is null.
     *
     * @param code the code in files
     * @param name the name for people
     */
    public OutsideParty {
        Attributes.given(code, "code of outside party");
        Attributes.given(name, "name of outside party");
    }
}
