package nl.regiokas.benchmarks.money;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A generated table of exact values over one denominator; each row sums to whole cents. */
final class SampleTable {

    static final long DENOMINATOR = 1_000_003;

    private SampleTable() {}

    /** Returns the numerators of a table of a size such as {@code 342x12}, another one for each number. */
    static long[][] of(String size, int number) {
        List<Integer> sizes =
                Splitter.on('x').splitToStream(size).map(Integer::valueOf).toList();
        SplittableRandom random = new SplittableRandom(number);
        long[][] numerators = new long[sizes.get(0)][];
        for (int i = 0; i < numerators.length; i++) {
            long[] row =
                    random.longs(sizes.get(1), 0, 100_000_000L * DENOMINATOR).toArray();
            row[0] += DENOMINATOR - Math.floorMod(Arrays.stream(row).sum(), DENOMINATOR);
            numerators[i] = row;
        }
        return numerators;
    }
}
