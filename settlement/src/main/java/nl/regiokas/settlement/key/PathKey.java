package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * Shares that move from one key to the next over the years.
 * Dutch: ingroeipad van de verdeelsleutel.
 *
 * <p>Between the knots of the years a and b the share of year y is ((b - y) x share by the key of a + (y - a) x share by the
 * key of b) / (b - a), each key asked in year y. After the last knot its key holds; before the first the path is refused.
 *
 * @param knots the key of each knot's year, ascending
 * @since 0.2.0
 */
public record PathKey(ImmutableList<Knot> knots) implements AllocationKey {

    /**
     * A key and the year in which it holds alone.
     *
     * @param year the year
     * @param key the key
     * @since 0.2.0
     */
    public record Knot(int year, AllocationKey key) {

        /**
         * Refuses a component that is null.
         *
         * @param year the year
         * @param key the key
         */
        public Knot {
            Attributes.given(key, "key of path");
        }
    }

    /**
     * Refuses no knots, and years that do not ascend strictly.
     *
     * @param knots the key of each knot's year
     */
    public PathKey {
        Attributes.given(knots, "knots of path");
        Faults.require(
                !knots.isEmpty()
                        && IntStream.range(1, knots.size())
                                .allMatch(i ->
                                        knots.get(i - 1).year() < knots.get(i).year()),
                KeyFault.PATH_KNOTS,
                knots.stream().map(Knot::year).toList());
    }

    @Override
    public String name() {
        return knots.stream()
                .map(knot -> knot.key().name() + " in " + knot.year())
                .collect(Collectors.joining(" to "));
    }

    @Override
    public String name(Locale language) {
        return knots.stream()
                .map(knot -> KeyWords.in(language, "path", knot.key().name(language), Integer.toString(knot.year())))
                .collect(Collectors.joining(KeyWords.in(language, "then")));
    }

    @Override
    public Reach reach() {
        return knots.stream().map(knot -> knot.key().reach()).reduce(Reach.NOTHING, Reach::and);
    }

    @Override
    public Reach mentioned() {
        return knots.stream().map(knot -> knot.key().mentioned()).reduce(Reach.NOTHING, Reach::and);
    }

    /** The knot that holds in a year and, between two, the next one. */
    private ImmutableList<Knot> between(int year) {
        Faults.require(
                knots.get(0).year() <= year,
                KeyFault.PATH_BEFORE_FIRST,
                knots.get(0).year());
        int next = 1;
        while (next < knots.size() && knots.get(next).year() <= year) {
            next++;
        }
        boolean alone = next == knots.size() || knots.get(next - 1).year() == year;
        return knots.subList(next - 1, alone ? next : next + 1);
    }

    @Override
    public ImmutableList<AllocationKey> parts(int year) {
        return between(year).stream().map(Knot::key).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Weights weights(KeyFacts facts) {
        ImmutableList<Knot> asked = between(facts.year());
        Weights before = asked.get(0).key().weights(facts);
        return asked.size() == 1
                ? before
                : Weights.between(
                        before,
                        asked.get(1).key().weights(facts),
                        Rational.of(facts.year() - asked.get(0).year(), years(asked)));
    }

    private static int years(ImmutableList<Knot> asked) {
        return asked.get(1).year() - asked.get(0).year();
    }

    @Override
    public Optional<Explanation> explain(int participant, KeyFacts facts) {
        ImmutableList<Knot> asked = between(facts.year());
        if (asked.size() == 1) {
            return asked.get(0).key().explain(participant, facts);
        }
        int gone = facts.year() - asked.get(0).year();
        return KeyFigures.mixed(
                participant,
                facts,
                asked.stream().map(Knot::key).toList(),
                ImmutableList.of(Rational.of(years(asked) - gone), Rational.of(gone)));
    }
}
