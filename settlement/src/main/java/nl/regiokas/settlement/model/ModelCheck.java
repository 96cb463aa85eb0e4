package nl.regiokas.settlement.model;

import java.util.OptionalLong;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import org.jspecify.annotations.Nullable;

/**
 * What a model may look up, and report, when a scope in a year is checked before anything is booked.
 *
 * @since 0.2.0
 */
public interface ModelCheck {

    /**
     * Returns the year that is checked, without the fund and without memory.
     *
     * @return the year
     */
    ScopeYear year();

    /**
     * Adds a fault in this scope and year.
     *
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern
     */
    void fault(FaultCode code, @Nullable Object... arguments);

    /**
     * Asks that a yearly amount has this year.
     *
     * @param what the amount, such as {@code expected cost}
     * @param amount the amount by year
     * @return cents, empty when the year has none, which is then a fault
     */
    OptionalLong amountCents(String what, YearlyAmount amount);

    /**
     * Asks that a volume other than zero has somebody to pay it and a product to pay for, and is a multiple of the scope's
     * unit.
     *
     * @param what the volume, such as {@code premium volume}
     * @param cents the volume
     */
    void collects(String what, long cents);

    /**
     * Asks that the weights of a key are there, and can divide if there is something to divide.
     *
     * <p>A key that looks at charges has no weights before the year is settled; it is then left to the settling.
     *
     * @param key the key
     * @param what what is divided, such as {@code premium volume}
     * @param something whether it is other than zero
     */
    void divides(AllocationKey key, String what, boolean something);

    /**
     * Asks that a series has a value of this year for every participant.
     *
     * @param series the series
     */
    void present(String series);
}
