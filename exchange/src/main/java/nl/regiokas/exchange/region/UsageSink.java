package nl.regiokas.exchange.region;

/**
 * Takes the lines of usage one by one.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface UsageSink {

    /**
     * Takes a line.
     *
     * @param line the line; it is valid until this method returns
     * @throws nl.regiokas.core.fault.RefusalException if the line is impossible; it is reported at the line
     */
    void add(UsageView line);
}
