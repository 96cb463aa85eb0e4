package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * A line of an explanation that can be opened and closed: an amount or a figure, and below it how it came about.
 *
 * @param label what it is
 * @param value how much it is
 * @param sentences the rule, the rounding
 * @param source where the rule or the figure is found
 * @param open whether it is open when its parent is opened
 * @param children figures and parts
 */
public record Node(
        String label,
        String value,
        ImmutableList<String> sentences,
        Citation source,
        boolean open,
        ImmutableList<Node> children) {

    /**
     * Whether there is nothing below it.
     *
     * @return true for a plain line
     */
    public boolean isLeaf() {
        return sentences.isEmpty() && children.isEmpty() && !source.isGiven();
    }

    /**
     * This node with the given number of levels below it; a line whose lower levels are cut off becomes a plain line.
     */
    Node upTo(int levels) {
        return levels == 0
                ? line(label, value)
                : new Node(
                        label,
                        value,
                        sentences,
                        source,
                        open,
                        children.stream()
                                .map(child -> child.upTo(levels - 1))
                                .collect(ImmutableList.toImmutableList()));
    }

    /** The same line, closed. */
    Node closed() {
        return new Node(label, value, sentences, source, false, children);
    }

    /** The same line, open with all that is below it. */
    Node opened() {
        return new Node(
                label,
                value,
                sentences,
                source,
                true,
                children.stream().map(Node::opened).collect(ImmutableList.toImmutableList()));
    }

    /** A plain line. */
    static Node line(String label, String value) {
        return of(label, value, ImmutableList.of());
    }

    /** A line with lines below it, closed. */
    static Node of(String label, String value, ImmutableList<Node> children) {
        return new Node(label, value, ImmutableList.of(), Citation.NONE, false, children);
    }
}
