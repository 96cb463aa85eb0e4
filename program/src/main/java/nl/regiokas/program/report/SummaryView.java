package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * What a settlement comes down to, in plain words and one table a year.
 *
 * @param sentences what happened in the last year
 * @param table the last year
 * @param control whether the sums close
 * @param earlier the other years, from the last to the first
 * @param overall what happened in all years together
 * @param agreed what was agreed, term by term
 * @param notices what is to be kept in mind
 */
public record SummaryView(
        ImmutableList<String> sentences,
        TableView table,
        ImmutableList<String> control,
        ImmutableList<TableView> earlier,
        ImmutableList<String> overall,
        ImmutableList<Node> agreed,
        ImmutableList<String> notices) {}
