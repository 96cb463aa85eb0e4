package nl.regiokas.exchange.internal;

import com.google.common.base.Strings;
import java.util.Optional;

/** Codes of municipalities that lost their leading zeros in a spreadsheet. */
public final class LostZeros {

    private static final int DIGITS = 4;

    private LostZeros() {}

    /**
     * Puts lost zeros back.
     *
     * @param code the code of a municipality as it stands
     * @return the code with four digits, or nothing when no zero was lost
     */
    public static Optional<String> restored(String code) {
        boolean lost = !code.isEmpty()
                && code.length() < DIGITS
                && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return lost ? Optional.of(Strings.padStart(code, DIGITS, '0')) : Optional.empty();
    }
}
