package nl.regiokas.core.explanation;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** A rule of rounding. */
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
     */
    public record Turn(int odd, int rank, boolean tied) {

        /** The turns of all parties by their fractions, which sum to the number of odd cents. */
        private static List<Turn> of(List<Rational> fractions) {
            int odd = fractions.stream()
                    .reduce(Rational.ZERO, Rational::plus)
                    .floor()
                    .intValueExact();
            List<Integer> order = IntStream.range(0, fractions.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> fractions.get(i))
                            .reversed())
                    .toList();
            boolean even = odd == 0
                    || odd == order.size()
                    || !fractions.get(order.get(odd - 1)).equals(fractions.get(order.get(odd)));
            Turn[] turns = new Turn[order.size()];
            for (int rank = 0; rank < turns.length; rank++) {
                Rational own = fractions.get(order.get(rank));
                turns[order.get(rank)] = new Turn(odd, rank + 1, !even && own.equals(fractions.get(order.get(odd))));
            }
            return List.of(turns);
        }
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
     * The same rounding without the turn, where the rule itself tells who goes first.
     *
     * @return the rounding
     */
    public Rounding withoutTurn() {
        return new Rounding(exactCents, downCents, roundedCents, way, Optional.empty());
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
     * The parts of a whole, by largest remainder.
     *
     * @param wholeCents the whole in cents
     * @param weights the weights of all parties
     * @return the rounding of each party, its turn included
     */
    public static ImmutableList<Rounding> apportioned(long wholeCents, Weights weights) {
        return conserving(IntStream.range(0, weights.size())
                .mapToObj(i -> weights.share(i).times(Rational.of(wholeCents)))
                .toList());
    }

    /**
     * The parts of a whole, by largest remainder, in units of several cents.
     *
     * @param wholeCents the whole in cents, a multiple of the unit
     * @param weights the weights of all parties
     * @param unitCents the unit in cents
     * @return the rounding of each party, its turn included
     */
    public static ImmutableList<Rounding> apportioned(long wholeCents, Weights weights, long unitCents) {
        ImmutableList<Rounding> units = apportioned(wholeCents / unitCents, weights);
        return unitCents == 1
                ? units
                : units.stream().map(unit -> unit.times(unitCents)).collect(ImmutableList.toImmutableList());
    }

    private Rounding times(long factor) {
        return new Rounding(
                exactCents.times(Rational.of(factor)),
                Math.multiplyExact(downCents, factor),
                Math.multiplyExact(roundedCents, factor),
                way,
                turn);
    }

    /**
     * The parts of a whole number that is the sum of exact values, by the largest fractions.
     *
     * @param exactCents the exact values of all parties in cents, together a whole number
     * @return the rounding of each party, its turn included
     */
    public static ImmutableList<Rounding> conserving(List<Rational> exactCents) {
        Rational total = exactCents.stream().reduce(Rational.ZERO, Rational::plus);
        List<Rational> mirrored =
                total.signum() < 0 ? exactCents.stream().map(Rational::negate).toList() : exactCents;
        List<Turn> turns = Turn.of(mirrored.stream().map(Rounding::fraction).toList());
        ImmutableList.Builder<Rounding> roundings = ImmutableList.builderWithExpectedSize(turns.size());
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            BigInteger down = mirrored.get(i).floor();
            BigInteger rounded = turn.rank() <= turn.odd() ? down.add(BigInteger.ONE) : down;
            roundings.add(new Rounding(
                    exactCents.get(i),
                    signed(down, total),
                    signed(rounded, total),
                    Way.LARGEST_FRACTION,
                    Optional.of(turn)));
        }
        return roundings.build();
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
        BigInteger down = exactCents.signum() < 0 ? exactCents.negate().floor().negate() : exactCents.floor();
        return new Rounding(exactCents, down.longValueExact(), roundedCents, way, Optional.empty());
    }

    private static long signed(BigInteger mirrored, Rational total) {
        return (total.signum() < 0 ? mirrored.negate() : mirrored).longValueExact();
    }
}
