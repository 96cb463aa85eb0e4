package nl.regiokas.testkit.scenario;

/**
 * A random generator that gives the same numbers on every machine and in every Java version.
 *
 * <p>SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): a counter that steps by the
 * golden ratio, and a mix of its 64 bits. Derived numbers use only exact arithmetic, IEEE basic operations and
 * {@code StrictMath}.
 */
final class SplitMix64 {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** A separate generator for a numbered part, so that parts do not depend on each other. */
    static SplitMix64 of(long seed, long part) {
        return new SplitMix64(mix(seed + mix(part + GOLDEN_RATIO)));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long bits() {
        state += GOLDEN_RATIO;
        return mix(state);
    }

    /** Evenly from 0 (included) to the bound (excluded). */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** Evenly from 0 (included) to 1 (excluded). */
    double unit() {
        return (bits() >>> 11) * UNIT;
    }

    /** From the standard normal distribution, by the polar method of Marsaglia. */
    double normal() {
        double x;
        double square;
        do {
            x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    }

    /** A whole number with the given mean: rounded down or up by chance. */
    int around(double mean) {
        return (int) (mean + unit());
    }
}
