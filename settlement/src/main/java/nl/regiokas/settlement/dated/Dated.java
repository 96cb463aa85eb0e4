package nl.regiokas.settlement.dated;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * A term that may change by year: a year takes the latest entry at or before it.
 * Dutch: afspraak met ingangsjaar.
 *
 * <p>A term without years holds always. It then stands at {@link #ALWAYS}.
 *
 * @param byYear the term from a year on
 * @param <T> the type of the term
 * @since 0.2.0
 */
public record Dated<T>(ImmutableSortedMap<Integer, T> byYear) {

    /** The year of a term that holds always. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    /**
     * Refuses a term without an entry.
     *
     * @param byYear the term from a year on
     */
    public Dated {
        Attributes.given(byYear, "values of dated");
        Faults.require(!byYear.isEmpty(), DatedFault.DATED_EMPTY);
    }

    /**
     * Returns a term that holds always.
     *
     * @param term the term
     * @param <T> its type
     * @return the term in every year
     */
    public static <T> Dated<T> always(T term) {
        Attributes.given(term, "value of dated");
        return new Dated<>(ImmutableSortedMap.of(ALWAYS, term));
    }

    /**
     * Returns a term that changes.
     *
     * @param byYear the term from a year on, at least one
     * @param <T> its type
     * @return the dated term
     */
    public static <T> Dated<T> byYear(Map<Integer, ? extends T> byYear) {
        Attributes.given(byYear, "values by year of dated");
        return new Dated<>(ImmutableSortedMap.copyOf(byYear));
    }

    /**
     * Returns whether the term holds always.
     *
     * @return true when it has one entry without a year
     */
    public boolean isAlways() {
        return byYear.size() == 1 && byYear.firstKey() == ALWAYS;
    }

    /**
     * Returns the term of a year, if there is one.
     *
     * @param year the year asked for
     * @return the latest entry at or before the year; empty when all entries are later
     */
    public Optional<T> find(int year) {
        return entry(year).map(Map.Entry::getValue);
    }

    /**
     * Returns the entry that holds in a year, if there is one.
     *
     * @param year the year asked for
     * @return the latest entry at or before the year with the year it holds from
     */
    public Optional<Map.Entry<Integer, T>> entry(int year) {
        return Optional.ofNullable(byYear.floorEntry(year));
    }

    /**
     * Returns the term that goes on after a last year as it was in it.
     *
     * @param last the last year
     * @return the entries up to that year; all of them when the first comes later
     */
    public Dated<T> until(int last) {
        ImmutableSortedMap<Integer, T> known = byYear.headMap(last, true);
        return known.isEmpty() ? this : new Dated<>(known);
    }

    /**
     * Returns the terms made of these, each from the same year on.
     *
     * @param change makes a term of a term
     * @param <U> the type of the other terms
     * @return the other terms
     */
    public <U> Dated<U> map(Function<? super T, ? extends U> change) {
        return byYear(Maps.transformValues(byYear, change::apply));
    }

    /**
     * Returns the term of a year.
     *
     * @param year the year asked for
     * @return the latest entry at or before the year
     * @throws RefusalException when all entries are later
     */
    public T in(int year) {
        return find(year)
                .orElseThrow(() -> RefusalException.of(DatedFault.DATED_BEFORE_FIRST, byYear.firstKey(), year));
    }
}
