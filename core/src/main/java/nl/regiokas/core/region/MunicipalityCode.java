package nl.regiokas.core.region;

import com.google.common.base.CharMatcher;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * The four-digit code of a municipality, such as {@code 0005} for Bedum.
 *
 * <p>Dutch: gemeentecode (CBS). The display form is {@code GM0005}. Codes are ordered as text; the order says nothing
 * about age (1987 Menterwolde is older than 1950 Westerwolde).
 *
 * @param value the four digits
 * @since 0.2.0
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {

    private static final String DISPLAY_PREFIX = "GM";
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /**
     * Checks the code.
     *
     * @param value the four digits
     * @throws nl.regiokas.core.fault.RefusalException when the value is not four digits
     */
    public MunicipalityCode {
        Attributes.given(value, "municipality code");
        Faults.require(
                value.length() == 4 && DIGITS.matchesAllOf(value), RegionFault.MUNICIPALITY_CODE_MALFORMED, value);
    }

    /**
     * The code of four digits.
     *
     * @param value the four digits, such as {@code 0005}
     * @return the code
     * @throws nl.regiokas.core.fault.RefusalException when the value is not four digits
     */
    public static MunicipalityCode of(String value) {
        return new MunicipalityCode(value);
    }

    /**
     * Reads a code with or without its prefix: {@code 0005} and {@code GM0005} are the same.
     *
     * @param text the code, or its display form
     * @return the code
     * @throws nl.regiokas.core.fault.RefusalException when the text is neither
     */
    public static MunicipalityCode parse(String text) {
        Attributes.given(text, "municipality code");
        return of(text.startsWith(DISPLAY_PREFIX) ? text.substring(DISPLAY_PREFIX.length()) : text);
    }

    /**
     * The display form.
     *
     * @return the code with its prefix, such as {@code GM0005}
     */
    public String display() {
        return DISPLAY_PREFIX + value;
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    /** The four digits. */
    @Override
    public String toString() {
        return value;
    }
}
