package nl.regiokas.risk.draw;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws observed amounts, each as likely as the next; its unit is the cent. */
final class ObservedTable implements SeverityTable {

    private final long[] cents;

    ObservedTable(ObservedSeverity severity) {
        cents = severity.cents().toArray();
    }

    @Override
    public long sum(int clients, UniformRandomProvider random) {
        long sum = 0;
        for (int i = 0; i < clients; i++) {
            sum = Math.addExact(sum, cents[random.nextInt(cents.length)]);
        }
        return sum;
    }
}
