package nl.regiokas.testkit.law;

import java.util.Arrays;

/** Ways to split an amount that are wrong on purpose. */
final class WrongSplits {

    private WrongSplits() {}

    /** Rounds each part alone, half up. */
    static long[] eachAlone(long total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .map(weight -> Math.floorDiv(2 * total * weight + sum, 2 * sum))
                .toArray();
    }

    /** Gives all odd cents to the first. */
    static long[] oddCentsToTheFirst(long total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        long[] parts =
                Arrays.stream(weights).map(weight -> total * weight / sum).toArray();
        parts[0] += total - Arrays.stream(parts).sum();
        return parts;
    }

    /** Counts in doubles and lets the last one make up for it. */
    static long[] inDoubles(long total, long[] weights) {
        double sum = Arrays.stream(weights).asDoubleStream().sum();
        long[] parts = Arrays.stream(weights)
                .map(weight -> (long) (total * (weight / sum)))
                .toArray();
        parts[parts.length - 1] += total - Arrays.stream(parts).sum();
        return parts;
    }

    /** Largest remainder, but a negative total is not mirrored. */
    static long[] withoutMirror(long total, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        long[] parts = Arrays.stream(weights)
                .map(weight -> Math.floorDiv(total * weight, sum))
                .toArray();
        long[] rests = Arrays.stream(weights)
                .map(weight -> Math.floorMod(total * weight, sum))
                .toArray();
        for (long left = total - Arrays.stream(parts).sum(); left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < rests.length; i++) {
                largest = rests[i] > rests[largest] ? i : largest;
            }
            parts[largest]++;
            rests[largest] = -1;
        }
        return parts;
    }
}
