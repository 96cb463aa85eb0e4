package nl.regiokas.settlement.payment;

import nl.regiokas.core.region.MunicipalityCode;

/**
 * Who pays or receives: a municipality or the cashier.
 * Dutch: partij.
 *
 * <p>Parties are ordered by name; a municipality's code, all digits, comes before the cashier.
 *
 * @param name the municipality's code, or {@code cashier}
 */
public record Party(String name) implements Comparable<Party> {

    /** The neutral central party that holds the money. Dutch: kassier. */
    public static final Party CASHIER = new Party("cashier");

    /**
     * A municipality as a party.
     *
     * @param municipality its code
     * @return the party
     */
    public static Party of(MunicipalityCode municipality) {
        return new Party(municipality.value());
    }

    @Override
    public int compareTo(Party other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
