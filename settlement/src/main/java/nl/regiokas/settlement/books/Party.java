package nl.regiokas.settlement.books;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Who is charged, owes or receives: a municipality, a party outside the region, or the cashier.
 * Dutch: partij.
 *
 * <p>Parties are equal by their code, and stand in the order of it.
 *
 * @param code the four digits of a municipality, or the code of another party
 * @since 0.2.0
 */
public record Party(String code) implements Comparable<Party> {

    /** The neutral central party that holds the money. Dutch: kassier. */
    public static final Party CASHIER = new Party("cashier");

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /**
     * Refuses a blank code.
     *
     * @param code the four digits of a municipality, or the code of another party
     * @throws nl.regiokas.core.fault.RefusalException when the code is blank
     */
    public Party {
        Faults.require(!Attributes.given(code, "code of party").isBlank(), BooksFault.PARTY_BLANK);
    }

    /**
     * Returns the party of a municipality.
     *
     * @param municipality the municipality
     * @return the party
     */
    public static Party of(MunicipalityCode municipality) {
        Attributes.given(municipality, "municipality of party");
        return new Party(municipality.value());
    }

    /**
     * Returns the municipality that the party is.
     *
     * @return the municipality, empty for another party
     */
    public Optional<MunicipalityCode> municipality() {
        return code.length() == 4 && DIGITS.matchesAllOf(code)
                ? Optional.of(MunicipalityCode.of(code))
                : Optional.empty();
    }

    @Override
    public int compareTo(Party other) {
        return code.compareTo(other.code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
