package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableList;

/**
 * A line of an explanation that opens and closes: an amount or a figure, and below it how it came about.
 *
 * @param sign {@code +} for a part of a sum, else empty
 * @param label what it is
 * @param value how much it is
 * @param sentences the rule, the rounding
 * @param source the number of the source in the list at the end of the page, empty without one
 * @param open whether it is open when its parent is opened
 * @param children figures and parts
 */
public record Node(
        String sign,
        String label,
        String value,
        ImmutableList<String> sentences,
        String source,
        boolean open,
        ImmutableList<Node> children) {

    /**
     * Whether nothing stands below it.
     *
     * @return true for a plain line
     */
    public boolean isLeaf() {
        return sentences.isEmpty() && children.isEmpty();
    }
}
