package nl.regiokas.spark;

import java.io.Serializable;

/**
 * What one client costs is added up by.
 *
 * @param closing the first closing in which it is known
 * @param municipality the ordinal of the municipality
 * @param product the ordinal of the product
 * @param year the year in which it counts
 * @param client the client's code; of a line without one, a number that no other line has
 * @param named whether the client has a code
 */
record ClientCell(int closing, int municipality, int product, int year, String client, boolean named)
        implements Serializable {}
