package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;

/**
 * A message about claims.
 * Dutch: declaratiebericht of declaratie-antwoordbericht.
 *
 * @since 0.2.0
 */
public sealed interface IjwMessage {

    /**
     * Returns the claim that the message is about.
     *
     * @return the claim that it makes or answers
     */
    ClaimName name();

    /**
     * What identifies a claim: who claims, from whom, in which message.
     *
     * @param municipality the code of the municipality that received the claim
     * @param provider the code of the provider that sent it
     * @param message the identification of the message
     * @since 0.2.0
     */
    record ClaimName(String municipality, String provider, String message) {

        /** Whether all of it is known. */
        boolean isWhole() {
            return !municipality.isEmpty() && !provider.isEmpty() && !message.isEmpty();
        }

        /** The beginning of the references of its lines. */
        String prefix() {
            return municipality + "/" + provider + "/" + message + "/";
        }

        /** The reference of a line in {@code usage-ijw.csv}. */
        String reference(String line) {
            return prefix() + line;
        }
    }

    /**
     * A claim, JW323.
     * Dutch: declaratie.
     *
     * @param name who claims
     * @param day the day of the message
     * @param lines what is claimed
     * @since 0.2.0
     */
    record Claimed(ClaimName name, LocalDate day, ImmutableList<Line> lines) implements IjwMessage {}

    /**
     * An answer to a claim, JW325: it holds refused lines only.
     * Dutch: declaratie-antwoord.
     *
     * @param name the claim that is answered
     * @param isWhole whether the claim is refused as a whole
     * @param references the references of the lines that are refused
     * @since 0.2.0
     */
    record Answered(ClaimName name, boolean isWhole, ImmutableList<String> references) implements IjwMessage {}

    /**
     * A line of a claim.
     * Dutch: prestatie.
     *
     * @param place the line of the file in which it begins
     * @param reference its reference, which the provider gives
     * @param client the name of the client, made by the key
     * @param category the category of the product, two digits
     * @param code the code of the product
     * @param from the first day of the care
     * @param volume how much was delivered
     * @param unit the unit of the volume, such as {@code 01} for minutes
     * @param tariffCents the tariff of a unit in cents, if it is given
     * @param cents the amount in cents, negative for a credit
     * @since 0.2.0
     */
    record Line(
            long place,
            String reference,
            String client,
            String category,
            String code,
            LocalDate from,
            BigDecimal volume,
            String unit,
            Optional<Long> tariffCents,
            long cents) {

        /**
         * Returns the tariff of a unit.
         *
         * @return euro, if it is given
         */
        public Optional<MonetaryAmount> tariff() {
            return tariffCents.map(Euro::ofCents);
        }

        /**
         * Returns what the line amounts to.
         *
         * @return euro, negative for a credit
         */
        public MonetaryAmount amount() {
            return Euro.ofCents(cents);
        }
    }
}
