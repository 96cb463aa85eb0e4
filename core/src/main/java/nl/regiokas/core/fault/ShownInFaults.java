package nl.regiokas.core.fault;

/**
 * A value that decides how faults show it.
 *
 * @since 0.2.0
 */
public interface ShownInFaults {

    /**
     * Returns the value as a fault shows it.
     *
     * @return such as a number with decimals
     */
    FaultValue inFaults();
}
