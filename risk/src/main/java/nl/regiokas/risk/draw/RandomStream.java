package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * The random numbers of one draw, year and municipality at a time. None depends on which other municipalities are
 * drawn, in which order, or by which thread.
 *
 * <p>Seed, draw, year and the code of the municipality are mixed into the starting state of a xoshiro256++ generator.
 */
final class RandomStream implements UniformRandomProvider {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long seed;
    private UniformRandomProvider numbers;

    RandomStream(long seed) {
        this.seed = seed;
        this.numbers = generator(seed);
    }

    /** Moves to the stream of a draw, a year and a municipality, given by the number of its code. */
    void moveTo(int draw, int year, long municipality) {
        long key = mix(mix(mix(seed) + draw) + year);
        numbers = generator(mix(key + municipality));
    }

    @Override
    public long nextLong() {
        return numbers.nextLong();
    }

    private static UniformRandomProvider generator(long key) {
        long[] state = new long[4];
        for (int i = 0; i < state.length; i++) {
            state[i] = mix(key + (i + 1) * STEP);
        }
        return new XoShiRo256PlusPlus(state);
    }

    /** A bijection that spreads each bit over all others (the finisher of SplitMix64, variant 13 of Stafford). */
    private static long mix(long key) {
        long z = key + STEP;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
