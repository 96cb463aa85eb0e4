package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;

/**
 * What stands at the head and the foot of a page.
 *
 * @param title what it is, of whom
 * @param band what the data are worth; empty when nothing is told about it
 * @param region the line above the title
 * @param sub the line below the title
 * @param foot where the page comes from, a line each
 */
public record Head(String title, ImmutableList<String> band, String region, String sub, ImmutableList<String> foot) {

    /**
     * A head of a title and a band.
     *
     * @param title what it is, of whom
     * @param band what the data are worth; empty when nothing is told about it
     */
    public Head(String title, ImmutableList<String> band) {
        this(title, band, "", "", ImmutableList.of());
    }
}
