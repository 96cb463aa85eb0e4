package nl.regiokas.settlement.payment;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;

/**
 * What every party still owes (above zero) or is to receive (below zero), the cashier among them; they sum to zero.
 * Dutch: saldi.
 *
 * @param cents cents by party
 * @since 0.2.0
 */
public record Balances(ImmutableSortedMap<Party, Long> cents) {

    /** What is refused of balances. */
    private enum BalancesFault implements FaultCode {
        BALANCES_SUM("balances of all parties must sum to zero but sum to {sum}"),
        BALANCES_CASHIER("the cashier must have no balance of its own but has {balance}"),
        BALANCES_OVERFLOW("balances of all parties must fit in 64 bits of cents but overflowed");

        private final String pattern;

        BalancesFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /**
     * Refuses balances that do not sum to zero, and those that cannot be turned.
     *
     * @param cents cents by party
     */
    public Balances {
        Attributes.given(cents, "amounts of balances");
        Faults.require(!cents.containsValue(Long.MIN_VALUE), BalancesFault.BALANCES_OVERFLOW);
        long sum = sum(cents.values());
        Faults.require(sum == 0, BalancesFault.BALANCES_SUM, FaultValue.cents(sum));
    }

    /**
     * Returns the balances in euro.
     *
     * @return euro by party
     */
    public ImmutableSortedMap<Party, MonetaryAmount> amounts() {
        return Euro.ofCents(cents);
    }

    /**
     * Returns the balances of positions; the cashier has the opposite of their sum.
     *
     * @param positions positions of one or several years; those of one party add up
     * @return the balances
     */
    public static Balances of(Collection<Position> positions) {
        Attributes.given(positions, "items of balances");
        SortedMap<Party, BigInteger> cents = new TreeMap<>();
        positions.forEach(position -> cents.merge(position.party(), balance(position), BigInteger::add));
        return ofCents(Maps.transformValues(cents, Balances::fitting));
    }

    private static BigInteger balance(Position position) {
        try {
            return BigInteger.valueOf(position.balanceCents());
        } catch (RefusalException overflow) {
            throw RefusalException.of(BalancesFault.BALANCES_OVERFLOW);
        }
    }

    /**
     * Returns the balances of parties; the cashier has the opposite of their sum.
     *
     * @param parties euro by party, without the cashier
     * @return the balances
     * @throws RefusalException when an amount is not in whole cents of euro, or the cashier has one
     */
    public static Balances of(Map<Party, ? extends MonetaryAmount> parties) {
        Attributes.given(parties, "parties of balances");
        return ofCents(Maps.transformValues(parties, amount -> Euro.cents(amount, "balance of party")));
    }

    /**
     * Returns the balances of parties; the cashier has the opposite of their sum.
     *
     * @param parties cents by party, without the cashier
     * @return the balances
     */
    public static Balances ofCents(Map<Party, Long> parties) {
        Attributes.given(parties, "parties of balances");
        Long own = parties.get(Party.CASHIER);
        Faults.require(own == null, BalancesFault.BALANCES_CASHIER, own == null ? "" : FaultValue.cents(own));
        long sum = sum(parties.values());
        return new Balances(ImmutableSortedMap.<Party, Long>naturalOrder()
                .putAll(parties)
                .put(Party.CASHIER, -sum)
                .buildOrThrow());
    }

    private static long sum(Collection<Long> cents) {
        return fitting(cents.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static long fitting(BigInteger exact) {
        return Fitting.cents(exact, tooLarge -> Fault.of(BalancesFault.BALANCES_OVERFLOW));
    }
}
