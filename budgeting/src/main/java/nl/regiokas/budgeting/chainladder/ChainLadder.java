package nl.regiokas.budgeting.chainladder;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;

/**
 * The chain ladder: how amounts grow from delay to delay, and what they come to in the end.
 * Dutch: chain-ladder-methode.
 *
 * <pre>{@code f_j            = sum of C(i, j + 1) / sum of C(i, j), over the periods i whose delay j + 1 is known
 * ultimate(C, j) = C x f_j x f_(j+1) x ... x f_(D-1), D the number of steps
 * reserve(C, j)  = ultimate(C, j) - C}</pre>
 *
 * <p>Exact fractions of cents, without any rounding. Where the lower sum is not positive, the factor of another
 * triangle is taken, and where that triangle has none either, 1; {@link #taken} says which.
 *
 * <p>Source: T. Mack, <i>Distribution-free calculation of the standard error of chain ladder reserve estimates</i>, ASTIN
 * Bulletin 23 (1993). Worked example: the triangle of Taylor and Ashe (1983), as Mack gives it, has a first factor of 3.4906
 * and a reserve of 18,680,856 in all.
 *
 * @param factors f_0 to f_(D-1)
 * @param taken where each factor came from
 * @since 0.2.0
 */
public record ChainLadder(ImmutableList<Rational> factors, ImmutableList<Origin> taken) {

    /**
     * Refuses a component that is null, and lists that are not as long as each other.
     *
     * @param factors f_0 to f_(D-1)
     * @param taken where each factor came from
     */
    public ChainLadder {
        Attributes.given(factors, "factors of chain ladder");
        Attributes.given(taken, "origins of chain ladder");
        Faults.require(
                factors.size() == taken.size(), ChainLadderFault.LADDER_LISTS_UNEQUAL, factors.size(), taken.size());
    }

    /**
     * Where a factor came from.
     *
     * @since 0.2.0
     */
    public enum Origin {
        /** From the triangle itself. */
        OWN,
        /** From the other triangle, since the triangle's own sum was not positive. */
        OTHER,
        /** 1, since neither sum was positive. */
        NONE
    }

    /**
     * Returns the ladder of a triangle.
     *
     * @param triangle the amounts that are known
     * @return the ladder, with as many steps as the triangle knows
     */
    public static ChainLadder of(RunOffTriangle triangle) {
        Attributes.given(triangle, "triangle of chain ladder");
        return of(triangle.steps(), triangle, new RunOffTriangle(ImmutableList.of()));
    }

    /**
     * Returns the ladder of a triangle with another to fall back on.
     *
     * @param steps the number of steps; amounts do not grow after them
     * @param triangle the amounts that are known
     * @param otherwise the amounts whose factors are taken where the triangle has none
     * @return the ladder
     */
    public static ChainLadder of(int steps, RunOffTriangle triangle, RunOffTriangle otherwise) {
        Attributes.given(triangle, "triangle of chain ladder");
        Attributes.given(otherwise, "alternative of chain ladder");
        ImmutableList.Builder<Rational> factors = ImmutableList.builder();
        ImmutableList.Builder<Origin> taken = ImmutableList.builder();
        for (int step = 0; step < steps; step++) {
            Origin origin = origin(step, triangle, otherwise);
            taken.add(origin);
            factors.add(
                    switch (origin) {
                        case OWN -> factor(step, triangle);
                        case OTHER -> factor(step, otherwise);
                        case NONE -> Rational.ONE;
                    });
        }
        return new ChainLadder(factors.build(), taken.build());
    }

    private static Origin origin(int step, RunOffTriangle triangle, RunOffTriangle otherwise) {
        if (triangle.before(step).signum() > 0) {
            return Origin.OWN;
        }
        return otherwise.before(step).signum() > 0 ? Origin.OTHER : Origin.NONE;
    }

    private static Rational factor(int step, RunOffTriangle triangle) {
        return Rational.of(triangle.after(step), triangle.before(step));
    }

    /**
     * Returns how many times larger an amount is in the end.
     *
     * @param delay the delay up to which it is known
     * @return the product of the factors from there on; 1 from the last delay on
     * @throws RefusalException if the delay is negative
     */
    public Rational toUltimate(int delay) {
        Faults.require(delay >= 0, ChainLadderFault.TRIANGLE_DELAY_NEGATIVE, delay);
        return IntStream.range(delay, factors.size()).mapToObj(factors::get).reduce(Rational.ONE, Rational::times);
    }

    /**
     * Returns what every period of a triangle comes to in the end.
     *
     * @param triangle the amounts that are known
     * @return the ultimate amount of each row in order, in cents
     */
    public ImmutableList<Rational> ultimates(RunOffTriangle triangle) {
        return triangle.rows().stream()
                .map(row -> Rational.of(last(row)).times(toUltimate(row.length() - 1)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what is still to come for every period of a triangle.
     *
     * @param triangle the amounts that are known
     * @return ultimate - known of each row in order, in cents; negative where amounts shrink
     */
    public ImmutableList<Rational> reserves(RunOffTriangle triangle) {
        ImmutableList<Rational> ultimates = ultimates(triangle);
        return IntStream.range(0, ultimates.size())
                .mapToObj(period -> ultimates
                        .get(period)
                        .minus(Rational.of(last(triangle.rows().get(period)))))
                .collect(ImmutableList.toImmutableList());
    }

    private static long last(ImmutableLongArray row) {
        return row.get(row.length() - 1);
    }
}
