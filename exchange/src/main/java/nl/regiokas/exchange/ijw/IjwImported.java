package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * What became of messages.
 *
 * @param messages an entry for each message, claims before answers
 * @param lines how many lines {@code usage-ijw.csv} has now
 * @since 0.2.0
 */
public record IjwImported(ImmutableList<Message> messages, int lines) {

    /**
     * Refuses a component that is null.
     *
     * @param messages an entry for each message, claims before answers
     * @param lines how many lines {@code usage-ijw.csv} has now
     */
    public IjwImported {
        Attributes.given(messages, "messages of iJw import");
    }

    /**
     * What became of a message.
     *
     * @param file its file
     * @param claim the claim that it makes or answers
     * @param lines how many lines were added; negative when they were dropped
     * @param cents their sum in cents, with its sign reversed when they were dropped
     * @since 0.2.0
     */
    public record Message(String file, IjwMessage.ClaimName claim, int lines, long cents) {

        /**
         * Refuses a component that is null.
         *
         * @param file its file
         * @param claim the claim that it makes or answers
         * @param lines how many lines were added; negative when they were dropped
         * @param cents their sum in cents, with its sign reversed when they were dropped
         */
        public Message {
            Attributes.given(file, "file of iJw message");
            Attributes.given(claim, "claim of iJw message");
        }

        /**
         * Returns the sum of the lines.
         *
         * @return euro, with its sign reversed when they were dropped
         */
        public MonetaryAmount amount() {
            return Euro.ofCents(cents);
        }
    }
}
