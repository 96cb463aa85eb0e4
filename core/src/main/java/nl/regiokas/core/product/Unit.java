package nl.regiokas.core.product;

import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * What a quantity of a product counts.
 *
 * <p>Dutch: eenheid. The codes are those of list WJ756 of the iJw standard.
 *
 * @since 0.2.0
 */
public enum Unit {
    /** A minute. */
    MINUTE("01"),
    /** An hour. Dutch: uur. */
    HOUR("04"),
    /** A day and a night, 24 hours. Dutch: etmaal. */
    DAY_AND_NIGHT("14"),
    /** A part of a day, four hours. Dutch: dagdeel. */
    DAY_PART("16"),
    /** A piece of result. Dutch: stuks (output). */
    PIECE_OF_OUTPUT("82"),
    /** A euro: the quantity is the amount. */
    EURO("83"),
    /** A piece of effort. Dutch: stuks (inspanning). */
    PIECE_OF_EFFORT("84");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /**
     * The unit of a code.
     *
     * @param code two digits, such as {@code 04}
     * @return the unit
     * @throws RefusalException when the list has no such code
     */
    public static Unit ofCode(String code) {
        Attributes.given(code, "code of unit");
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> RefusalException.of(ProductFault.UNIT_UNKNOWN, code));
    }

    /**
     * The code of the iJw standard.
     *
     * @return two digits
     */
    public String code() {
        return code;
    }
}
