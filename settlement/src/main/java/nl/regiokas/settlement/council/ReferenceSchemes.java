package nl.regiokas.settlement.council;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Schemes to compare others with.
 * Dutch: referentieregelingen.
 *
 * @since 0.2.0
 */
public final class ReferenceSchemes {

    private ReferenceSchemes() {}

    /**
     * Full solidarity at cost: all care of all municipalities, by their budgets, and put in exactly what it cost.
     * Dutch: volledige solidariteit.
     *
     * <p>It is the scheme of 2015-2017 with hindsight: the expected cost of a year is what the year cost (zero when
     * corrections exceed use), so that the fund stays empty and all differences with it are differences of sharing.
     *
     * @param years the years to settle, without a gap
     * @param facts what is known; every municipality needs a budget in every year
     * @return the scheme
     * @throws nl.regiokas.core.fault.RefusalException when the cost of a year does not fit a {@code long} of cents
     * @see CouncilSchemes#fullSolidarity
     */
    public static SolidarityScheme fullSolidarity(Collection<Integer> years, SettlementFacts facts) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> cost = ImmutableSortedMap.naturalOrder();
        for (int year : years) {
            MonetaryAmount total = facts.ledger().total(year);
            cost.put(year, total.isNegative() ? Euro.ZERO : total);
        }
        return CouncilSchemes.fullSolidarity(cost.buildOrThrow(), Participants.all());
    }
}
