package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;

/**
 * How a whole is divided: the exact weight of each participant in a year.
 * Dutch: verdeelsleutel.
 *
 * <p>A key is a value: keys that are equal give equal weights. The family is open; a team can add a key of its own. Share
 * of participant i = weight i / sum of the weights. A key may ask its facts only for what {@link #reach} names.
 *
 * @since 0.2.0
 */
public interface AllocationKey {

    /**
     * Returns the name under which people know the key; nothing is read from it.
     *
     * @return such as {@code youth}
     */
    String name();

    /**
     * Returns the words for the key in a language.
     *
     * @param language Dutch or English
     * @return the words; the name unless the key has others
     */
    default String name(Locale language) {
        return name();
    }

    /**
     * Returns what the key looks at, and how far back.
     *
     * @return the reach
     */
    Reach reach();

    /**
     * Returns all that the key names, also what it never asks for, such as a part of a blend that counts for nothing. What it
     * names must exist.
     *
     * @return the reach of all that it names; {@link #reach} unless it names more
     */
    default Reach mentioned() {
        return reach();
    }

    /**
     * Returns the weights of the participants.
     *
     * @param facts what may be looked at
     * @return one weight a participant, in their order, none negative; too few or too many are refused
     * @throws RefusalException when a weight is absent or negative
     */
    Weights weights(KeyFacts facts);

    /**
     * Returns the keys whose weights this one asks in a year, so that what they lack is reported before anything is booked,
     * even if this key cannot be asked yet because it looks at charges.
     *
     * @param year the year this key is asked for
     * @return the keys that it mixes; none unless a key says otherwise
     * @throws nl.regiokas.core.fault.RefusalException when the key does not hold in the year
     */
    default ImmutableList<AllocationKey> parts(int year) {
        return ImmutableList.of();
    }

    /**
     * Explains one weight, if there is more to say than the weight.
     *
     * @param participant the place of the participant
     * @param facts what may be looked at
     * @return the years that the weight is the sum of, for instance; empty when the weight stands for itself
     */
    default Optional<Explanation> explain(int participant, KeyFacts facts) {
        return Optional.empty();
    }
}
