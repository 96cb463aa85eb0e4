package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * One cell: draws the number of clients, then each client.
 *
 * @param product the ordinal of the product
 * @param clients the number of clients
 * @param severity what they cost, in units
 * @param centsPerUnit what a unit is worth, 1 when units are cents
 */
record CellSampler(int product, CountTable clients, SeverityTable severity, double centsPerUnit) implements Sampler {

    @Override
    public void draw(UniformRandomProvider random, long[] cents, int offset) {
        long units = severity.sum(clients.draw(random), random);
        cents[offset + product] = centsPerUnit == 1 ? units : TableUnits.cents(units, centsPerUnit);
    }
}
