package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * What a section about budgets shows.
 *
 * @param sentences what comes first
 * @param tables the tables
 * @param control the control lines
 * @param explanations how the amounts came about
 * @param sources the sources that the explanations cite
 */
public record BudgetView(
        ImmutableList<String> sentences,
        ImmutableList<TableView> tables,
        ImmutableList<String> control,
        ImmutableList<Node> explanations,
        ImmutableList<Citation> sources) {}
