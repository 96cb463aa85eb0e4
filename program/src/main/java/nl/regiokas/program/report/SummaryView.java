package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * What a settlement comes down to, in plain words and one table for each year.
 *
 * @param years the years from the last to the first
 * @param overall what happened in all years together
 * @param notices what to keep in mind
 */
public record SummaryView(ImmutableList<Year> years, ImmutableList<String> overall, ImmutableList<String> notices) {

    /** How many years can be chosen; more years are shown one below the other. */
    private static final int MOST = 24;

    /**
     * A year.
     *
     * @param year the year
     * @param sentences what happened
     * @param table the parties and the totals
     * @param control whether the sums close
     */
    public record Year(String year, ImmutableList<String> sentences, TableView table, ImmutableList<String> control) {}

    /**
     * Returns whether one year is shown and another can be chosen.
     *
     * @return false for one year, or for more years than there is room for
     */
    public boolean isChosen() {
        return years.size() > 1 && years.size() <= MOST;
    }
}
