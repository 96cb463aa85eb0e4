package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * How keys and their weights are explained.
 *
 * @since 0.2.0
 */
public final class KeyFigures {

    private static final Rational HUNDREDTHS = Rational.of(100);
    private static final Locale DUTCH = new Locale("nl");

    private KeyFigures() {}

    /**
     * Returns the name of a key.
     *
     * @param key the key
     * @return the figure {@code key}, with the words for it in Dutch
     */
    public static Figure name(AllocationKey key) {
        return Figure.name("key", key.name(), key.name(DUTCH));
    }

    /** Explains a share that is mixed of those by other keys: each counts for a part of the sum of all parts. */
    static Optional<Explanation> mixed(
            int participant, KeyFacts facts, List<? extends AllocationKey> keys, List<Rational> counts) {
        Rational sum = counts.stream().reduce(Rational.ZERO, Rational::plus);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (int i = 0; i < keys.size(); i++) {
            Weights weights = keys.get(i).weights(facts);
            if (weights.isZero()) {
                return Optional.empty();
            }
            parts.add(
                    part(participant, facts, keys.get(i), weights, counts.get(i).dividedBy(sum)));
        }
        return Optional.of(Explanation.sum(
                KeyRule.MIXED,
                List.of(Figure.name(
                        "municipality", facts.participants().get(participant).value())),
                parts.build()));
    }

    private static Explanation part(
            int participant, KeyFacts facts, AllocationKey key, Weights weights, Rational counts) {
        Figure weight = Figure.number("weight", weights.fraction(participant));
        return Explanation.builder()
                .rule(KeyRule.PART)
                .value(weights.share(participant).times(counts).times(HUNDREDTHS))
                .addFigures(name(key), Figure.number("keyPart", counts))
                .addFigures(
                        key.explain(participant, facts).map(weight::explainedBy).orElse(weight))
                .addFigures(Figure.number("weights", weights.total()))
                .build();
    }
}
