package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums and conserving rounding on any type of amounts.
 *
 * @param <T> the type
 */
final class FormulaRounding<T> {

    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();

    private final Amounts<T> amounts;
    private final T cent;

    FormulaRounding(Amounts<T> amounts) {
        this.amounts = amounts;
        this.cent = amounts.ofCents(1);
    }

    T sum(List<T> parts) {
        return parts.stream().reduce(amounts.ofCents(0), amounts::plus);
    }

    List<T> added(List<T> one, List<T> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> amounts.plus(one.get(i), other.get(i)))
                .toList();
    }

    T negated(T amount) {
        return amounts.times(amount, MINUS_ONE);
    }

    List<T> negated(List<T> list) {
        return list.stream().map(this::negated).toList();
    }

    boolean isNegative(T amount) {
        return amounts.number(amount).signum() < 0;
    }

    /** The parts of a whole by largest remainder. */
    List<T> apportioned(T whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return conserved(
                weights.stream()
                        .map(weight -> amounts.share(whole, weight, sum))
                        .toList(),
                whole);
    }

    /** Exact amounts in whole cents that sum to the whole; a negative whole mirrors the positive one. */
    List<T> conserved(List<T> exact, T whole) {
        return isNegative(whole) ? negated(lifted(negated(exact), negated(whole))) : lifted(exact, whole);
    }

    private List<T> lifted(List<T> exact, T whole) {
        List<T> parts = new ArrayList<>();
        List<BigDecimal> fractions = new ArrayList<>();
        for (T amount : exact) {
            T down = amounts.rounded(amount, RoundingMode.FLOOR);
            parts.add(down);
            fractions.add(amounts.number(amounts.minus(amount, down)));
        }
        int spare = amounts.number(amounts.minus(whole, sum(parts)))
                .movePointRight(2)
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions.get(i)).reversed())
                .limit(spare)
                .forEach(i -> parts.set(i, amounts.plus(parts.get(i), cent)));
        return parts;
    }
}
