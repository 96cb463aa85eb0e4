package nl.regiokas.exchange.usage;

import nl.regiokas.exchange.region.UsageView;

/**
 * Takes the lines of usage one by one, priced.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface PricedSink {

    /**
     * Takes a line.
     *
     * @param line the line; it is valid until this method returns
     * @param municipality the place of its municipality among {@link UsagePass#municipalities}
     * @param product the place of its product in the catalogue
     * @param cents its cost
     * @throws nl.regiokas.core.fault.RefusalException if the line is impossible; it is reported at the line
     */
    void add(UsageView line, int municipality, int product, long cents);

    /**
     * Returns a sink that passes every line to this one and then to another.
     *
     * @param other receives the lines too
     * @return both
     */
    default PricedSink and(PricedSink other) {
        return (line, municipality, product, cents) -> {
            add(line, municipality, product, cents);
            other.add(line, municipality, product, cents);
        };
    }
}
