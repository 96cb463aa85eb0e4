package nl.regiokas.benchmarks.usage;

import java.util.SplittableRandom;
import nl.regiokas.benchmarks.sample.SampleRegion;

/** Generated usage lines, a column an array: ordinals of municipality and product, year, cents. */
final class UsageColumns {

    final int[] municipalities;
    final int[] products;
    final int[] years;
    final long[] cents;

    UsageColumns(SampleRegion region, int lines) {
        SplittableRandom random = new SplittableRandom(lines);
        municipalities = random.ints(lines, 0, region.municipalities().size()).toArray();
        products = random.ints(lines, 0, region.catalogue().products().size()).toArray();
        years = random.ints(lines, SampleRegion.FIRST_YEAR, region.lastYear() + 1)
                .toArray();
        cents = random.longs(lines, -10_000, 1_000_000).toArray();
    }

    int size() {
        return cents.length;
    }
}
