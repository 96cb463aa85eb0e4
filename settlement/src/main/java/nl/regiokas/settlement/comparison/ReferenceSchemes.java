package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.CouncilSchemes;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Schemes to compare others with.
 * Dutch: referentieregelingen.
 */
public final class ReferenceSchemes {

    private ReferenceSchemes() {}

    /**
     * Full solidarity at cost: all municipalities share all care by their budgets, and put in exactly what it cost.
     * Dutch: volledige solidariteit.
     *
     * <p>It is the scheme of 2015-2017 with hindsight: the expected cost of a year is what the year cost (zero when
     * corrections exceed use), so that the fund stays empty and all differences with it are differences of sharing.
     *
     * @param years the years to settle, without a gap
     * @param facts what was used; every municipality needs a budget in every year
     * @return the scheme
     * @see CouncilSchemes#fullSolidarity
     */
    public static SolidarityScheme fullSolidarity(Collection<Integer> years, SettlementFacts facts) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> cost = ImmutableSortedMap.naturalOrder();
        for (int year : years) {
            cost.put(year, Euro.ofCents(Math.max(0, Euro.cents(facts.ledger().total(year), "cost of " + year))));
        }
        return CouncilSchemes.fullSolidarity(cost.buildOrThrow(), Participation.all());
    }
}
