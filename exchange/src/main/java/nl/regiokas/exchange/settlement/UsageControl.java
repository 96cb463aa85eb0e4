package nl.regiokas.exchange.settlement;

/**
 * What became of the usage that was read: read = settled + before + after, in lines and in euros.
 * Dutch: controletotalen.
 *
 * @param settled lines that count in a year of the scheme
 * @param before lines of earlier years
 * @param after lines that count in a later year
 */
public record UsageControl(Tally settled, Tally before, Tally after) {

    /**
     * Returns all that was read.
     *
     * @return the sum of the three
     */
    public Tally read() {
        return settled.plus(before).plus(after);
    }
}
