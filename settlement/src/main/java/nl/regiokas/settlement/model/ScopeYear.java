package nl.regiokas.settlement.model;

import java.util.Optional;
import java.util.stream.LongStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;

/**
 * One scope in one year, as a model sees it. The same in booking and in simulating.
 *
 * <p>Participants are known by their place in {@link #participants}. Amounts are cents; charges are positive to pay.
 *
 * @since 0.2.0
 */
public interface ScopeYear extends KeyFacts {

    /**
     * Returns the number of participants.
     *
     * @return the size, at least 1 when a model shares
     */
    default int size() {
        return participants().size();
    }

    /**
     * Returns the unit in which premiums and contributions are apportioned.
     *
     * @return cents, 1 unless the scope has a coarser unit
     */
    long unitCents();

    /**
     * Returns own cost of all products of the scope.
     *
     * @return a new array, one a participant
     */
    long[] costsCents();

    /**
     * Returns own cost of the standing products of the scope, which are kept up for all whatever they use.
     *
     * @return a new array, one a participant
     */
    long[] standingCostsCents();

    /**
     * Returns the cost of all participants together.
     *
     * @return the sum of {@link #costsCents}
     */
    long poolCostCents();

    /**
     * Returns the cost of each client of a participant.
     *
     * @param participant the place of the participant
     * @return one amount a client, in no order; a line without a client is a client of its own
     * @throws RefusalException when the model does not declare {@link Need#CLIENT_COST}
     */
    LongStream clientCostsCents(int participant);

    /**
     * Returns the fund at the beginning of the year, with what came into the scope from another one.
     *
     * @return cents
     */
    long openingFundCents();

    /**
     * Returns what is booked this year of items that were open: due, or booked at once because a member leaves.
     *
     * @return cents as charges
     */
    long dueCents();

    /**
     * Returns what stays open after this year of items that were open before.
     *
     * @return cents as charges
     */
    long openLaterCents();

    /**
     * Returns the exit shares of this year.
     *
     * @return cents as charges, so negative for what leavers get
     */
    long exitSharesCents();

    /**
     * Returns what the model remembered of the year before.
     *
     * @param participant the place of the participant
     * @return the exact value; empty if there was no such year, its model had another name, or the participant took no part
     */
    Optional<Rational> remembered(int participant);

    /**
     * Returns the weights of the participants under a key. This is the only way to weights: they are kept once asked, and
     * those that a closing made stand are answered here.
     *
     * @param key one of the model's keys
     * @return the weights
     * @throws RefusalException when a weight is absent or negative
     */
    Weights weights(AllocationKey key);

    /**
     * Returns what a key may look at, to explain one of its weights.
     *
     * @param key one of the model's keys
     * @return the facts within its reach
     */
    KeyFacts facts(AllocationKey key);
}
