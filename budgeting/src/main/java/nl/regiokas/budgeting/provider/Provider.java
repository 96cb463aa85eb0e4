package nl.regiokas.budgeting.provider;

import nl.regiokas.core.internal.Attributes;

/**
 * A care provider and the contract partner that administers for it.
 * Dutch: jeugdhulpaanbieder en contractpartner.
 *
 * @param code the code that budgets and claims use for it
 * @param name its name
 * @param partner the code of its contract partner; its own code if it is one itself
 * @since 0.2.0
 */
public record Provider(String code, String name, String partner) {

    /**
     * Refuses a component that is null.
     *
     * @param code the code that budgets and claims use for it
     * @param name its name
     * @param partner the code of its contract partner; its own code if it is one itself
     */
    public Provider {
        Attributes.given(code, "code of provider");
        Attributes.given(name, "name of provider");
        Attributes.given(partner, "partner of provider");
    }

    /**
     * Returns whether the provider is a contract partner.
     *
     * @return true if it administers for itself
     */
    public boolean isContractPartner() {
        return partner.equals(code);
    }
}
