package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How far apart the charges of municipalities may lie: the answer, a sentence for each municipality, and a table.
 *
 * @param scheme the scheme
 * @param answer what it comes down to
 * @param sentences more of it
 * @param chosen a sentence for each municipality
 * @param table the table
 * @param tables all numbers, folded
 */
public record RiskView(
        String scheme,
        String answer,
        ImmutableList<String> sentences,
        ImmutableList<Chosen> chosen,
        Table table,
        ImmutableList<TableView> tables) {

    /**
     * What is shown about a chosen municipality.
     *
     * @param code its code
     * @param name its name
     * @param before the sentence up to the amount
     * @param amount the amount that is exceeded one time in ten
     * @param after the rest
     * @param isFirst whether it is chosen unless the reader chooses another
     */
    public record Chosen(String code, String name, String before, String amount, String after, boolean isFirst) {}

    /**
     * A table with ranges as bars.
     *
     * @param caption what it shows, and its unit
     * @param headers the headers; the second one is that of the bars
     * @param ticks the scale
     * @param groups rows grouped by participation
     * @param total the total, empty if a column does not add up
     * @param note why it does not add up
     * @param name the name of the file in which it is saved
     * @param count how many municipalities it has
     */
    public record Table(
            String caption,
            ImmutableList<String> headers,
            ImmutableList<TableView.Tick> ticks,
            ImmutableList<Group> groups,
            ImmutableList<String> total,
            String note,
            String name,
            int count) {}

    /**
     * Municipalities that take part, or that do not.
     *
     * @param title what they have in common; empty if there is one group
     * @param of how many they are, and their expected charges together
     * @param rows one for each municipality, the widest range first
     * @param others the rows after the ten widest, together
     */
    public record Group(String title, String of, ImmutableList<Row> rows, Optional<TableView.Others> others) {}

    /**
     * A municipality.
     *
     * @param key its scheme and code
     * @param name its name
     * @param bar its range
     * @param cells its amounts
     */
    public record Row(String key, String name, Optional<Bar> bar, ImmutableList<TableView.Cell> cells) {}

    /**
     * A range in parts of the expected charge.
     *
     * @param x where it begins, in percent of the width
     * @param width how wide it is
     * @param median where the median is
     */
    public record Bar(String x, String width, String median) {}
}
