package nl.regiokas.settlement.model.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import org.junit.jupiter.api.Test;

/** The limit compared with a search by halves in exact fractions. */
class BurdensProperties {

    private static final int HALVES = 80;

    /** Burdens in halves to sevenths of a cent, few or many, bounds about them, weights with zeros among them. */
    private static final class Case {
        private final Rational[] exact;
        private final Bounds bounds;
        private final long[] weights;

        Case(long seed) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(6);
            int wide = random.nextBoolean() ? 200 : 15;
            exact = new Rational[size];
            bounds = Bounds.none(size);
            weights = new long[size];
            for (int i = 0; i < size; i++) {
                exact[i] = Rational.of(random.nextInt(wide) - wide / 5, 2 + random.nextInt(6));
                long least = random.nextInt(wide / 2) - (long) (wide / 4);
                if (random.nextInt(3) != 0) {
                    bounds.least()[i] = least;
                }
                if (random.nextInt(3) != 0) {
                    bounds.most()[i] = least + random.nextInt(wide * 2 / 5);
                }
                weights[i] = random.nextInt(4);
            }
            weights[random.nextInt(size)]++;
        }

        private Rational clamped(int i, Rational lambda) {
            Rational value = exact[i].plus(lambda.times(Rational.of(weights[i])));
            Rational least = Rational.of(bounds.least()[i]);
            Rational most = Rational.of(bounds.most()[i]);
            if (bounds.hasLeast(i) && value.compareTo(least) < 0) {
                return least;
            }
            return bounds.hasMost(i) && value.compareTo(most) > 0 ? most : value;
        }

        private Rational[] at(Rational lambda) {
            Rational[] all = new Rational[exact.length];
            Arrays.setAll(all, i -> clamped(i, lambda));
            return all;
        }

        private static Rational sum(Rational[] all) {
            return Arrays.stream(all).reduce(Rational.ZERO, Rational::plus);
        }

