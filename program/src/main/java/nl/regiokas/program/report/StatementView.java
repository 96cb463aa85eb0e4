package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * What a statement shows.
 *
 * @param subtitle code, agreement and reference
 * @param payee who pays or receives
 * @param amount how much
 * @param reference what to mention with the payment
 * @param scopes cost and charge by scope
 * @param note what solidarity made of it
 * @param ledger charges by scope and kind, advances, and the balance
 * @param terms the agreement, a line a scope
 * @param foot where it comes from
 * @param explanations how every amount came about
 * @param agreed the agreement in full
 * @param sources the papers cited
 */
public record StatementView(
        String subtitle,
        String payee,
        String amount,
        String reference,
        TableView scopes,
        String note,
        TableView ledger,
        ImmutableList<String> terms,
        String foot,
        ImmutableList<Node> explanations,
        ImmutableList<Node> agreed,
        ImmutableList<Citation> sources) {}
