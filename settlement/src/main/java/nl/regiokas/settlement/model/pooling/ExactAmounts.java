package nl.regiokas.settlement.model.pooling;

import java.util.Optional;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * Exact amounts in cents over one denominator, so that no sum of them looks for common factors.
 *
 * <p>They are mixed numbers where those fit, which is nearly always, and whole numbers of any size where not. The values
 * are the same.
 */
sealed interface ExactAmounts permits MixedAmounts, LargeAmounts {

    /** Whole cents. */
    static ExactAmounts of(long[] cents) {
        return new MixedAmounts(cents, new long[cents.length], 1);
    }

    /** Fractions of cents. */
    static ExactAmounts of(Rational[] amounts) {
        LargeAmounts large = LargeAmounts.of(amounts);
        Optional<MixedAmounts> mixed = MixedAmounts.from(large);
        return mixed.isPresent() ? mixed.get() : large;
    }

    /** The shares of a whole by weights that are not all zero. */
    static ExactAmounts shares(Rational whole, Weights weights) {
        Optional<long[]> small = weights.wholeLongs();
        if (small.isPresent() && MixedNumber.fits(whole)) {
            try {
                return MixedAmounts.shares(MixedNumber.of(whole), small.get());
            } catch (ArithmeticException tooLarge) {
                return LargeAmounts.shares(whole, weights);
            }
        }
        return LargeAmounts.shares(whole, weights);
    }

    /** How many there are. */
    int size();

    /** One of them. */
    Rational get(int row);

    /** All of them together. */
    Rational sum();

    /** Each of them times a factor. */
    ExactAmounts times(Rational factor);

    /** The sums, row by row. */
    ExactAmounts plus(ExactAmounts other);

    /** The differences, row by row. */
    ExactAmounts minus(ExactAmounts other);

    /** Whole cents that sum to the whole sum. */
    long[] rounded(long sum);

    /** The same amounts as whole numbers of any size. */
    LargeAmounts large();
}
