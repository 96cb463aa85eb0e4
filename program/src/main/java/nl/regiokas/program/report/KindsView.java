package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What the charges of a year consist of.
 *
 * @param year the year
 * @param caption what the picture shows
 * @param legend the colours of the kinds by their names
 * @param ticks the scale
 * @param rows a row for each party
 * @param table the same in amounts
 */
public record KindsView(
        String year,
        String caption,
        ImmutableMap<String, String> legend,
        ImmutableList<TableView.Tick> ticks,
        ImmutableList<Row> rows,
        TableView table) {

    /**
     * A party.
     *
     * @param name its name
     * @param parts its charges by kind, refunds to the left of zero
     * @param zero where zero is
     * @param total all of them together
     */
    public record Row(String name, ImmutableList<Part> parts, String zero, String total) {}

    /**
     * The charges of a kind.
     *
     * @param x where they begin, in percent
     * @param width how wide they are, in percent
     * @param kind how they are drawn
     */
    public record Part(String x, String width, String kind) {}
}
