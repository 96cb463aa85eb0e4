package nl.regiokas.core.internal;

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