        /** The lambda is looked for among whole numbers of 2^-60 about zero; it gives each burden to 2^-50 of a cent. */
        private Optional<Rational[]> searched() {
            Rational sum = sum(exact);
            Rational low = Rational.of(-100_000);
            Rational high = Rational.of(100_000);
            if (sum(at(low)).compareTo(sum) > 0 || sum(at(high)).compareTo(sum) < 0) {
                return Optional.empty();
            }
            for (int i = 0; i < HALVES; i++) {
                Rational middle = low.plus(high).dividedBy(Rational.of(2));
                if (sum(at(middle)).compareTo(sum) < 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return Optional.of(at(high));
        }

        private Rational[] limited() {
            return each(Burdens.limited(ExactAmounts.of(exact), bounds, () -> Weights.of(weights)));
        }

        private Optional<Rational[]> filled() {
            return new FilledBurdens((MixedAmounts) ExactAmounts.of(exact), bounds, weights.clone())
                    .limited()
                    .map(BurdensProperties::each);
        }

        private Rational[] sorted() {
            BigInteger[] whole =
                    Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
            return each(new SortedBurdens(LargeAmounts.of(exact), bounds).limited(whole));
        }
    }

    @Property
    void theLimitIsTheOneThatASearchFinds(@ForAll long seed) {
        Case one = new Case(seed);
        Optional<Rational[]> searched = one.searched();
        if (searched.isEmpty()) {
            assertThatThrownBy(one::limited)
                    .isInstanceOf(RefusalException.class)
                    .hasMessageStartingWith("bounds of the limit must hold the sum ");
            return;
        }
        Rational[] limited = one.limited();
        Rational near = Rational.of(1, 1_000_000_000L);
        for (int i = 0; i < limited.length; i++) {
            assertThat(limited[i].minus(searched.get()[i]).abs()).isLessThan(near);
        }
    }

    @Property
    void theLimitKeepsTheSumAndTheBounds(@ForAll long seed) {
        Case one = new Case(seed);
        if (one.searched().isEmpty()) {
            return;
        }
        Rational[] limited = one.limited();
        assertThat(Case.sum(limited)).isEqualTo(Case.sum(one.exact));
        for (int i = 0; i < limited.length; i++) {
            Rational burden = limited[i];
            if (one.bounds.hasLeast(i)) {
                assertThat(burden).isGreaterThanOrEqualTo(Rational.of(one.bounds.least()[i]));
            }
            if (one.bounds.hasMost(i)) {
                assertThat(burden).isLessThanOrEqualTo(Rational.of(one.bounds.most()[i]));
            }
        }
    }

    /** The few passes over small numbers and the sorting of any numbers find the same; what cannot hold is left to the second. */
    @Property
    void bothWaysFindTheSame(@ForAll long seed) {
        Case one = new Case(seed);
        Optional<Rational[]> filled = one.filled();
        if (one.searched().isEmpty()) {
            assertThat(filled).isEmpty();
        } else {
            assertThat(filled).hasValueSatisfying(found -> assertThat(found).isEqualTo(one.sorted()));
        }
    }

    /** What needs no limit is left alone, and no key is asked. */
    @Property
    void burdensWithinTheirBoundsStay(@ForAll long seed) {
        Rational[] exact = new Case(seed).exact;
        Bounds wide = Bounds.none(exact.length);
        Arrays.setAll(wide.least(), i -> exact[i].floor().longValueExact());
        Arrays.setAll(wide.most(), i -> exact[i].floor().longValueExact() + 1);
        Rational[] limited = each(Burdens.limited(ExactAmounts.of(exact), wide, () -> {
            throw new AssertionError("asked for a key");
        }));
        assertThat(limited).isEqualTo(exact);
    }

    /** The bounds of whole burdens, which have a way of their own, compared with exact fractions rounded inward. */
    @Property
    void boundsAreRoundedInward(@ForAll long seed) {
        Random random = new Random(seed);
        Rational prior = Rational.of(random.nextInt(2_000_001) - 1_000_000L, 1 + random.nextInt(2));
        Rational unit = Rational.of(random.nextInt(50), 1 + random.nextInt(2));
        LimitBound down = bound(random);
        LimitBound up = bound(random);
        Bounds bounds = Bounds.none(1);
        LimitBound.around(prior, unit, down.step(), up.step(), bounds, 0);
        Rational low = prior.minus(move(down, prior, unit));
        Rational high = prior.plus(move(up, prior, unit));
        BigInteger least = low.negate().floor().negate();
        boolean crossed = least.compareTo(high.floor()) > 0;
        assertThat(bounds.least()[0]).isEqualTo((crossed ? nearest(low) : least).longValueExact());
        assertThat(bounds.most()[0]).isEqualTo((crossed ? nearest(high) : high.floor()).longValueExact());
    }

    private static LimitBound bound(Random random) {
        return random.nextBoolean()
                ? LimitBound.parse(random.nextInt(100) / 10.0 + "%")
                : LimitBound.parse(random.nextInt(3) + "." + (10 + random.nextInt(90)));
    }

    private static Rational move(LimitBound bound, Rational prior, Rational unit) {
        Rational hundredth = Rational.of(bound.value()).times(Rational.of(1, 100));
        return bound.percent()
                ? prior.abs().times(hundredth)
                : unit.times(hundredth).times(Rational.of(10_000));
    }

    private static BigInteger nearest(Rational bound) {
        return bound.toDecimal(0).toBigIntegerExact();
    }

    @Test
    void aBoundThatNoBurdenCanReachIsNone() {
        Bounds bounds = Bounds.none(2);
        LimitBound.Step huge = LimitBound.parse("100000000000000000000%").step();
        LimitBound.around(Rational.of(500), Rational.ONE, huge, huge, bounds, 0);
        LimitBound.around(Rational.of(100_001, 2), Rational.ONE, huge, LimitBound.Step.UNBOUNDED, bounds, 1);
        assertThat(bounds.hasLeast(0)).isFalse();
        assertThat(bounds.hasMost(0)).isFalse();
        assertThat(bounds.hasLeast(1)).isFalse();
        BigInteger far = BigInteger.TEN.pow(30);
        assertThatThrownBy(() -> Bounds.below(far)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Bounds.above(far.negate())).isInstanceOf(ArithmeticException.class);
    }

    /** A bound of the least or the largest cents counts, one of a cent further is none. */
    @Test
    void boundsAreKeptUpToTheEdgeOfALong() {
        BigInteger edge = BigInteger.TWO.pow(Long.SIZE - 1);
        assertThat(Bounds.below(edge.negate().add(BigInteger.ONE))).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(Bounds.below(edge.negate().subtract(BigInteger.ONE))).isEqualTo(Bounds.NONE_BELOW);
        assertThat(Bounds.above(edge.subtract(BigInteger.TWO))).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Bounds.above(edge)).isEqualTo(Bounds.NONE_ABOVE);
    }

