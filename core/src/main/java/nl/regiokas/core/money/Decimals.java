package nl.regiokas.core.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/** The bounds within which decimal numbers are taken exactly, so that {@code 1E+1000000000} cannot exhaust the heap. */
final class Decimals {

    private static final int MOST_DIGITS = 1_000;

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,1000}(\\.[0-9]{1,1000})?");

    private Decimals() {}

    /** Reads a plain decimal number: an optional sign, digits, and decimals after a point; no exponent, no blanks. */
    static BigDecimal parse(String text, String role) {
        Attributes.given(text, role);
        Faults.require(PLAIN.matcher(text).matches(), MoneyFault.DECIMAL_UNREADABLE, role, text);
        return new BigDecimal(text);
    }

    /** Returns the number without trailing zeros, refusing more than 1,000 digits on either side of the point. */
    static BigDecimal sane(BigDecimal decimal, String role) {
        BigDecimal plain =
                Attributes.given(decimal, role).signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        long whole = (long) plain.precision() - plain.scale();
        Faults.require(
                plain.scale() <= MOST_DIGITS && whole <= MOST_DIGITS,
                MoneyFault.DECIMAL_TOO_LONG,
                role,
                MOST_DIGITS,
                plain);
        return plain;
    }
}
