package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
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

        /**
         * Refuses a component that is null.
         *
         * @param municipality the code of the municipality that received the claim
         * @param provider the code of the provider that sent it
         * @param message the identification of the message
         */
        public ClaimName {
            Attributes.given(municipality, "municipality of iJw claim name");
            Attributes.given(provider, "provider of iJw claim name");
            Attributes.given(message, "message of iJw claim name");
        }

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
    record Claimed(ClaimName name, LocalDate day, ImmutableList<Line> lines) implements IjwMessage {

        /**
         * Refuses a component that is null.
         *
         * @param name who claims
         * @param day the day of the message
         * @param lines what is claimed
         */
        public Claimed {
            Attributes.given(name, "name of iJw claim");
            Attributes.given(day, "day of iJw claim");
            Attributes.given(lines, "lines of iJw claim");
        }
    }

    /**
     * An answer to a claim, JW325: it holds refused lines only.
     * Dutch: declaratie-antwoord.
     *
     * @param name the claim that is answered
     * @param isWhole whether the claim is refused as a whole
     * @param references the references of the lines that are refused
     * @since 0.2.0
     */
    record Answered(ClaimName name, boolean isWhole, ImmutableList<String> references) implements IjwMessage {

        /**
         * Refuses a component that is null.
         *
         * @param name the claim that is answered
         * @param isWhole whether the claim is refused as a whole
         * @param references the references of the lines that are refused
         */
        public Answered {
            Attributes.given(name, "name of iJw answer");
            Attributes.given(references, "references of iJw answer");
        }
    }

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
         * Refuses a component that is null.
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
         */
        public Line {
            Attributes.given(reference, "reference of iJw line");
            Attributes.given(client, "client of iJw line");
            Attributes.given(category, "category of iJw line");
            Attributes.given(code, "code of iJw line");
            Attributes.given(from, "from of iJw line");
            Attributes.given(volume, "volume of iJw line");
            Attributes.given(unit, "unit of iJw line");
            Attributes.given(tariffCents, "tariff cents of iJw line");
        }

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
