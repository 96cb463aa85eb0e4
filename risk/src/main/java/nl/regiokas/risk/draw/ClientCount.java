package nl.regiokas.risk.draw;

import nl.regiokas.core.fault.Faults;

/**
 * How many clients a municipality has for a product in a year, as a random number.
 * Dutch: aantal cliënten.
 *
 * <p>Dispersion 1 is the Poisson distribution: clients come independently of one another. Above 1 it is the negative
 * binomial distribution, whose variance is mean x dispersion: clients come in waves, or the mean itself is uncertain.
 *
 * @param mean the expected number of clients, from 0 to 1,000,000
 * @param dispersion variance / mean, from 1 to 1,000
 * @since 0.2.0
 */
public record ClientCount(double mean, double dispersion) {

    private static final double MOST_CLIENTS = 1_000_000;
    private static final double MOST_DISPERSION = 1_000;

    /**
     * Refuses numbers out of range.
     *
     * @param mean the expected number of clients, from 0 to 1,000,000
     * @param dispersion variance / mean, from 1 to 1,000
     * @throws nl.regiokas.core.fault.RefusalException when mean or dispersion is out of range, both reported at once
     */
    public ClientCount {
        Faults faults = new Faults();
        if (!(mean >= 0 && mean <= MOST_CLIENTS)) {
            faults.add(DrawFault.CLIENTS_RANGE, mean);
        }
        if (!(dispersion >= 1 && dispersion <= MOST_DISPERSION)) {
            faults.add(DrawFault.DISPERSION_RANGE, dispersion);
        }
        faults.throwIfAny();
    }

    /**
     * Clients who come independently of one another.
     *
     * @param mean the expected number of clients, from 0 to 1,000,000
     * @return the Poisson distribution with that mean
     */
    public static ClientCount poisson(double mean) {
        return new ClientCount(mean, 1);
    }

    /**
     * Clients who come in waves.
     *
     * @param mean the expected number of clients, from 0 to 1,000,000
     * @param dispersion variance / mean, from 1 (then it is Poisson) to 1,000
     * @return the negative binomial distribution with that mean and variance
     */
    public static ClientCount negativeBinomial(double mean, double dispersion) {
        return new ClientCount(mean, dispersion);
    }

    /**
     * The variance of the number of clients.
     *
     * @return mean x dispersion
     */
    public double variance() {
        return mean * dispersion;
    }
}
