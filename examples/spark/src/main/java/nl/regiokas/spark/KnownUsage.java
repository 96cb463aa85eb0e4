package nl.regiokas.spark;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.books.SettlementFacts;

/**
 * What is known of usage at each closing, and last of all now.
 *
 * @param ledgers the costs, one more than there are closings
 * @param clients the costs per client, as many; none when no model of the scheme asks for them
 */
public record KnownUsage(ImmutableList<CostLedger> ledgers, ImmutableList<ClientLedger> clients) {

    /**
     * Returns facts with what is known at a closing.
     *
     * @param facts the facts whose usage does not count
     * @param closing the place of the closing; the number of closings for what is known now
     * @return the facts for {@code Books.close}, or for a settlement of what is known now
     */
    public SettlementFacts at(SettlementFacts facts, int closing) {
        SettlementFacts.Builder known = facts.toBuilder().ledger(ledgers.get(closing));
        if (!clients.isEmpty()) {
            known.clients(clients.get(closing));
        }
        return known.build();
    }
}
