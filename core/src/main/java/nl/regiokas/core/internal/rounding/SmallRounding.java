package nl.regiokas.core.internal.rounding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rounds values over a common denominator to their total where all sums fit in a {@code long}. */
public final class SmallRounding {

    private SmallRounding() {}

    /** Returns the rounded values, or null for numbers that do not fit or do not sum to the total. */
    public static long @Nullable [] round(long[] numerators, long denominator, long total) {
        if (!fits(numerators, denominator, total)) {
            return null;
        }
        long sign = total < 0 ? -1 : 1;
        long[] floors = new long[numerators.length];
        long[] rests = new long[numerators.length];
        for (int i = 0; i < floors.length; i++) {
            floors[i] = Math.floorDiv(numerators[i] * sign, denominator);
            rests[i] = numerators[i] * sign - floors[i] * denominator;
        }
        long spare = total * sign - Arrays.stream(floors).sum();
        if (spare < 0 || spare > rests.length || Arrays.stream(rests).sum() != spare * denominator) {
            return null;
        }
        if (spare > 0) {
            LargestRests.of(rests, denominator, (int) spare).raise(floors);
        }
        for (int i = 0; i < floors.length; i++) {
            floors[i] *= sign;
        }
        return floors;
    }

    /** Returns whether neither the values nor their rests can leave a {@code long} when they are added up. */
    private static boolean fits(long[] numerators, long denominator, long total) {
        long bits = 0;
        for (long numerator : numerators) {
            bits |= numerator ^ (numerator >> 63);
        }
        long room = Long.MAX_VALUE / (numerators.length + 1L);
        return denominator <= room && bits / denominator < room - 1 && bits < Long.MAX_VALUE && total != Long.MIN_VALUE;
    }
}
