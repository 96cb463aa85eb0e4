package nl.regiokas.exchange.usage;

import nl.regiokas.exchange.region.RegionFiles;

/**
 * Takes the lines of usage in the same pass as the one that reads them.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface UsageCompanion {

    /** Takes nothing. */
    UsageCompanion NONE = (files, basis) -> (line, municipality, product, cents) -> {};

    /**
     * Starts with what is known before the usage is read.
     *
     * @param files the tables of the folder
     * @param basis what the usage is about
     * @return the sink that receives the lines
     */
    PricedSink start(RegionFiles files, RegionBasis basis);

    /**
     * Returns what is settled of the lines, for a companion that looks at them from an earlier day.
     *
     * @param settled receives the lines that are settled
     * @return a sink that passes all lines on, or only those that count
     */
    default PricedSink counted(PricedSink settled) {
        return settled;
    }

    /**
     * Takes what was decided on a line that is a claim of a provider, some time after the line itself.
     *
     * @param days the days of the line
     * @param claimedCents what is claimed
     * @param acceptedCents the part that budgets of providers accept
     */
    default void decided(UsedDays days, long claimedCents, long acceptedCents) {}
}
