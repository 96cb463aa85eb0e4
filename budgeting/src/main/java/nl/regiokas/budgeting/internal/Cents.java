package nl.regiokas.budgeting.internal;

import java.math.BigInteger;
import java.util.Collection;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/** Exact arithmetic on whole cents; a value that does not fit in a {@code long} is refused, never wrapped around. */
public final class Cents {

    private Cents() {}

    /**
     * Adds a fault unless the amount is in whole cents of a euro.
     *
     * @param amount an amount of any implementation
     * @param role what the amount is, for the message
     * @param faults the collector
     * @return whether the amount is sound
     */
    public static boolean check(MonetaryAmount amount, String role, Faults faults) {
        return read(amount, role, faults).isPresent();
    }

    /**
     * Returns the cents of an amount; adds a fault unless it is in whole cents of a euro.
     *
     * @param amount an amount of any implementation
     * @param role what the amount is, for the message
     * @param faults the collector
     * @return the cents, empty when there is a fault
     */
    public static OptionalLong read(MonetaryAmount amount, String role, Faults faults) {
        try {
            return OptionalLong.of(Euro.cents(amount, role));
        } catch (RefusalException refusal) {
            faults.addAll(refusal);
            return OptionalLong.empty();
        }
    }

    /**
     * Returns the cents of an amount that is below zero; adds a fault unless it is in whole cents of a euro.
     *
     * @param amount an amount of any implementation
     * @param role what the amount is, for the message
     * @param faults the collector
     * @return the cents, empty when they are not below zero or there is a fault
     */
    public static OptionalLong negative(MonetaryAmount amount, String role, Faults faults) {
        return read(amount, role, faults).stream().filter(cents -> cents < 0).findFirst();
    }

    /**
     * Adds a fault unless the amount is in whole cents of a euro and not negative.
     *
     * @param amount an amount of any implementation
     * @param role what the amount is, for the message
     * @param whose whose it is, for the message
     * @param faults the collector
     */
    public static void checkNotNegative(MonetaryAmount amount, String role, String whose, Faults faults) {
        negative(amount, role + " of " + whose, faults)
                .ifPresent(
                        cents -> faults.add(CentsFault.BUDGETED_AMOUNT_NEGATIVE, role, FaultValue.cents(cents), whose));
    }

    /**
     * Returns a sum.
     *
     * @param role what the sum is, for the message
     * @param parts the parts in cents
     * @return their sum in cents
     * @throws RefusalException if the sum does not fit
     */
    public static long sum(String role, Collection<Long> parts) {
        return fitting(parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add), role);
    }

    /**
     * Returns the sum of two amounts.
     *
     * @param role what the sum is, for the message
     * @param one the first in cents
     * @param other the second in cents
     * @return their sum in cents
     * @throws RefusalException if the sum does not fit
     */
    public static long plus(String role, long one, long other) {
        return fitting(BigInteger.valueOf(one).add(BigInteger.valueOf(other)), role);
    }

    /**
     * Returns a difference.
     *
     * @param role what the difference is, for the message
     * @param whole what the part is taken from, in cents
     * @param part what is subtracted, in cents
     * @return whole - part in cents
     * @throws RefusalException if the difference does not fit
     */
    public static long minus(String role, long whole, long part) {
        return fitting(BigInteger.valueOf(whole).subtract(BigInteger.valueOf(part)), role);
    }

    /**
     * Returns the sum of amounts.
     *
     * @param role what the sum is, for the message
     * @param parts the parts
     * @return their sum
     * @throws RefusalException if the sum does not fit
     */
    public static MonetaryAmount sumOf(String role, Collection<? extends MonetaryAmount> parts) {
        return Euro.ofCents(
                sum(role, parts.stream().map(part -> Euro.cents(part, role)).toList()));
    }

    /**
     * Returns the difference of two amounts.
     *
     * @param role what the difference is, for the message
     * @param whole what the part is taken from
     * @param part what is subtracted
     * @return whole - part
     * @throws RefusalException if the difference does not fit
     */
    public static MonetaryAmount difference(String role, MonetaryAmount whole, MonetaryAmount part) {
        return Euro.ofCents(minus(role, Euro.cents(whole, role), Euro.cents(part, role)));
    }

    /**
     * Rounds half up to a multiple of a unit; a negative value mirrors the positive one.
     *
     * @param role what the value is, for the message
     * @param exactCents the exact value in cents
     * @param unitCents the unit in cents, positive
     * @return the rounded value in cents
     * @throws RefusalException if it does not fit
     */
    public static long halfUp(String role, Rational exactCents, long unitCents) {
        BigInteger units =
                halfUp(exactCents.numerator(), exactCents.denominator().multiply(BigInteger.valueOf(unitCents)));
        return fitting(units.multiply(BigInteger.valueOf(unitCents)), role);
    }

    /**
     * Rounds a fraction half up to the cent; a negative one mirrors the positive one.
     *
     * @param role what the value is, for the message
     * @param numerator the numerator in cents
     * @param denominator the denominator, positive; the fraction need not be in lowest terms
     * @return the rounded value in cents
     * @throws RefusalException if it does not fit
     */
    public static long halfUp(String role, BigInteger numerator, BigInteger denominator) {
        return fitting(halfUp(numerator, denominator), role);
    }

    private static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        BigInteger rounded = numerator.abs().shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
        return numerator.signum() < 0 ? rounded.negate() : rounded;
    }

    /**
     * Rounds half up to the cent; a negative value mirrors the positive one.
     *
     * @param role what the value is, for the message
     * @param exactCents the exact value in cents
     * @return the rounded value in cents
     * @throws RefusalException if it does not fit
     */
    public static long halfUp(String role, Rational exactCents) {
        return halfUp(role, exactCents, 1);
    }

    /**
     * Drops parts of a unit; a negative value mirrors the positive one.
     *
     * @param role what the value is, for the message
     * @param exactCents the exact value in cents
     * @param unitCents the unit in cents, positive
     * @return the rounded value in cents
     * @throws RefusalException if it does not fit
     */
    public static long down(String role, Rational exactCents, long unitCents) {
        BigInteger units = exactCents.abs().dividedBy(Rational.of(unitCents)).floor();
        BigInteger cents = units.multiply(BigInteger.valueOf(unitCents));
        return fitting(exactCents.signum() < 0 ? cents.negate() : cents, role);
    }

    private static long fitting(BigInteger cents, String role) {
        return Fitting.cents(
                cents, exact -> Fault.of(CentsFault.BUDGETED_SUM_TOO_LARGE, role, FaultValue.cents(exact)));
    }
}
