package nl.regiokas.budgeting.pgb;

import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * What care a personal budget was given for under the AWBZ.
 * Dutch: pgb-functie.
 *
 * <p>Source: 003_aa6130130ab9cbb9, tables 1.2 and 2.6.
 *
 * @since 0.2.0
 */
public enum PgbFunction {

    /** Guidance of one person. Dutch: begeleiding individueel. */
    INDIVIDUAL_GUIDANCE("BG-I"),

    /** Guidance in a group. Dutch: begeleiding groep. */
    GROUP_GUIDANCE("BG-G"),

    /** A short stay. Dutch: tijdelijk verblijf. */
    SHORT_STAY("VTIJD"),

    /** Personal care. Dutch: persoonlijke verzorging. */
    PERSONAL_CARE("PV"),

    /** Everything else: nursing, long stay and packages of mental health care. Dutch: overig. */
    OTHER("OTHER");

    private final String code;

    PgbFunction(String code) {
        this.code = code;
    }

    /**
     * Returns the code in files and tables.
     *
     * @return such as {@code BG-I}
     */
    public String code() {
        return code;
    }

    /**
     * Returns the function of a code.
     *
     * @param code such as {@code BG-I}
     * @return the function
     * @throws RefusalException if no function has the code
     */
    public static PgbFunction ofCode(String code) {
        Attributes.given(code, "code of PGB function");
        return Arrays.stream(values())
                .filter(function -> function.code.equals(code))
                .findFirst()
                .orElseThrow(() -> RefusalException.of(PgbFault.PGB_FUNCTION_UNKNOWN, code));
    }
}
