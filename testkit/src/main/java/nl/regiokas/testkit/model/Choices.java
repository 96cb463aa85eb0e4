package nl.regiokas.testkit.model;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import nl.regiokas.core.internal.Attributes;

/**
 * Numbers that a generator turns into values, one after another.
 *
 * <p>A generator is written once, in plain Java: it asks for choices. They come from a seed, or from a list that a test
 * library draws and shrinks. Zero is the simplest choice everywhere, and a list that has run out continues with zeros;
 * so a shorter list of smaller numbers makes a simpler value.
 *
 * @since 0.2.0
 */
public final class Choices {

    private static final int BITS = 31;

    private final IntSupplier numbers;

    private Choices(IntSupplier numbers) {
        this.numbers = numbers;
    }

    /**
     * Returns the choices of a list, followed by zeros.
     *
     * @param numbers not negative
     * @return the choices
     */
    public static Choices of(List<Integer> numbers) {
        Attributes.given(numbers, "numbers of choices");
        Iterator<Integer> rest = numbers.iterator();
        return new Choices(() -> rest.hasNext() ? rest.next() : 0);
    }

    /**
     * Returns choices without end.
     *
     * @param seed the same seed gives the same choices
     * @return the choices
     */
    public static Choices seeded(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Choices(() -> random.nextInt(Integer.MAX_VALUE));
    }

    /**
     * Returns one of the first numbers.
     *
     * @param bound how many there are, at least 1
     * @return from 0 to bound - 1
     */
    public int below(int bound) {
        return numbers.getAsInt() % bound;
    }

    /**
     * Returns one of many numbers, using two choices.
     *
     * @param bound how many there are, at least 1
     * @return from 0 to bound - 1
     */
    public long below(long bound) {
        long high = numbers.getAsInt();
        return ((high << BITS) | numbers.getAsInt()) % bound;
    }

    /**
     * Returns yes once in a given number of times.
     *
     * @param times the number, at least 2
     * @return no when the choice is zero
     */
    public boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /**
     * Returns one of several values.
     *
     * @param values the values, the simplest first
     * @param <T> their type
     * @return one of them
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T pick(T... values) {
        return pick(List.of(values));
    }

    /**
     * Returns one of several values.
     *
     * @param values the values, the simplest first
     * @param <T> their type
     * @return one of them
     */
    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }
}
