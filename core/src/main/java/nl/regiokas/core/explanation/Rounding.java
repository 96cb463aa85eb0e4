package nl.regiokas.core.explanation;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * How an exact amount became whole cents, and who got the odd cent.
 * Dutch: afronding.
 *
 * <p>rounded = down + odd cent; the odd cent is 0 or 1, or -1 where the total of all parties is negative. In a table that is
 * rounded to a coarser unit than the cent it is 0 or one unit.
 *
 * @param exactCents the exact amount in cents
 * @param downCents the amount rounded down; towards zero for a party of a negative total
 * @param roundedCents the amount in whole cents
 * @param way by which rule it was rounded
 * @param turn which turn this party had for an odd cent, for {@link Way#LARGEST_FRACTION} when all parties are known
 * @since 0.2.0
 */
public record Rounding(Rational exactCents, long downCents, long roundedCents, Way way, Optional<Turn> turn) {

    /**
     * Refuses a component that is null.
     *
     * @param exactCents the exact amount in cents
     * @param downCents the amount rounded down; towards zero for a party of a negative total
     * @param roundedCents the amount in whole cents
     * @param way by which rule it was rounded
     * @param turn which turn this party had for an odd cent, for {@link Way#LARGEST_FRACTION} when all parties are
     *     known
     */
    public Rounding {
        Attributes.given(exactCents, "exact amount of rounding");
        Attributes.given(way, "way of rounding");
        Attributes.given(turn, "turn of rounding");
    }

    /**
     * A rule of rounding.
     *
     * @since 0.2.0
     */
    public enum Way {
        /** The cents left after rounding down go one each to the largest fractions, ties to the earlier party. */
        LARGEST_FRACTION,
        /** Half a cent and more goes up; a negative amount mirrors the positive one. */
        HALF_UP,
        /** Parts of a cent are dropped. */
        DOWN,
        /** The cells of a table go down or up so that its rows and columns close. */
        TWO_WAY
    }

    /**
     * The turn of a party for an odd cent.
     *
     * @param odd how many odd cents there were
     * @param rank which place the fraction of this party took among all, from 1
     * @param tied whether another party with the same fraction fared otherwise, so that the order of the parties decided
     * @since 0.2.0
     */
    public record Turn(int odd, int rank, boolean tied) {

        /** The turns of all parties: larger fractions first, then those that got an odd cent, then the earlier ones. */
        private static List<Turn> of(List<Rational> fractions, List<BigInteger> odds) {
            int odd = odds.stream().reduce(BigInteger.ZERO, BigInteger::add).intValueExact();
            Comparator<Integer> byFraction = Comparator.comparing(fractions::get);
            List<Integer> order = IntStream.range(0, fractions.size())
                    .boxed()
                    .sorted(byFraction.thenComparing(odds::get).reversed())
                    .toList();
            SetMultimap<Rational, BigInteger> fared = HashMultimap.create();
            order.forEach(i -> fared.put(fractions.get(i), odds.get(i)));
            Turn[] turns = new Turn[order.size()];
            for (int rank = 0; rank < turns.length; rank++) {
                int party = order.get(rank);
                turns[party] =
                        new Turn(odd, rank + 1, fared.get(fractions.get(party)).size() > 1);
            }
            return List.of(turns);
        }
    }

    /**
     * The amount rounded down; towards zero for a party of a negative total.
     *
     * @return euro
     */
    public MonetaryAmount down() {
        return Euro.ofCents(downCents);
    }

    /**
     * The amount in whole cents.
     *
     * @return euro
     */
    public MonetaryAmount rounded() {
        return Euro.ofCents(roundedCents);
    }

    /**
     * The odd cent.
     *
     * @return rounded - down, in euro
     */
    public MonetaryAmount odd() {
        return Euro.ofCents(oddCents());
    }

    /**
     * The odd cent.
     *
     * @return rounded - down, in cents
     */
    public long oddCents() {
        return roundedCents - downCents;
    }

    /**
     * What rounding added.
     *
     * @return rounded - exact, in cents, less than one cent, or one unit of a table, either way
     */
    public Rational differenceCents() {
        return Rational.of(roundedCents).minus(exactCents);
    }

    /**
     * The parts of a whole by largest remainder, as they were booked: nothing is rounded again.
     *
     * @param wholeCents the whole in cents
     * @param weights the weights of all parties
     * @param roundedCents what was booked for each party, by its place
     * @return the rounding of each party, its turn included
     */
    public static ImmutableList<Rounding> apportioned(
            long wholeCents, Weights weights, IntToLongFunction roundedCents) {
        return apportioned(wholeCents, weights, 1, roundedCents);
    }

    /**
     * The parts of a whole by largest remainder in units of several cents, as they were booked.
     *
     * @param wholeCents the whole in cents, a multiple of the unit
     * @param weights the weights of all parties
     * @param unitCents the unit in cents
     * @param roundedCents what was booked for each party, by its place
     * @return the rounding of each party, its turn included
     */
    public static ImmutableList<Rounding> apportioned(
            long wholeCents, Weights weights, long unitCents, IntToLongFunction roundedCents) {
        Rational perWeight =
                weights.isZero() ? Rational.ZERO : Rational.of(wholeCents).dividedBy(weights.total());
        return booked(
                IntStream.range(0, weights.size())
                        .mapToObj(i -> weights.fraction(i).times(perWeight))
                        .toList(),
                unitCents,
                roundedCents);
    }

    /**
     * The parts of a whole number that is the sum of exact values, by the largest fractions, as they were booked.
     *
     * @param exactCents the exact values of all parties in cents, together a whole number
     * @param roundedCents what was booked for each party, by its place
     * @return the rounding of each party, its turn included
     */
    public static ImmutableList<Rounding> conserving(List<Rational> exactCents, IntToLongFunction roundedCents) {
        return booked(exactCents, 1, roundedCents);
    }

    private static ImmutableList<Rounding> booked(
            List<Rational> exactCents, long unitCents, IntToLongFunction roundedCents) {
        return fitting(() -> exactBooked(exactCents, unitCents, roundedCents));
    }

    private static <T> T fitting(Supplier<T> rounding) {
        return Fitting.of(rounding, () -> Fault.of(ExplanationFault.EXPLAINED_OVERFLOW, "rounding"));
    }

    private static ImmutableList<Rounding> exactBooked(
            List<Rational> exactCents, long unitCents, IntToLongFunction roundedCents) {
        Rational total = exactCents.stream().reduce(Rational.ZERO, Rational::plus);
        BigInteger sign = BigInteger.valueOf(total.signum() < 0 ? -1 : 1);
        Rational units = Rational.of(sign, BigInteger.valueOf(unitCents));
        List<Rational> exact =
                exactCents.stream().map(cents -> cents.times(units)).toList();
        BigInteger unit = sign.multiply(BigInteger.valueOf(unitCents));
        long[] downCents = exact.stream()
                .mapToLong(one -> one.floor().multiply(unit).longValueExact())
                .toArray();
        List<Turn> turns = Turn.of(
                exact.stream().map(Rounding::fraction).toList(),
                IntStream.range(0, downCents.length)
                        .mapToObj(i -> BigInteger.valueOf(Math.subtractExact(roundedCents.applyAsLong(i), downCents[i]))
                                .divide(unit))
                        .toList());
        return IntStream.range(0, downCents.length)
                .mapToObj(i -> new Rounding(
                        exactCents.get(i),
                        downCents[i],
                        roundedCents.applyAsLong(i),
                        Way.LARGEST_FRACTION,
                        Optional.of(turns.get(i))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Rational fraction(Rational value) {
        return value.minus(Rational.of(value.floor(), BigInteger.ONE));
    }

    /**
     * An amount rounded by a rule that looks at no other party.
     *
     * @param exactCents the exact amount in cents
     * @param roundedCents the amount in whole cents
     * @param way the rule
     * @return the rounding
     */
    public static Rounding alone(Rational exactCents, long roundedCents, Way way) {
        Attributes.given(exactCents, "exact cents of rounding");
        Attributes.given(way, "way of rounding");
        BigInteger down = exactCents.signum() < 0 ? exactCents.negate().floor().negate() : exactCents.floor();
        return fitting(() -> new Rounding(exactCents, down.longValueExact(), roundedCents, way, Optional.empty()));
    }
}
