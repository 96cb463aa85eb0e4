package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.Reach;

/**
 * How the participants of a scope share its cost: a declaration that checks, shares and explains itself.
 * Dutch: solidariteitsmodel, verdeelmodel.
 *
 * <p>A model is a value: models with equal terms are equal. The family is open. A team's own model is declared in a scheme,
 * checked, settled, explained, compared and simulated like those of the library. What it books is verified before it enters
 * the books: participants of the year only, kinds it declares, each municipality and kind once, a basis that adds up to the
 * same amounts.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "Financiële modellen voor solidariteit", lines 721-782.
 *
 * @since 0.2.0
 */
public interface SharingModel {

    /**
     * Returns the name of the model in files; models of one name are of one family.
     *
     * @return such as {@code insurance}
     */
    String name();

    /**
     * Returns the kinds of charges that the model books, now or in later years.
     *
     * @return the kinds in the order of booking
     */
    ImmutableList<ChargeKind> kinds();

    /**
     * Returns every key that the model may ask for weights.
     *
     * @return the keys
     */
    ImmutableSet<AllocationKey> keys();

    /**
     * Returns the key of the weights of the scope in a year: exit shares and the settling of a scope that ends go by it.
     *
     * @return one of {@link #keys}
     * @throws RefusalException when the terms name none
     */
    AllocationKey memberKey();

    /**
     * Returns what the model looks at, in its keys and besides.
     *
     * @return the reach of all keys together, unless the model looks at more
     */
    default Reach reach() {
        return keys().stream().map(AllocationKey::reach).reduce(Reach.NOTHING, Reach::and);
    }

    /**
     * Returns what the model must see beyond the cost of each participant.
     *
     * @return the needs, none unless the model has some
     */
    default ImmutableSet<Need> needs() {
        return ImmutableSet.of();
    }

    /**
     * Returns the codes of the outside parties that the model charges.
     *
     * @return the codes, none unless the model has some
     */
    default ImmutableSet<String> outsideParties() {
        return ImmutableSet.of();
    }

    /**
     * Checks one scope in one year, before anything is booked.
     *
     * @param check what is known of the year, and where faults and notices go
     */
    void check(ModelCheck check);

    /**
     * Shares the cost of a year. It is asked only if somebody takes part.
     *
     * @param year the participants, their cost, weights, and the fund
     * @return what to book, and when
     * @throws RefusalException when the year cannot be shared
     * @throws ArithmeticException when an amount does not fit a {@code long} of cents
     */
    Sharing share(ScopeYear year);

    /**
     * Refuses a year in which nobody takes part although the model would have to move money.
     *
     * @param year the year, without participants
     * @throws RefusalException when there is something to call or to pay back, and nobody to call or to pay
     */
    default void idle(ScopeYear year) {}

    /**
     * Returns what was entered year by year, by the name of the term and the year, so that a year out of range is seen.
     *
     * @return such as {@code expectedCost} with its years and amounts
     */
    default ImmutableTable<String, Integer, FaultValue> enteredTerms() {
        return ImmutableTable.of();
    }

    /**
     * Returns which of the entered terms a year takes, so that one that no year takes is seen.
     *
     * @param year a year in which the model holds
     * @return the years of the entries by the name of the term; all of them unless the model says which
     */
    default ImmutableSetMultimap<String, Integer> takenTerms(int year) {
        ImmutableSetMultimap.Builder<String, Integer> all = ImmutableSetMultimap.builder();
        enteredTerms().rowMap().forEach((term, entries) -> all.putAll(term, entries.keySet()));
        return all.build();
    }

    /**
     * Returns the limits between which the fund of the scope may end a year, to be shown next to it.
     *
     * @param year a year in which the model holds
     * @return the limits, none unless the model has some
     */
    default FundLimits fundLimits(int year) {
        return FundLimits.NONE;
    }

    /**
     * Returns the model with the terms of its last year repeated, for a calculation that goes on after it.
     *
     * @param first the first year of the scheme
     * @param last the last year of the scheme
     * @param more the number of years that are added
     * @return the model for the longer scheme
     */
    default SharingModel continued(int first, int last, int more) {
        return this;
    }

    /**
     * Returns over how many years after its own the model books what a year brings, apart from the reach of its keys.
     *
     * @return the number of years, 0 when all is booked in the year itself
     */
    default int passOnYears() {
        return 0;
    }
}
