package nl.regiokas.exchange.settlement;

import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.provider.DecidedClaims;

/**
 * What became of the claims of providers: claimed = accepted + refused, in lines and in euros.
 * Dutch: controletotalen van declaraties.
 *
 * <p>Fixed budgets are accepted too, but they are no claims and no municipality bears them, so they stand apart.
 *
 * @param claimed all claims
 * @param accepted claims that are accepted in full or in part, with what is accepted
 * @param refused claims without any accepted part, with everything that is refused
 * @param fixed fixed budgets: how many accounts have one, and what they amount to
 * @since 0.2.0
 */
public record ClaimControl(Tally claimed, Tally accepted, Tally refused, Tally fixed) {

    /**
     * Refuses a component that is null.
     *
     * @param claimed all claims
     * @param accepted claims that are accepted in full or in part, with what is accepted
     * @param refused claims without any accepted part, with everything that is refused
     * @param fixed fixed budgets: how many accounts have one, and what they amount to
     */
    public ClaimControl {
        Attributes.given(claimed, "claimed of claim control");
        Attributes.given(accepted, "accepted of claim control");
        Attributes.given(refused, "refused of claim control");
        Attributes.given(fixed, "fixed of claim control");
    }

    /**
     * Counts the claims of a settlement with providers.
     *
     * @param decided what was decided on the claims
     * @return its control totals
     */
    public static ClaimControl of(DecidedClaims decided) {
        Attributes.given(decided, "decided claims of claim control");
        ProviderAmounts total = decided.settlement().total();
        long fixed = Euro.cents(total.fixed(), "fixed budgets");
        Tally accepted = new Tally(
                decided.lines() - decided.refusedLines(),
                Math.subtractExact(Euro.cents(total.accepted(), "accepted claims"), fixed));
        Tally refused = new Tally(decided.refusedLines(), Euro.cents(total.refused(), "refused claims"));
        long withFixed = decided.settlement().results().stream()
                .map(ProviderResult::amounts)
                .filter(amounts -> Euro.cents(amounts.fixed(), "fixed budget") != 0)
                .count();
        return new ClaimControl(accepted.plus(refused), accepted, refused, new Tally(withFixed, fixed));
    }
}
