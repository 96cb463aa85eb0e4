package nl.regiokas.core.internal.rounding;

/**
 * Finds the cut above which the largest rests lie, and gives those one unit each, without sorting.
 *
 * <p>The search narrows an interval around the cut. A pass counts how many rests reach each of three values in it: around
 * the place where the cut would be if the rests lay evenly, and, where that fails, at the quarters, so that the number of
 * passes is bounded. After a pass that decided nothing, the interval is drawn in to the rests that lie in it, so that equal
 * rests end the search at once. A pass is a plain loop over an array, which costs a processor next to nothing.
 */
public final class LargestRests {

    /** So many rests at most are counted in one go, for three counts share a {@code long}. */
    private static final int STRETCH = 1 << 20;

    private static final int EVEN_PASSES = 8;

    private final long[] rests;
    private final int units;

    /** A value that more rests reach than there are units, or as many when the search has ended. */
    private long low;

    /** A value that fewer rests reach than there are units. */
    private long high;

    private int reachLow;
    private int reachHigh;

    private LargestRests(long[] rests, long bound, int units) {
        this.rests = rests;
        this.units = units;
        this.high = bound;
        this.reachLow = rests.length;
    }

    /** Finds the cut for at least one unit and fewer than there are rests; the rests lie between 0 and a bound. */
    public static LargestRests of(long[] rests, long bound, int units) {
        LargestRests search = new LargestRests(rests, bound, units);
        for (int pass = 1; search.isOpen(); pass++) {
            int within = search.within();
            if (pass <= EVEN_PASSES) {
                search.probeEvenly();
            } else {
                search.probe(search.low + (search.high - search.low) / 2, (search.high - search.low) / 4);
            }
            if (search.within() == within) {
                search.drawIn();
            }
        }
        return search;
    }

    /** Returns whether exactly as many rests reach the cut as there are units, so that no tie is left to break. */
    public boolean isSharp() {
        return reachLow == units;
    }

    /** Returns the cut: a value that only rests with a unit reach or, unless sharp, the rest of those that tie. */
    public long cut() {
        return low;
    }

    /** Gives a unit to each rest above the cut, and to the earlier of those that lie on it until there are no more. */
    public void raise(long[] parts) {
        if (isSharp()) {
            raiseFrom(low, parts);
            return;
        }
        int left = raiseAbove(parts);
        for (int i = 0; left > 0; i++) {
            if (rests[i] == low) {
                parts[i]++;
                left--;
            }
        }
    }

    /** Gives a unit to each rest above the cut where rests tie, and returns how many units are left for those. */
    public int raiseAbove(long[] parts) {
        raiseFrom(high, parts);
        return units - reachHigh;
    }

    private void raiseFrom(long value, long[] parts) {
        long below = value - 1;
        for (int i = 0; i < rests.length; i++) {
            parts[i] += (below - rests[i]) >>> 63;
        }
    }

    private boolean isOpen() {
        return high - low > 1 && reachLow > units;
    }

    /** Returns how many rests lie in the interval. */
    private int within() {
        return reachLow - reachHigh;
    }

    /** Probes where the cut would be if the rests in the interval lay evenly, or, by chance, a little off it. */
    private void probeEvenly() {
        int within = within();
        long step = (high - low) / (within + 1);
        int chance = 1 << ((Integer.SIZE - Integer.numberOfLeadingZeros(within)) / 2);
        probe(high - step * (units - reachHigh) - step / 2, step / 4 * Math.max(4, chance));
    }

    private void probe(long middle, long spread) {
        long upper = inside(middle + Math.max(1, spread));
        long center = inside(middle);
        long lower = inside(middle - Math.max(1, spread));
        long counts = 0;
        int reachUpper = 0;
        int reachCenter = 0;
        int reachLower = 0;
        for (int from = 0; from < rests.length; from += STRETCH) {
            counts = reach(from, Math.min(rests.length, from + STRETCH), upper - 1, center - 1, lower - 1);
            reachUpper += (int) (counts & (STRETCH * 2 - 1));
            reachCenter += (int) ((counts >>> 21) & (STRETCH * 2 - 1));
            reachLower += (int) (counts >>> 42);
        }
        narrow(upper, reachUpper);
        narrow(center, reachCenter);
        narrow(lower, reachLower);
    }

    private long reach(int from, int to, long belowUpper, long belowCenter, long belowLower) {
        long counts = 0;
        for (int i = from; i < to; i++) {
            long rest = rests[i];
            counts += ((belowUpper - rest) >>> 63)
                    + (((belowCenter - rest) >>> 63) << 21)
                    + (((belowLower - rest) >>> 63) << 42);
        }
        return counts;
    }

    private void narrow(long value, int reach) {
        if (reach >= units && value > low) {
            low = value;
            reachLow = reach;
        } else if (reach < units && value < high) {
            high = value;
            reachHigh = reach;
        }
    }

    private long inside(long value) {
        return Math.max(low + 1, Math.min(high - 1, value));
    }

    /** Draws the interval in to the rests that lie in it. */
    private void drawIn() {
        long least = high - 1;
        long greatest = low;
        for (long rest : rests) {
            boolean inside = rest >= low && rest < high;
            least = inside ? Math.min(least, rest) : least;
            greatest = inside ? Math.max(greatest, rest) : greatest;
        }
        low = least;
        high = greatest + 1;
    }
}
