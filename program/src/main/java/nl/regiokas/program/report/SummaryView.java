package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    public record Year(String year, ImmutableList<String> sentences, TableView table, ImmutableList<String> control) {

        /**
         * Returns the sentences; cost and charge, which the first two begin with, are stressed.
         *
         * @return what happened
         */
        public ImmutableList<Sentence> stressed() {
            return IntStream.range(0, sentences.size())
                    .mapToObj(i -> i < 2 ? Sentence.of(sentences.get(i)) : new Sentence(sentences.get(i), "", ""))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * A sentence with one amount that is stressed.
     *
     * @param before what stands before it, or all of a sentence without one
     * @param amount the amount, with its sign
     * @param after what follows
     */
    public record Sentence(String before, String amount, String after) {

        private static final Pattern AMOUNT = Pattern.compile("(?:€|EUR)\u00a0-?[0-9][0-9.,]*[0-9]");

        static Sentence of(String text) {
            Matcher found = AMOUNT.matcher(text);
            return found.find()
                    ? new Sentence(text.substring(0, found.start()), found.group(), text.substring(found.end()))
                    : new Sentence(text, "", "");
        }
    }

    /**
     * Returns whether one year is shown and another can be chosen.
     *
     * @return false for one year, or for more years than there is room for
     */
    public boolean isChosen() {
        return years.size() > 1 && years.size() <= MOST;
    }
}
