package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableList;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.internal.Attributes;

/**
 * What was decided on all claims of a folder.
 * Dutch: beoordeelde declaraties.
 *
 * @param settlement the settlement with providers, without the single claims
 * @param lines how many claims there are
 * @param refusedLines of how many claims nothing is accepted
 * @param cutLines of how many claims a part or nothing is accepted
 * @param firstCut the first {@value #MOST_CUT} of these, in the order of dates and lines
 * @since 0.2.0
 */
public record DecidedClaims(
        ProviderSettlement settlement,
        long lines,
        long refusedLines,
        long cutLines,
        ImmutableList<DecidedClaim> firstCut) {

    /** How many of the claims that are not accepted in full are kept. */
    public static final int MOST_CUT = 30;

    /**
     * Refuses a component that is null.
     *
     * @param settlement the settlement with providers, without the single claims
     * @param lines how many claims there are
     * @param refusedLines of how many claims nothing is accepted
     * @param cutLines of how many claims a part or nothing is accepted
     * @param firstCut the first {@value #MOST_CUT} of these, in the order of dates and lines
     */
    public DecidedClaims {
        Attributes.given(settlement, "settlement of decided claims");
        Attributes.given(firstCut, "cut claims of decided claims");
    }
}
