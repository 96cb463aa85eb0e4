package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What stands at the head and the foot of a page.
 *
 * @param title what it is, of whom
 * @param band what the data are worth; empty when nothing is told about it
 * @param region the line above the title
 * @param sub the line below the title
 * @param foot where the page comes from, a line each
 * @param inputs the hash of each file that was read, by its name
 */
public record Head(
        String title,
        ImmutableList<String> band,
        String region,
        String sub,
        ImmutableList<String> foot,
        ImmutableMap<String, String> inputs) {

    /**
     * A head of a title and a band.
     *
     * @param title what it is, of whom
     * @param band what the data are worth; empty when nothing is told about it
     */
    public Head(String title, ImmutableList<String> band) {
        this(title, band, "", "", ImmutableList.of());
    }

    /**
     * A head of a page that does not tell what it was made from.
     *
     * @param title what it is, of whom
     * @param band what the data are worth; empty when nothing is told about it
     * @param region the line above the title
     * @param sub the line below the title
     * @param foot where the page comes from, a line each
     */
    public Head(String title, ImmutableList<String> band, String region, String sub, ImmutableList<String> foot) {
        this(title, band, region, sub, foot, ImmutableMap.of());
    }

    /**
     * Returns this head with what the data are worth, unless it tells that already.
     *
     * @param told what the data are worth, a sentence each
     * @return the head
     */
    public Head withBand(ImmutableList<String> told) {
        return band.isEmpty() ? new Head(title, told, region, sub, foot, inputs) : this;
    }
}
