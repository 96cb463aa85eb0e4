package nl.regiokas.core.money;

import org.jspecify.annotations.Nullable;

/** Rounds values over a common denominator to their total where all sums fit in a {@code long}. */
final class SmallRounding {

    private SmallRounding() {}

    /** Returns the rounded values, or null for numbers that do not fit or do not sum to the total. */
    static long @Nullable [] round(long[] numerators, long denominator, long total) {
        if (!fits(numerators, denominator, total)) {
            return null;
        }
        long sign = total < 0 ? -1 : 1;
        long[] floors = new long[numerators.length];
        long[] rests = new long[numerators.length];
        long floorSum = 0;
        long restSum = 0;
        for (int i = 0; i < floors.length; i++) {
            floors[i] = Math.floorDiv(numerators[i] * sign, denominator);
            rests[i] = numerators[i] * sign - floors[i] * denominator;
            floorSum += floors[i];
            restSum += rests[i];
        }
        if (restSum % denominator != 0 || floorSum + restSum / denominator != total * sign) {
            return null;
        }
        if (restSum > 0) {
            LargestRests.of(rests, denominator, (int) (restSum / denominator)).raise(floors);
        }
        for (int i = 0; i < floors.length; i++) {
            floors[i] *= sign;
        }
        return floors;
    }

    /** Tells whether neither the values nor their rests can leave a {@code long} when they are added up. */
    private static boolean fits(long[] numerators, long denominator, long total) {
        long bits = 0;
        for (long numerator : numerators) {
            bits |= numerator ^ (numerator >> 63);
        }
        long room = Long.MAX_VALUE / (numerators.length + 1L);
        return denominator <= room && bits / denominator < room - 1 && bits < Long.MAX_VALUE && total != Long.MIN_VALUE;
    }
}
