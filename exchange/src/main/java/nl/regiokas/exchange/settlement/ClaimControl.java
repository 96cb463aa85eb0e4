package nl.regiokas.exchange.settlement;

import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.money.Euro;

/**
 * What became of the claims of providers: claimed = accepted + refused, in lines and in euros.
 * Dutch: controletotalen van declaraties.
 *
 * @param claimed all claims
 * @param accepted claims that are accepted in full or in part, with what is accepted
 * @param refused claims of which nothing is accepted, with everything that is refused
 * @since 0.2.0
 */
public record ClaimControl(Tally claimed, Tally accepted, Tally refused) {

    /**
     * Counts the claims of a settlement with providers.
     *
     * @param settlement the settlement
     * @return its control totals
     */
    public static ClaimControl of(ProviderSettlement settlement) {
        Tally accepted = Tally.NONE;
        Tally refused = Tally.NONE;
        for (DecidedClaim claim : settlement.claims()) {
            int paid = claim.decision() == DecidedClaim.Decision.REFUSED ? 0 : 1;
            accepted = accepted.plus(new Tally(paid, Euro.cents(claim.accepted(), "accepted claim")));
            refused = refused.plus(new Tally(1 - paid, Euro.cents(claim.refused(), "refused claim")));
        }
        return new ClaimControl(accepted.plus(refused), accepted, refused);
    }
}
