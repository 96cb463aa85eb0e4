package nl.regiokas.budgeting.provider;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * A claim and the part of it that is accepted.
 * Dutch: beoordeelde declaratie.
 *
 * @param claim the claim
 * @param accepted the part that is paid; negative where a correction takes back what was accepted before
 * @since 0.2.0
 */
public record DecidedClaim(Claim claim, MonetaryAmount accepted) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param claim the claim
     * @param accepted the part that is paid; negative where a correction takes back what was accepted before
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public DecidedClaim {
        Attributes.given(claim, "claim of decided claim");
        accepted = Euro.exact(accepted, "accepted part of line " + claim.line());
    }

    /**
     * Returns what is not paid.
     *
     * @return claimed - accepted; negative where a correction takes back what was refused before
     */
    public MonetaryAmount refused() {
        return Cents.difference("refused part of line " + claim.line(), claim.amount(), accepted);
    }

    /**
     * Returns the decision.
     *
     * @return accepted in full, not at all, or in part
     */
    public Decision decision() {
        long part = Euro.cents(accepted, "accepted");
        if (part == claim.cents()) {
            return Decision.ACCEPTED;
        }
        return part == 0 ? Decision.REFUSED : Decision.CUT;
    }

    /**
     * The decision on a claim.
     *
     * @since 0.2.0
     */
    public enum Decision {
        /** All of it is paid. Dutch: geaccepteerd. */
        ACCEPTED,
        /** A part is paid. Dutch: gekort. */
        CUT,
        /** Nothing is paid. Dutch: afgewezen. */
        REFUSED
    }
}
