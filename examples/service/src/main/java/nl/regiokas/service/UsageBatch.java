package nl.regiokas.service;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Usage lines that belong together.
 *
 * @param lines the lines
 */
record UsageBatch(List<Line> lines) {

    UsageBatch {
        lines = List.copyOf(lines);
    }

    /**
     * What a municipality used.
     *
     * @param municipality its code
     * @param product the product's code
     * @param date the day of the care, which decides year and tariff
     * @param known the day on which the line became known; left out, that of the care
     * @param quantity the number of units, priced by the tariff of the day; left out where an amount is given
     * @param amount euro, such as {@code 1250.00}; left out where a quantity is given
     */
    record Line(
            String municipality,
            String product,
            LocalDate date,
            @Nullable LocalDate known,
            @Nullable BigDecimal quantity,
            @Nullable String amount) {

        /** The day on which the line became known. */
        LocalDate knownDay() {
            return known == null ? date : known;
        }
    }

    /** What sets this batch apart from another one. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
