package nl.regiokas.core.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;

/** The guard of every public sum: what does not fit 64 bits of cents is refused as any other input is. */
public final class Fitting {

    private Fitting() {}

    /**
     * Returns what a calculation in exact whole numbers gives.
     *
     * @param calculation the calculation, which fails with an {@link ArithmeticException} where a number does not fit
     * @param overflow the fault of a number that does not fit, made only then
     * @param <T> the type of the result
     * @return the result
     * @throws RefusalException if a number does not fit
     */
    public static <T> T of(Supplier<T> calculation, Supplier<Fault> overflow) {
        try {
            return calculation.get();
        } catch (ArithmeticException tooLarge) {
            throw RefusalException.of(overflow.get());
        }
    }

    /**
     * Returns cents that were calculated exactly.
     *
     * @param exact the cents
     * @param tooLarge the fault of cents that do not fit, made only then
     * @return the cents
     * @throws RefusalException if they do not fit
     */
    public static long cents(BigInteger exact, Function<BigInteger, Fault> tooLarge) {
        if (exact.bitLength() >= Long.SIZE) {
            throw RefusalException.of(tooLarge.apply(exact));
        }
        return exact.longValue();
    }

    /**
     * Rounds half up to the cent; what is below zero mirrors what is above.
     *
     * @param exact cents and parts of cents
     * @param tooLarge the fault of cents that do not fit, made only then
     * @return whole cents
     * @throws RefusalException if they do not fit
     */
    public static long halfUp(BigDecimal exact, Function<BigInteger, Fault> tooLarge) {
        return cents(exact.setScale(0, RoundingMode.HALF_UP).toBigInteger(), tooLarge);
    }

    /**
     * Returns what a calculation gives, or refuses with the place around its faults.
     *
     * @param place where it happens, made only for a refusal
     * @param overflow the fault of a number that does not fit
     * @param calculation the calculation
     * @param <T> the type of the result
     * @return the result
     * @throws RefusalException if a number does not fit, or the calculation refuses
     */
    public static <T> T at(Supplier<Place> place, FaultCode overflow, Supplier<T> calculation) {
        try {
            return of(calculation, () -> Fault.of(overflow));
        } catch (RefusalException refusal) {
            throw refusal.in(place.get());
        }
    }
}
