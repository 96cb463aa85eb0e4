package nl.regiokas.risk.draw;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The Poisson cells of a municipality whose severities differ in scale alone. Draws the number of clients in all cells
 * together, then the product and the cost of each client.
 *
 * <p>Independent Poisson numbers sum to a Poisson number, and given the sum each client belongs to a cell with probability
 * mean of the cell / sum of the means; so the distribution is the same as for drawing cell by cell. It reads one small
 * table instead of one per cell, and takes one {@code long} of random bits per client: 12 for the class of its cost, 20
 * for the slot and 32 for the choice in the slot.
 */
final class PooledSampler implements Sampler {

    private final CountTable clients;
    private final AliasTable choice;
    private final TabulatedCurve curve;
    private final int[] products;
    private final double[] centsPerUnit;

    /** A cell of the pool: product ordinal, expected clients, mean cost of a client in cents. */
    record PooledCell(int product, double clients, double meanCents) {}

    /**
     * Pools cells.
     *
     * @param cells at least one, at most {@link AliasTable#MOST_CELLS}
     * @param curve the curve they share
     */
    PooledSampler(List<PooledCell> cells, TabulatedCurve curve) {
        double[] means = cells.stream().mapToDouble(PooledCell::clients).toArray();
        double sum = 0;
        for (double mean : means) {
            sum += mean;
        }
        this.clients = CountTable.poisson(sum);
        this.choice = AliasTable.of(means);
        this.curve = curve;
        this.products = cells.stream().mapToInt(PooledCell::product).toArray();
        this.centsPerUnit = cells.stream()
                .mapToDouble(cell -> cell.meanCents() / TabulatedCurve.MEAN)
                .toArray();
    }

    @Override
    public void draw(UniformRandomProvider random, long[] cents, int offset) {
        long[] units = new long[products.length];
        drawClients(clients.draw(random), random, units);
        for (int i = 0; i < units.length; i++) {
            cents[offset + products[i]] = TableUnits.cents(units[i], centsPerUnit[i]);
        }
    }

    /** The inner loop of a simulation: no branch that a processor could mispredict, except for the dearest clients. */
    private void drawClients(int number, UniformRandomProvider random, long[] units) {
        AliasTable cells = choice;
        TabulatedCurve amounts = curve;
        for (int left = number; left > 0; left--) {
            long bits = random.nextLong();
            int cell = cells.choose((int) bits >>> TabulatedCurve.BITS, bits >>> Integer.SIZE);
            int drawn = (int) bits & TabulatedCurve.DEAREST;
            units[cell] += amounts.units(drawn);
            if (drawn == TabulatedCurve.DEAREST) {
                units[cell] = amounts.addDearest(units[cell], random);
            }
        }
    }
}
