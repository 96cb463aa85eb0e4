package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Position;

/**
 * What every party still has to pay (positive) or to get (negative); together zero.
 * Dutch: saldi.
 *
 * @param cents the balance by party in cents, the cashier's included
 */
public record Balances(ImmutableSortedMap<Party, Long> cents) {

    /**
     * Refuses balances that do not sum to zero.
     *
     * @param cents the balance by party in cents
     */
    public Balances {
        long sum = sum(cents.values());
        if (sum != 0) {
            throw RefusalException.of("balances of all parties must sum to zero but summed to " + Euro.display(sum));
        }
    }

    /**
     * The balances of a settled year: each municipality's, and the cashier's as their opposite.
     *
     * @param positions the positions of one year
     * @return the balances
     */
    public static Balances of(Collection<Position> positions) {
        ImmutableSortedMap.Builder<Party, Long> cents = ImmutableSortedMap.naturalOrder();
        positions.forEach(position -> cents.put(Party.of(position.municipality()), position.balanceCents()));
        return withCashier(cents);
    }

    /**
     * Given balances of municipalities, and the cashier's as their opposite.
     *
     * @param municipalities cents by municipality, positive: still to pay
     * @return the balances
     */
    public static Balances of(Map<MunicipalityCode, Long> municipalities) {
        ImmutableSortedMap.Builder<Party, Long> cents = ImmutableSortedMap.naturalOrder();
        municipalities.forEach((municipality, balance) -> cents.put(Party.of(municipality), balance));
        return withCashier(cents);
    }

    private static Balances withCashier(ImmutableSortedMap.Builder<Party, Long> cents) {
        long sum = sum(cents.build().values());
        return new Balances(cents.put(Party.CASHIER, Math.negateExact(sum)).buildOrThrow());
    }

    private static long sum(Collection<Long> cents) {
        try {
            return cents.stream().reduce(0L, Math::addExact);
        } catch (ArithmeticException e) {
            throw RefusalException.of("balances of all parties must fit a long of cents but overflowed");
        }
    }
}
