package nl.regiokas.settlement.key;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Range;
import java.util.Collection;
import java.util.Comparator;
import nl.regiokas.core.internal.Attributes;

/**
 * What a key looks at, and how many years back: 0 is the year itself.
 *
 * @param cost the years back of own cost, each at least 1
 * @param charges the years back of the charges of each scope
 * @param series the years back of the values of each series
 * @since 0.2.0
 */
public record Reach(
        ImmutableSet<Integer> cost,
        ImmutableSetMultimap<String, Integer> charges,
        ImmutableSetMultimap<String, Integer> series) {

    /** Looks at nothing. */
    public static final Reach NOTHING =
            new Reach(ImmutableSet.of(), ImmutableSetMultimap.of(), ImmutableSetMultimap.of());

    /**
     * Refuses a component that is null.
     *
     * @param cost the years back of own cost, each at least 1
     * @param charges the years back of the charges of each scope
     * @param series the years back of the values of each series
     */
    public Reach {
        Attributes.given(cost, "cost of reach");
        Attributes.given(charges, "charges of reach");
        Attributes.given(series, "series of reach");
    }

    /**
     * Returns the reach over own cost.
     *
     * @param lag the years back of the latest year, at least 1
     * @param window the number of years
     * @return the reach
     */
    public static Reach cost(int lag, int window) {
        return new Reach(years(lag, window), ImmutableSetMultimap.of(), ImmutableSetMultimap.of());
    }

    /**
     * Returns the reach over a series.
     *
     * @param name the series
     * @param lag the years back of the latest year
     * @param window the number of years
     * @return the reach
     */
    public static Reach series(String name, int lag, int window) {
        Attributes.given(name, "name of reach");
        return new Reach(
                ImmutableSet.of(),
                ImmutableSetMultimap.of(),
                ImmutableSetMultimap.<String, Integer>builder()
                        .putAll(name, years(lag, window))
                        .build());
    }

    /**
     * Returns the reach over the charges of scopes in one year.
     *
     * @param scopes the names of the scopes
     * @param lag the years back
     * @return the reach
     */
    public static Reach charges(Collection<String> scopes, int lag) {
        Attributes.given(scopes, "scopes of reach");
        ImmutableSetMultimap.Builder<String, Integer> charges = ImmutableSetMultimap.builder();
        scopes.forEach(scope -> charges.put(scope, lag));
        return new Reach(ImmutableSet.of(), charges.build(), ImmutableSetMultimap.of());
    }

    /**
     * Returns all that this and another reach look at.
     *
     * @param other the other reach
     * @return both together
     */
    public Reach and(Reach other) {
        return new Reach(
                ImmutableSet.<Integer>builder().addAll(cost).addAll(other.cost).build(),
                ImmutableSetMultimap.<String, Integer>builder()
                        .putAll(charges)
                        .putAll(other.charges)
                        .build(),
                ImmutableSetMultimap.<String, Integer>builder()
                        .putAll(series)
                        .putAll(other.series)
                        .build());
    }

    /**
     * Returns how many years back the reach over own cost goes.
     *
     * @return the number of years, 0 when own cost is not looked at
     */
    public int costYears() {
        return furthest(cost);
    }

    /**
     * Returns how many years back the reach over charges goes.
     *
     * @return the number of years, 0 when no earlier charges are looked at
     */
    public int chargeYears() {
        return furthest(charges.values());
    }

    private static int furthest(Collection<Integer> years) {
        return years.stream().max(Comparator.naturalOrder()).orElse(0);
    }

    private static ImmutableSet<Integer> years(int lag, int window) {
        return ContiguousSet.create(Range.closedOpen(lag, lag + window), DiscreteDomain.integers());
    }
}
