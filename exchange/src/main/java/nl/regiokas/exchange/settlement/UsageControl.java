package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;

/**
 * What became of the usage that was read: read = settled + before + after, in lines and in euros; if claims of
 * providers are decided on, what is refused is in none of the three, so read = settled + before + after + refused in
 * euros.
 * Dutch: controletotalen.
 *
 * @param settled lines that count in a year of the scheme
 * @param before lines of earlier years
 * @param after lines that count in a later year
 * @param settledYears the settled lines by the year in which they count
 * @param claims what became of the claims of providers, where the folder has budgets of providers
 * @since 0.2.0
 */
public record UsageControl(
        Tally settled,
        Tally before,
        Tally after,
        ImmutableSortedMap<Integer, Tally> settledYears,
        Optional<ClaimControl> claims) {

    /**
     * Refuses a component that is null.
     *
     * @param settled lines that count in a year of the scheme
     * @param before lines of earlier years
     * @param after lines that count in a later year
     * @param settledYears the settled lines by the year in which they count
     * @param claims what became of the claims of providers, where the folder has budgets of providers
     */
    public UsageControl {
        Attributes.given(settled, "settled cost of usage control");
        Attributes.given(before, "before of usage control");
        Attributes.given(after, "after of usage control");
        Attributes.given(settledYears, "settled years of usage control");
        Attributes.given(claims, "claims of usage control");
    }

    /**
     * Returns what an earlier run settled, whose state this one goes on from.
     *
     * @param year the last year that it settled
     * @return the settled lines of the years through that one
     */
    public Tally settledThrough(int year) {
        return settledYears.headMap(year, true).values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /**
     * Returns everything that was read.
     *
     * @return the sum of the three, and what was refused
     */
    public Tally read() {
        return settled.plus(before)
                .plus(after)
                .plus(claims.map(ClaimControl::refused).orElse(new Tally(0, 0)));
    }
}
