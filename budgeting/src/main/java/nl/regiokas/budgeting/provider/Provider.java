package nl.regiokas.budgeting.provider;

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
     * Returns whether the provider is a contract partner.
     *
     * @return true if it administers for itself
     */
    public boolean isContractPartner() {
        return partner.equals(code);
    }
}
