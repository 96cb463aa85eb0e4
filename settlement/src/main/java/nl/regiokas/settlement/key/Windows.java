package nl.regiokas.settlement.key;

import nl.regiokas.core.fault.Faults;

/** What is asked of windows and lags. */
final class Windows {

    private Windows() {}

    /** Refuses a window or a lag out of range, both at once. */
    static void require(String key, int window, int lag, int leastLag) {
        Faults faults = new Faults();
        if (window < 1 || window > AllocationKeys.MOST_YEARS) {
            faults.add(KeyFault.KEY_WINDOW, key, AllocationKeys.MOST_YEARS, window);
        }
        if (lag < leastLag || lag > AllocationKeys.MOST_YEARS) {
            faults.add(KeyFault.KEY_LAG, key, leastLag, AllocationKeys.MOST_YEARS, lag);
        }
        faults.throwIfAny();
    }
}
