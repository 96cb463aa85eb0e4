package nl.regiokas.settlement.scheme;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;

/**
 * The bounds between which the fund of an insurance scope may end a year.
 * Dutch: bandbreedte van de reserve.
 *
 * <p>Below the minimum the difference is called from the participants, above the maximum it is paid back, both over the
 * weights of the premium key; on a side without a bound the result is carried to the next year.
 *
 * @param minimum the least the fund may hold, empty for no bound
 * @param maximum the most the fund may hold, empty for no bound
 */
public record ReserveCorridor(Optional<MonetaryAmount> minimum, Optional<MonetaryAmount> maximum) {

    /** No bound on either side. */
    public static final ReserveCorridor OPEN = new ReserveCorridor(Optional.empty(), Optional.empty());

    /**
     * Refuses a minimum above the maximum.
     *
     * @param minimum the least the fund may hold
     * @param maximum the most the fund may hold
     */
    public ReserveCorridor {
        minimum.ifPresent(bound -> Euro.cents(bound, "minimum of the reserve"));
        maximum.ifPresent(bound -> Euro.cents(bound, "maximum of the reserve"));
        if (minimum.isPresent() && maximum.isPresent()) {
            long low = Euro.cents(minimum.get(), "minimum of the reserve");
            long high = Euro.cents(maximum.get(), "maximum of the reserve");
            Faults.require(
                    low <= high,
                    "minimum of the reserve must not exceed its maximum %s but was %s",
                    Euro.display(high),
                    Euro.display(low));
        }
    }

    /**
     * What brings a result back between the bounds.
     *
     * @param resultCents what the fund would end the year with, in cents
     * @return cents; positive: to be called from the participants, negative: to be paid back to them, 0 between the bounds
     * @throws ArithmeticException when it does not fit a {@code long}
     */
    public long correctionCents(long resultCents) {
        long low = cents(minimum, resultCents);
        long high = cents(maximum, resultCents);
        return Math.subtractExact(resultCents < low ? low : Math.min(high, resultCents), resultCents);
    }

    private static long cents(Optional<MonetaryAmount> bound, long otherwise) {
        return bound.isPresent() ? Euro.cents(bound.get(), "bound of the reserve") : otherwise;
    }

    /**
     * A corridor with both bounds.
     *
     * @param minimum the least the fund may hold
     * @param maximum the most the fund may hold
     * @return the corridor
     */
    public static ReserveCorridor between(MonetaryAmount minimum, MonetaryAmount maximum) {
        return new ReserveCorridor(Optional.of(minimum), Optional.of(maximum));
    }

    /**
     * A corridor with a lower bound only.
     *
     * @param minimum the least the fund may hold
     * @return the corridor
     */
    public static ReserveCorridor atLeast(MonetaryAmount minimum) {
        return new ReserveCorridor(Optional.of(minimum), Optional.empty());
    }

    /**
     * A corridor with an upper bound only.
     *
     * @param maximum the most the fund may hold
     * @return the corridor
     */
    public static ReserveCorridor atMost(MonetaryAmount maximum) {
        return new ReserveCorridor(Optional.empty(), Optional.of(maximum));
    }
}