    /** Two burdens of 5 and 1 that may not be below 3: both are 3, and nothing is left to move. */
    @Test
    void theSumMayBeWhatTheBoundsHoldAtLeast() {
        Bounds bounds = new Bounds(new long[] {3, 3}, new long[] {Bounds.NONE_ABOVE, 9});
        BigInteger[] weights = {BigInteger.ONE, BigInteger.ONE};
        Rational[] three = {Rational.of(3), Rational.of(3)};
        LargeAmounts exact = LargeAmounts.of(new Rational[] {Rational.of(5), Rational.of(1)});
        assertThat(each(new SortedBurdens(exact, bounds).limited(weights))).isEqualTo(three);
        assertThatThrownBy(() -> new SortedBurdens(
                                LargeAmounts.of(new Rational[] {Rational.of(5), Rational.of(1, 2)}), bounds)
                        .limited(weights))
                .hasMessage("bounds of the limit must hold the sum EUR 0.055 but hold at least EUR 0.06");
    }

    @Test
    void anAmountAtItsBoundIsNotBeyondIt() {
        Bounds bounds = new Bounds(new long[] {3, Bounds.NONE_BELOW}, new long[] {5, Bounds.NONE_ABOVE});
        assertThat(bounds.isBelow(0, 3)).isFalse();
        assertThat(bounds.isBelow(0, 2)).isTrue();
        assertThat(bounds.isAbove(0, 5, 0)).isFalse();
        assertThat(bounds.isAbove(0, 5, 1)).isTrue();
        assertThat(bounds.isAbove(0, 6, 0)).isTrue();
        assertThat(bounds.isAbove(1, Long.MAX_VALUE, 1)).isFalse();
    }

    /** Burdens of 3 and a little over a denominator of more than 61 bits: between 2 and 4 all stay; one is brought to 4. */
    @Test
    void burdensOfAnySizeWithinTheirBoundsStay() {
        Rational[] exact = IntStream.of(999_983, 999_979, 999_961, 999_959)
                .mapToObj(prime -> Rational.of(3L * prime + 1, prime))
                .toArray(Rational[]::new);
        ExactAmounts amounts = ExactAmounts.of(exact);
        assertThat(amounts).isInstanceOf(LargeAmounts.class);
        Bounds bounds = Bounds.none(exact.length);
        Arrays.fill(bounds.least(), 2);
        Arrays.fill(bounds.most(), 4);
        assertThat(each(Burdens.limited(amounts, bounds, () -> {
                    throw new AssertionError("asked for a key");
                })))
                .isEqualTo(exact);
        bounds.least()[0] = 4;
        Rational[] limited = each(Burdens.limited(amounts, bounds, () -> Weights.of(1, 1, 1, 1)));
        assertThat(limited[0]).isEqualTo(Rational.of(4));
        assertThat(Case.sum(limited)).isEqualTo(Case.sum(exact));
    }

    private static Rational[] each(ExactAmounts amounts) {
        return IntStream.range(0, amounts.size()).mapToObj(amounts::get).toArray(Rational[]::new);
    }
}
