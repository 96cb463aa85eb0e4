package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What is at the head and the foot of a page.
 *
 * @param title what the page is, and of whom
 * @param band what kind of data they are; empty when this is not known
 * @param region the line above the title
 * @param sub the line below the title
 * @param foot where the page comes from, in lines
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
     * A head with a title and a band.
     *
     * @param title what the page is, and of whom
     * @param band what kind of data they are; empty when this is not known
     */
    public Head(String title, ImmutableList<String> band) {
        this(title, band, "", "", ImmutableList.of());
    }

    /**
     * The head of a page that does not say what it was made from.
     *
     * @param title what the page is, and of whom
     * @param band what kind of data they are; empty when this is not known
     * @param region the line above the title
     * @param sub the line below the title
     * @param foot where the page comes from, in lines
     */
    public Head(String title, ImmutableList<String> band, String region, String sub, ImmutableList<String> foot) {
        this(title, band, region, sub, foot, ImmutableMap.of());
    }

    /**
     * Returns this head with another line above its title.
     *
     * @param name the name of the region
     * @return the head
     */
    public Head of(String name) {
        return new Head(title, band, name, sub, foot, inputs);
    }

    /**
     * Returns this head with the kind of data, unless it has that already.
     *
     * @param stated what kind of data they are, in sentences
     * @return the head
     */
    public Head withBand(ImmutableList<String> stated) {
        return band.isEmpty() ? new Head(title, stated, region, sub, foot, inputs) : this;
    }
}
