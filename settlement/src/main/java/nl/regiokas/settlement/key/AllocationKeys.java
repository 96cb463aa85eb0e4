package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The keys of the library.
 * Dutch: verdeelsleutels.
 *
 * <p>Source: the papers name young inhabitants, budgets and past use; the other keys are those of real arrangements
 * elsewhere.
 *
 * @since 0.2.0
 */
public final class AllocationKeys {

    /** The most years of a window or a lag. */
    public static final int MOST_YEARS = 100;

    /** The series of young inhabitants. */
    public static final String YOUTH = "youth";

    /** The series of budgets. */
    public static final String BUDGET = "budget";

    private static final Pattern HISTORY = Pattern.compile("history-(\\d{1,9})");

    private AllocationKeys() {}

    /**
     * Returns the key by young inhabitants. Dutch: jeugdigen.
     *
     * @return the series {@code youth}
     */
    public static AllocationKey youth() {
        return series(YOUTH);
    }

    /**
     * Returns the key by the year's budget. Dutch: budget.
     *
     * @return the series {@code budget}
     */
    public static AllocationKey budget() {
        return series(BUDGET);
    }

    /**
     * Returns the key that divides equally. Dutch: gelijke delen.
     *
     * @return weight 1 for everybody
     */
    public static AllocationKey equal() {
        return new EqualKey();
    }

    /**
     * Returns the key by own cost of the years before. Dutch: gemiddeld gebruik.
     *
     * @param years the number of years before the year of account, 1 to 100
     * @return the key {@code history-N}
     */
    public static AllocationKey history(int years) {
        return cost(years, 1);
    }

    /**
     * Returns the key by a series' value of the year.
     *
     * @param name the series
     * @return the key
     */
    public static AllocationKey series(String name) {
        return series(name, 1, 0);
    }

    /**
     * Returns the key by the sum of a series' values.
     *
     * @param name the series
     * @param window the number of years, 1 to 100
     * @param lag how many years before the year of account the last of them is, 0 to 100
     * @return the key
     */
    public static AllocationKey series(String name, int window, int lag) {
        return new SeriesKey(name, window, lag);
    }

    /**
     * Returns the key by the sum of own cost of the scope's products.
     *
     * @param window the number of years, 1 to 100
     * @param lag how many years before the year of account the last of them is, 1 to 100
     * @return the key
     */
    public static AllocationKey cost(int window, int lag) {
        return new CostKey(window, lag);
    }

    /**
     * Returns the key by what scopes charged.
     *
     * @param scopes the names of the scopes
     * @param lag how many years before the year of account; with 0 only scopes earlier in the scheme
     * @return the key
     */
    public static AllocationKey charges(Collection<String> scopes, int lag) {
        return new ChargesKey(ImmutableList.copyOf(scopes), lag);
    }

    /**
     * Returns the key that blends the shares of other keys.
     *
     * @param parts the keys with their parts
     * @return share = sum of part x share, parts normalised to 1
     */
    public static AllocationKey blend(List<BlendKey.Part> parts) {
        return new BlendKey(ImmutableList.copyOf(parts));
    }

    /**
     * Returns the key that moves from one key to the next over the years.
     *
     * @param knots the key of each knot's year, ascending
     * @return shares linear between the knots' shares; after the last knot its key
     */
    public static AllocationKey path(List<PathKey.Knot> knots) {
        return new PathKey(ImmutableList.copyOf(knots));
    }

    /**
     * Returns a key of fixed weights.
     *
     * @param name the name under which people know it
     * @param weights the weight of each municipality, not negative
     * @return the key
     */
    public static AllocationKey table(String name, Map<MunicipalityCode, BigDecimal> weights) {
        return new TableKey(name, ImmutableSortedMap.copyOf(weights));
    }

    /**
     * Returns the weights of a key of fixed weights.
     *
     * @param key a key
     * @return the weight of each municipality, empty for another kind of key
     */
    public static Optional<ImmutableSortedMap<MunicipalityCode, BigDecimal>> fixedWeights(AllocationKey key) {
        return key instanceof TableKey fixed ? Optional.of(fixed.table()) : Optional.empty();
    }

    /**
     * Returns the key of a name in a file.
     *
     * @param name {@code equal}, {@code history-N}, or the name of a series
     * @return the key
     */
    public static AllocationKey named(String name) {
        Matcher history = HISTORY.matcher(name);
        if (history.matches()) {
            return history(Integer.parseInt(history.group(1)));
        }
        return name.equals(EqualKey.NAME) ? equal() : series(name);
    }

    /**
     * Returns whether a name in a file means another key than the series of that name.
     *
     * @param name a name
     * @return true for {@code equal} and {@code history-N}
     */
    public static boolean isKeyName(String name) {
        return name.equals(EqualKey.NAME) || HISTORY.matcher(name).matches();
    }
}
