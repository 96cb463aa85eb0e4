package nl.regiokas.spark;

import java.io.Serializable;

/**
 * A line that counts in a later year than that of its use. Such lines are few and travel one by one: reorganisations in
 * between divide each by itself.
 *
 * @param closing the first closing in which it is known
 * @param municipality the ordinal of the municipality of the year of use
 * @param product the ordinal of the product
 * @param used the year of use
 * @param counts the year in which it counts
 * @param client the client's code, blank for none
 * @param cents the cost
 */
record LateLine(int closing, int municipality, int product, int used, int counts, String client, long cents)
        implements Serializable {}
