package nl.regiokas.settlement.model;

import java.util.Arrays;
import java.util.Objects;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;

/**
 * Parts of a whole that was apportioned over the weights of a key.
 *
 * <p>Part i = whole x weight i / sum of the weights, in units; the units left after rounding down go one each to the largest
 * fractions, ties to the earlier participant.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class Apportioned implements Basis {

    private final Whole whole;
    private final AllocationKey key;
    private final Weights weights;
    private final long[] parts;

    /** Takes the array over. */
    Apportioned(Whole whole, AllocationKey key, Weights weights, long[] parts) {
        this.whole = whole;
        this.key = key;
        this.weights = weights;
        this.parts = parts;
    }

    long[] book(Sharing.Builder sharing, ChargeKind kind) {
        sharing.book(kind, parts, this);
        return parts;
    }

    long[] bookLater(Sharing.Builder sharing, ChargeKind kind, int due) {
        sharing.later(kind, due, parts, this);
        return parts;
    }

    /**
     * Returns the weights.
     *
     * @return one a row
     */
    public Weights weights() {
        return weights;
    }

    @Override
    public long cents(int row) {
        return parts[row];
    }

    @Override
    public Dependence dependence() {
        return whole.dependence(weights);
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        Figure weight = Figure.number("weight", weights.fraction(row));
        return Explanation.builder()
                .rule(whole.rule())
                .value(Rational.of(parts[row]))
                .addAllFigures(context.subject())
                .addFigures(whole.figure(context))
                .addFigures(context.name(key))
                .addFigures(context.weight(key).map(weight::explainedBy).orElse(weight))
                .addFigures(Figure.number("weights", weights.total()))
                .rounding(context.roundings(this, whole.cents(), weights, whole.unitCents())
                        .get(row))
                .build();
    }

    /** Equal when the whole, the key, its weights and the parts are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Apportioned other
                && whole.equals(other.whole)
                && key.equals(other.key)
                && weights.equals(other.weights)
                && Arrays.equals(parts, other.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(whole, key, Arrays.hashCode(parts));
    }

    /** Returns the whole, the key and the parts in cents. */
    @Override
    public String toString() {
        return whole.cents() + " by " + key.name() + " " + Arrays.toString(parts);
    }
}
