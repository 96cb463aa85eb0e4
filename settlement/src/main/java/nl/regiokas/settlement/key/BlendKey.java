package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * Shares blended of other keys: sum of part x share, parts normalised to 1.
 * Dutch: gemengde verdeelsleutel.
 *
 * <p>A part of 0 is not asked. A part whose weights are all zero has no shares; then the blend's weights are all zero too,
 * and dividing anything by them is refused.
 *
 * @param parts the keys with their parts
 * @since 0.2.0
 */
public record BlendKey(ImmutableList<Part> parts) implements AllocationKey {

    /**
     * One key of a blend.
     *
     * @param part how much it counts, not negative
     * @param key the key
     * @since 0.2.0
     */
    public record Part(BigDecimal part, AllocationKey key) {

        /**
         * Refuses a component that is null.
         *
         * @param part how much it counts, not negative
         * @param key the key
         */
        public Part {
            Attributes.given(part, "part of blend");
            Attributes.given(key, "key of blend");
        }
    }

    /**
     * Refuses no parts, negative parts, and parts that are all zero.
     *
     * @param parts the keys with their parts
     */
    public BlendKey {
        Attributes.given(parts, "parts of blend");
        Faults.require(
                parts.stream().noneMatch(one -> one.part().signum() < 0)
                        && parts.stream().anyMatch(one -> one.part().signum() > 0),
                KeyFault.BLEND_PARTS,
                parts.stream().map(Part::part).toList());
    }

    private ImmutableList<Part> asked() {
        return parts.stream().filter(one -> one.part().signum() > 0).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String name() {
        return parts.stream()
                .map(one -> one.part().toPlainString() + " " + one.key().name())
                .collect(Collectors.joining(" + "));
    }

    @Override
    public String name(Locale language) {
        return parts.stream()
                .map(one -> KeyWords.in(
                        language, "blend", one.part().toPlainString(), one.key().name(language)))
                .collect(Collectors.joining(" + "));
    }

    @Override
    public Reach reach() {
        return asked().stream().map(one -> one.key().reach()).reduce(Reach.NOTHING, Reach::and);
    }

    @Override
    public Reach mentioned() {
        return parts.stream().map(one -> one.key().mentioned()).reduce(Reach.NOTHING, Reach::and);
    }

    @Override
    public ImmutableList<AllocationKey> parts(int year) {
        return asked().stream().map(Part::key).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Weights weights(KeyFacts facts) {
        Faults faults = new Faults();
        List<Weights> weights = new ArrayList<>();
        List<Rational> counts = new ArrayList<>();
        for (Part one : asked()) {
            counts.add(Rational.of(one.part()));
            faults.collect(() -> weights.add(one.key().weights(facts)));
        }
        faults.throwIfAny();
        return Weights.blend(weights, counts);
    }

    @Override
    public Optional<Explanation> explain(int participant, KeyFacts facts) {
        return KeyFigures.mixed(
                participant,
                facts,
                asked().stream().map(Part::key).toList(),
                asked().stream().map(one -> Rational.of(one.part())).toList());
    }
}
