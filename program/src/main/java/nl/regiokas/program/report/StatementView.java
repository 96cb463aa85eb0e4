package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/** What the sections of a statement show. */
public final class StatementView {

    private StatementView() {}

    /**
     * What is to be paid.
     *
     * @param payee who pays or receives
     * @param amount how much
     * @param reference what to mention with the payment
     * @param payments whom it is paid to or received from, where it is not the cashier alone
     */
    public record Payable(String payee, String amount, String reference, ImmutableList<String> payments) {}

    /**
     * Cost and charge by scope.
     *
     * @param table the table
     * @param note the effect of solidarity
     */
    public record Scopes(TableView table, String note) {}

    /**
     * From charges to the balance.
     *
     * @param groups the charges by scope
     * @param charged all charges
     * @param advances what was paid, negative
     * @param balanceLabel who pays or receives
     * @param balance the balance
     */
    public record Ledger(
            ImmutableList<Group> groups,
            TableView.Cell charged,
            TableView.Cell advances,
            String balanceLabel,
            TableView.Cell balance) {}

    /**
     * The charges of a scope.
     *
     * @param name the scope
     * @param entries its charges
     */
    public record Group(String name, ImmutableList<Entry> entries) {}

    /**
     * A charge.
     *
     * @param key scope and kind, as in the file of charges
     * @param name what it is for
     * @param anchor where the annex shows how it came about
     * @param number its number in the annex
     * @param amount how much
     */
    public record Entry(String key, String name, String anchor, String number, TableView.Cell amount) {}

    /**
     * The agreement in short.
     *
     * @param terms a line for each scope
     */
    public record Terms(ImmutableList<Term> terms) {}

    /**
     * The agreement about a scope in short.
     *
     * @param scope the scope
     * @param text its model and terms
     */
    public record Term(String scope, String text) {}

    /**
     * How the amounts came about.
     *
     * @param items an item for each amount
     */
    public record Annex(ImmutableList<Item> items) {}

    /**
     * How an amount came about.
     *
     * @param anchor where it is
     * @param number its number
     * @param name what it is
     * @param amount how much
     * @param sentences the rule, the rounding
     * @param filled the rule with its figures filled in; empty when it cannot be written in that way
     * @param parts figures and parts
     * @param source where the rule is found; empty when it is found nowhere
     */
    public record Item(
            String anchor,
            String number,
            String name,
            String amount,
            ImmutableList<String> sentences,
            String filled,
            ImmutableList<Node> parts,
            String source) {}
}
